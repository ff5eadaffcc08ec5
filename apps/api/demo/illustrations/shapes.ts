/** Shape builders. Every one returns SVG markup; nothing here is random. */

const round = (value: number): number => Math.round(value * 10) / 10

export type Point = readonly [number, number]

/** The n-th value between low and high of a sequence that looks varied and is always the same. */
export function vary(n: number, low: number, high: number): number {
  const part = (n * 0.61803398875 + 0.37) % 1
  return low + (high - low) * part
}

/** Takes the n-th item of a list, starting over at its end. */
export function pick(list: readonly string[], n: number): string {
  return list[((n % list.length) + list.length) % list.length] ?? '#000'
}

export function times(count: number, draw: (n: number) => string): string {
  let out = ''
  for (let n = 0; n < count; n += 1) out += draw(n)
  return out
}

export function picture(width: number, height: number, ...parts: string[]): string {
  return (
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" width="${width}" height="${height}">` +
    `<defs><clipPath id="frame${width}"><rect width="${width}" height="${height}"/></clipPath></defs>` +
    `<g clip-path="url(#frame${width})">${parts.join('')}</g></svg>`
  )
}

export function scene(...parts: string[]): string {
  return picture(1600, 900, ...parts)
}

export function rect(x: number, y: number, w: number, h: number, fill: string, radius = 0): string {
  const corner = radius > 0 ? ` rx="${round(radius)}"` : ''
  return `<rect x="${round(x)}" y="${round(y)}" width="${round(w)}" height="${round(h)}"${corner} fill="${fill}"/>`
}

export function circle(x: number, y: number, r: number, fill: string): string {
  return `<circle cx="${round(x)}" cy="${round(y)}" r="${round(r)}" fill="${fill}"/>`
}

export function oval(x: number, y: number, rx: number, ry: number, fill: string, turn = 0): string {
  const spin = turn === 0 ? '' : ` transform="rotate(${round(turn)} ${round(x)} ${round(y)})"`
  return `<ellipse cx="${round(x)}" cy="${round(y)}" rx="${round(rx)}" ry="${round(ry)}" fill="${fill}"${spin}/>`
}

export function ring(x: number, y: number, r: number, stroke: string, width: number): string {
  return `<circle cx="${round(x)}" cy="${round(y)}" r="${round(r)}" fill="none" stroke="${stroke}" stroke-width="${width}"/>`
}

export function poly(points: readonly Point[], fill: string): string {
  return `<polygon points="${points.map(([x, y]) => `${round(x)},${round(y)}`).join(' ')}" fill="${fill}"/>`
}

export function path(d: string, fill: string): string {
  return `<path d="${d}" fill="${fill}"/>`
}

export function stroke(d: string, colour: string, width: number, dash = ''): string {
  const dashes = dash === '' ? '' : ` stroke-dasharray="${dash}"`
  return `<path d="${d}" fill="none" stroke="${colour}" stroke-width="${round(width)}" stroke-linecap="round" stroke-linejoin="round"${dashes}/>`
}

export function line(x1: number, y1: number, x2: number, y2: number, colour: string, width: number): string {
  return stroke(`M${round(x1)} ${round(y1)}L${round(x2)} ${round(y2)}`, colour, width)
}

export function group(transform: string, ...parts: string[]): string {
  return `<g transform="${transform}">${parts.join('')}</g>`
}

/** Moves a shape drawn around its own origin to a place, at a scale; a negative side mirrors it. */
export function at(x: number, y: number, scale: number, content: string, mirror = false): string {
  return group(`translate(${round(x)} ${round(y)}) scale(${mirror ? -scale : scale} ${scale})`, content)
}

export function faded(opacity: number, ...parts: string[]): string {
  return `<g opacity="${opacity}">${parts.join('')}</g>`
}

/** A flat sky: bands from the top down, each to the next one's start. */
export function sky(...bands: readonly (readonly [string, number])[]): string {
  return bands.map(([colour, top]) => rect(0, top, 1600, 900 - top, colour)).join('')
}

export function sun(x: number, y: number, r: number, fill: string, halo = ''): string {
  const glow = halo === '' ? '' : circle(x, y, r * 1.55, halo)
  return glow + circle(x, y, r, fill)
}

export function cloud(x: number, y: number, scale: number, fill: string): string {
  return at(x, y, scale, rect(-120, -16, 240, 32, fill, 16) + rect(-70, -44, 130, 44, fill, 22) + rect(-10, 6, 180, 24, fill, 12))
}

export function bird(x: number, y: number, scale: number, colour: string): string {
  return at(x, y, scale, stroke('M-26 -8Q-12 -14 0 2Q12 -14 26 -8', colour, 5))
}

/** A ridge through the given heights, evenly spaced from edge to edge, filled to the bottom. */
export function ridge(heights: readonly number[], fill: string, bottom = 900, left = 0, right = 1600): string {
  const step = (right - left) / (heights.length - 1)
  let d = `M${left} ${bottom}L${left} ${heights[0] ?? bottom}`
  heights.forEach((y, n) => {
    const x = left + n * step
    const before = heights[n - 1]
    if (before !== undefined) d += `C${round(x - step / 2)} ${before} ${round(x - step / 2)} ${y} ${round(x)} ${y}`
  })
  return path(`${d}L${right} ${bottom}Z`, fill)
}

export function mountain(x: number, base: number, w: number, h: number, fill: string, shade: string): string {
  const top = base - h
  return (
    poly([[x - w / 2, base], [x - w * 0.05, top], [x + w * 0.05, top], [x + w / 2, base]], fill) +
    poly([[x + w * 0.05, top], [x + w / 2, base], [x + w * 0.08, base], [x + w * 0.16, base - h * 0.35], [x, base - h * 0.55], [x + w * 0.04, base - h * 0.8]], shade)
  )
}

/** Short wave marks on open water: small and close far off, long and wide near by. */
export function waves(top: number, bottom: number, colour: string, rows = 9): string {
  return times(rows, (row) => {
    const depth = (row + 0.6) / rows
    const y = top + (bottom - top) * depth * depth
    const long = 26 + depth * 110
    const gap = long * 2.4
    const start = vary(row, -gap, 0)
    const count = Math.ceil((1600 - start) / gap) + 1
    return times(count, (n) => {
      const x = start + n * gap + vary(n + row * 7, 0, long * 0.7)
      const l = long * vary(n * 3 + row, 0.5, 1)
      return stroke(`M${round(x)} ${round(y)}q${round(l / 4)} ${round(-3 - depth * 8)} ${round(l / 2)} 0t${round(l / 2)} 0`, colour, 2 + depth * 5)
    })
  })
}

/** A band with a scalloped upper edge, filled to the bottom. */
export function swells(y: number, long: number, high: number, fill: string, shift = 0): string {
  const count = Math.ceil(1600 / long) + 2
  return path(`M${-long - shift} 900V${y}${times(count, () => `q${long / 2} ${high} ${long} 0`)}V900Z`, fill)
}

/** A column of sunlight on water under the sun. */
export function glitter(x: number, top: number, bottom: number, colour: string, spread = 260): string {
  return times(14, (n) => {
    const depth = (n + 0.5) / 14
    const w = spread * (0.35 + depth * 0.65) * vary(n, 0.45, 1)
    return rect(x - w / 2 + vary(n + 3, -20, 20), top + (bottom - top) * depth, w, 5 + depth * 7, colour, 6)
  })
}

/** A tower with windows; every n-th window of the sequence is lit. */
export function tower(x: number, base: number, w: number, h: number, wall: string, pane: string, cols = 4, pitch = 34): string {
  const rows = Math.max(1, Math.floor((h - 30) / pitch))
  const cell = w / (cols + 0.6)
  const panes = times(rows * cols, (n) => {
    if ((n * 7 + Math.round(x)) % 5 === 0) return ''
    const col = n % cols
    return rect(x + cell * (0.5 + col), base - h + 20 + Math.floor(n / cols) * pitch, cell * 0.6, pitch * 0.5, pane)
  })
  return rect(x, base - h, w, h, wall) + panes
}

/** A row of plain blocks as a far skyline. */
export function skyline(left: number, right: number, base: number, low: number, high: number, fill: string, seed = 0): string {
  let out = ''
  let x = left
  for (let n = seed; x < right; n += 1) {
    const w = vary(n * 2, 44, 110)
    const h = vary(n * 5 + 1, low, high)
    out += rect(x, base - h, w + 1, h, fill)
    if (n % 3 === 0) out += rect(x + w * 0.3, base - h - 16, w * 0.35, 18, fill)
    if (n % 5 === 0) out += rect(x + w * 0.5 - 2, base - h - 46, 4, 48, fill)
    x += w
  }
  return out
}

export function dome(x: number, base: number, r: number, fill: string, shade = '', tip = ''): string {
  const onion = `M${round(x - r)} ${base}C${round(x - r * 1.25)} ${round(base - r * 0.8)} ${round(x - r * 0.45)} ${round(base - r * 1.05)} ${x} ${round(base - r * 1.5)}`
  const right = `C${round(x + r * 0.45)} ${round(base - r * 1.05)} ${round(x + r * 1.25)} ${round(base - r * 0.8)} ${round(x + r)} ${base}`
  const side = shade === '' ? '' : path(`M${x} ${round(base - r * 1.5)}${right}L${round(x + r * 0.35)} ${base}C${round(x + r * 0.6)} ${round(base - r * 0.7)} ${round(x + r * 0.2)} ${round(base - r)} ${x} ${round(base - r * 1.5)}Z`, shade)
  const finial = tip === '' ? '' : rect(x - 3, base - r * 1.5 - 34, 6, 40, tip) + circle(x, base - r * 1.5 - 20, 8, tip)
  return finial + path(`${onion}${right}Z`, fill) + side
}

export function minaret(x: number, base: number, w: number, h: number, fill: string, shade: string, cap: string): string {
  const top = base - h
  return (
    rect(x - w / 2, top, w, h, fill) + rect(x + w * 0.12, top, w * 0.38, h, shade) +
    rect(x - w * 0.85, top + h * 0.2, w * 1.7, w * 0.32, fill) + rect(x - w * 0.7, top + h * 0.2 + w * 0.32, w * 1.4, w * 0.2, shade) +
    rect(x - w * 0.75, top - w * 0.1, w * 1.5, w * 0.3, fill) +
    rect(x - w * 0.34, top - w * 0.9, w * 0.68, w * 0.9, fill) + rect(x + w * 0.06, top - w * 0.9, w * 0.28, w * 0.9, shade) +
    dome(x, top - w * 0.85, w * 0.42, cap, '', cap)
  )
}

/** A pointed doorway or window. */
export function arch(x: number, base: number, w: number, h: number, fill: string): string {
  const spring = base - h * 0.6
  return path(`M${round(x - w / 2)} ${base}V${round(spring)}Q${round(x - w / 2)} ${round(spring - h * 0.25)} ${x} ${round(base - h)}Q${round(x + w / 2)} ${round(spring - h * 0.25)} ${round(x + w / 2)} ${round(spring)}V${base}Z`, fill)
}

export function column(x: number, top: number, base: number, w: number, fill: string, shade: string): string {
  return (
    rect(x - w * 0.5, top, w, base - top, fill) +
    times(3, (n) => rect(x - w * 0.5 + w * (0.3 + n * 0.24), top, w * 0.09, base - top, shade)) +
    rect(x - w * 0.72, top, w * 1.44, w * 0.3, fill) + rect(x - w * 0.6, top + w * 0.3, w * 1.2, w * 0.16, shade) +
    rect(x - w * 0.72, base - w * 0.26, w * 1.44, w * 0.26, fill) + rect(x - w * 0.62, base - w * 0.4, w * 1.24, w * 0.14, shade)
  )
}

export function flagpole(x: number, base: number, h: number, pole: string, cloth: string, side = 1): string {
  const top = base - h
  const w = h * 0.42 * side
  return (
    rect(x - 4, top, 8, h, pole) + circle(x, top - 4, 9, pole) +
    path(`M${x} ${top + 8}q${w * 0.3} ${-h * 0.05} ${w * 0.55} ${h * 0.01}t${w * 0.45} ${h * 0.01}v${h * 0.24}q${-w * 0.25} ${h * 0.05} ${-w * 0.5} ${-h * 0.01}t${-w * 0.5} ${-h * 0.01}Z`, cloth)
  )
}

/** A shelf row of books of varied width and height standing on the line y. */
export function books(x: number, y: number, w: number, high: number, colours: readonly string[], seed = 0): string {
  let out = ''
  let place = x
  for (let n = seed; place < x + w - 16; n += 1) {
    const thick = Math.min(vary(n * 3, 15, 40), x + w - place)
    const tall = vary(n * 2 + seed, high * 0.68, high)
    if (n % 11 !== 10) {
      out += rect(place, y - tall, thick - 2, tall, pick(colours, n * 3 + seed))
      out += rect(place, y - tall * 0.82, thick - 2, tall * 0.06, pick(colours, n * 3 + seed + 2))
    }
    place += thick
  }
  return out
}
