/** Larger shapes: vessels, vehicles, plants, tents and people. Built on shapes.ts. */
import { at, circle, line, oval, path, pick, poly, rect, stroke, times, vary } from './shapes.ts'
import { skins } from './palette.ts'

/** A quayside gantry crane, 600 high, its boom to the left. */
export function crane(x: number, base: number, scale: number, colour: string, dark: string, mirror = false): string {
  const legs =
    line(-90, 0, -70, -380, colour, 18) + line(90, 0, 70, -380, colour, 18) + line(-82, -150, 82, -150, colour, 14) +
    line(-82, -150, 76, -380, colour, 7) + line(82, -150, -76, -380, colour, 7)
  const boom =
    rect(-420, -404, 640, 26, colour) + line(0, -600, -400, -400, colour, 7) + line(0, -600, -210, -400, colour, 5) +
    line(0, -600, 200, -400, colour, 7) + line(-40, -392, 0, -600, colour, 14) + line(40, -392, 0, -600, colour, 14)
  const cab = rect(-190, -378, 60, 44, dark) + line(-160, -334, -160, -250, dark, 5) + rect(120, -450, 90, 46, dark)
  return at(x, base, scale, legs + boom + cab + rect(-120, -14, 60, 14, dark) + rect(60, -14, 60, 14, dark), mirror)
}

export function containers(x: number, base: number, heights: readonly number[], w: number, h: number, colours: readonly string[], seed = 0): string {
  return heights
    .map((rows, col) =>
      times(rows, (row) => {
        const colour = pick(colours, col * 3 + row * 2 + seed + ((col * row) % 2))
        const left = x + col * (w + 3)
        const top = base - (row + 1) * (h + 2)
        return rect(left, top, w, h, colour) + times(5, (n) => rect(left + w * (0.12 + n * 0.18), top + h * 0.14, 3, h * 0.72, '#00000030'))
      }),
    )
    .join('')
}

/** A container ship, some 1000 long, bow to the right, its waterline at the base. */
export function cargoShip(x: number, base: number, scale: number, hull: string, stripe: string, house: string, colours: readonly string[]): string {
  return at(
    x, base, scale,
    containers(-330, -118, [3, 4, 5, 5, 4, 5, 5, 4, 3], 74, 34, colours) +
      rect(-450, -330, 100, 220, house) + rect(-464, -352, 128, 26, house) + times(4, (n) => rect(-438, -312 + n * 42, 76, 14, hull)) +
      rect(-420, -420, 10, 70, hull) + rect(-396, -396, 34, 46, stripe) +
      path('M-520 -120H470L560 -150L500 0H-490Q-520 -40 -520 -120Z', hull) +
      path('M-512 -40H511L500 0H-490Q-504 -16 -512 -40Z', stripe) +
      rect(-500, -104, 960, 7, house),
  )
}

/** A wooden outrigger boat with a mast, 300 long. */
export function boat(x: number, base: number, scale: number, hull: string, trim: string, sail: string, mirror = false): string {
  const cloth = sail === '' ? '' : poly([[6, -300], [6, -66], [150, -84]], sail) + poly([[-6, -270], [-6, -66], [-92, -80]], trim)
  return at(
    x, base, scale,
    rect(-4, -310, 8, 270, hull) + cloth +
      path('M-190 -78Q-140 -40 -60 -38H80Q150 -40 200 -92Q190 0 110 8H-90Q-170 4 -190 -78Z', hull) +
      path('M-176 -50Q-130 -22 -60 -20H80Q150 -22 187 -56L180 -38Q140 -8 80 -6H-60Q-130 -8 -168 -34Z', trim) +
      stroke('M-120 -34Q-60 -90 10 -70', hull, 5),
    mirror,
  )
}

export function leafyTree(x: number, base: number, scale: number, trunk: string, leaf: string, light: string): string {
  return at(
    x, base, scale,
    path('M-14 0Q-8 -80 -10 -140H10Q8 -80 16 0Z', trunk) + circle(0, -210, 92, leaf) + circle(-72, -160, 62, leaf) +
      circle(74, -160, 60, leaf) + circle(-30, -232, 46, light) + circle(-84, -176, 30, light) + circle(42, -196, 26, light),
  )
}

/** An old olive tree: a twisted trunk and silver clumps. */
export function oliveTree(x: number, base: number, scale: number, trunk: string, leaf: string, light: string, fruit = ''): string {
  const clumps: readonly (readonly [number, number, number])[] = [[-150, -250, 92], [-40, -320, 108], [90, -300, 104], [170, -220, 78], [20, -230, 100], [-90, -200, 70]]
  const sprigs = times(54, (n) => {
    const clump = clumps[n % 6] ?? [0, -250, 90]
    const angle = n * 2.4
    const reach = clump[2] * vary(n, 0.1, 0.85)
    return oval(clump[0] + Math.cos(angle) * reach, clump[1] + Math.sin(angle) * reach, 21, 6, light, vary(n * 2, -60, 60))
  })
  const olives = fruit === '' ? '' : times(22, (n) => circle(vary(n * 3, -190, 200), vary(n * 5 + 1, -330, -180), 8, fruit))
  return at(
    x, base, scale,
    path('M-56 0Q-20 -50 -34 -110Q-44 -150 -110 -210L-86 -224Q-30 -180 -12 -150Q0 -200 -10 -260H16Q14 -190 30 -150Q60 -190 110 -220L128 -204Q70 -150 48 -100Q40 -50 72 0Q20 -14 0 0Q-20 -12 -56 0Z', trunk) +
      clumps.map(([cx, cy, r]) => oval(cx, cy, r * 1.06, r * 0.82, leaf)).join('') + sprigs + olives,
  )
}

export function palm(x: number, base: number, scale: number, trunk: string, leaf: string, mirror = false): string {
  const fronds = [[-170, 10], [-150, -70], [-80, -120], [30, -130], [120, -80], [165, 0], [110, 70], [-110, 80]]
  return at(
    x, base, scale,
    stroke('M0 0Q10 -180 50 -340', trunk, 20) +
      fronds.map(([dx = 0, dy = 0]) => path(`M50 -340Q${50 + dx * 0.5} ${-360 + dy} ${50 + dx} ${-340 + dy}Q${50 + dx * 0.4} ${-320 + dy * 0.5} 50 -340Z`, leaf)).join('') +
      circle(38, -328, 12, trunk) + circle(62, -326, 12, trunk),
    mirror,
  )
}

export function cypress(x: number, base: number, h: number, fill: string): string {
  return path(`M${x} ${base - h}Q${x + h * 0.17} ${base - h * 0.35} ${x + h * 0.06} ${base}H${x - h * 0.06}Q${x - h * 0.17} ${base - h * 0.35} ${x} ${base - h}Z`, fill)
}

/** A ridge tent seen from its corner. */
export function tent(x: number, base: number, w: number, h: number, front: string, side: string, door: string): string {
  const peak = base - h
  return (
    poly([[x, peak], [x + w * 0.55, peak - h * 0.06], [x + w * 0.86, base - h * 0.04], [x + w * 0.4, base]], side) +
    poly([[x - w * 0.4, base], [x - w * 0.34, base - h * 0.42], [x, peak], [x + w * 0.34, base - h * 0.42], [x + w * 0.4, base]], front) +
    poly([[x - w * 0.12, base], [x, base - h * 0.66], [x + w * 0.12, base]], door) +
    line(x - w * 0.34, base - h * 0.42, x - w * 0.56, base, side, 3)
  )
}

/** A lorry 360 long, facing right. */
export function truck(x: number, base: number, scale: number, box: string, cab: string, dark: string, glass: string): string {
  const wheel = (wx: number): string => circle(wx, -30, 34, dark) + circle(wx, -30, 14, glass)
  return at(
    x, base, scale,
    rect(-190, -230, 260, 180, box, 6) + times(5, (n) => rect(-170 + n * 50, -216, 5, 150, '#00000022')) + rect(-190, -62, 370, 26, dark) +
      path('M78 -50V-190H136Q150 -190 158 -172L182 -116Q190 -108 190 -96V-50Z', cab) + path('M96 -172H132Q140 -172 144 -162L162 -116H96Z', glass) +
      rect(172, -80, 18, 14, glass) + wheel(-130) + wheel(-50) + wheel(128),
  )
}

export interface Dress {
  top: string
  bottom: string
  skin: string
  hair: string
  scarf?: string
  robe?: boolean
  arms?: 'down' | 'up' | 'front' | 'out'
}

/** A standing figure 160 high before scaling, facing us or turned away. */
export function person(x: number, base: number, h: number, dress: Dress): string {
  const arms = dress.arms ?? 'down'
  const limb: Record<string, string> = {
    down: 'M-20 -112L-27 -62M20 -112L27 -62',
    up: 'M-20 -112L-38 -152M20 -112L38 -152',
    front: 'M-20 -112L-12 -78L14 -84M20 -112L30 -90L52 -96',
    out: 'M-20 -112L-52 -92M20 -112L52 -92',
  }
  const legs = dress.robe === true ? path('M-21 -118Q0 -126 21 -118L30 0H-30Z', dress.top) : rect(-17, -72, 14, 72, dress.bottom) + rect(3, -72, 14, 72, dress.bottom) + rect(-21, -120, 42, 60, dress.top, 12)
  const head = dress.scarf === undefined
    ? circle(0, -140, 17, dress.hair) + oval(0, -136, 14, 15, dress.skin) + path('M-16 -141Q0 -166 16 -141Q0 -150 -16 -141Z', dress.hair)
    : path('M0 -162Q24 -158 20 -128Q22 -112 26 -104H-26Q-22 -112 -20 -128Q-24 -158 0 -162Z', dress.scarf) + oval(0, -139, 11, 13, dress.skin)
  return at(x, base, h / 160, stroke(limb[arms] ?? '', dress.top, 12) + legs + rect(-6, -126, 12, 12, dress.skin) + head)
}

export function dressed(n: number, tops: readonly string[], bottom: string, hair: string, scarves: readonly string[] = []): Dress {
  const base: Dress = { top: pick(tops, n), bottom, skin: pick(skins, n * 3 + 1), hair }
  if (scarves.length > 0 && n % 2 === 1) return { ...base, scarf: pick(scarves, n), robe: n % 4 === 1 }
  return base
}

/** Head and shoulders from behind, for seated or packed audiences. */
export function bust(x: number, base: number, scale: number, coat: string, head: string): string {
  return at(x, base, scale, path('M-56 60V10Q-52 -28 -16 -32H16Q52 -28 56 10V60Z', coat) + circle(0, -58, 30, head) + rect(-10, -40, 20, 16, head))
}

/** Rows of busts filling the width, near rows larger and darker. */
export function crowd(top: number, rows: number, pitch: number, coats: readonly string[], heads: readonly string[], small = 0.6): string {
  return times(rows, (row) => {
    const scale = small + row * 0.16
    const gap = 104 * scale
    const count = Math.ceil(1600 / gap) + 2
    return times(count, (n) => bust(-60 + n * gap + (row % 2) * gap * 0.5 + vary(n + row * 5, -6, 6), top + row * pitch + vary(n * 3 + row, -8, 8), scale, pick(coats, n * 5 + row * 3 + ((n * row) % 3)), pick(heads, n * 7 + row * 2 + (n % 3))))
  })
}

export function turbine(x: number, base: number, h: number, colour: string, shade: string, turn: number): string {
  const blade = path('M-7 0Q-16 -60 -4 -190H2Q12 -60 7 0Z', colour)
  const rotor = times(3, (n) => `<g transform="rotate(${turn + n * 120})">${blade}</g>`)
  const s = h / 420
  return at(x, base, s, poly([[-12, 0], [-6, -420], [6, -420], [12, 0]], colour) + poly([[2, 0], [2, -420], [6, -420], [12, 0]], shade)) + at(x, base - h, s, rotor + circle(0, 0, 14, shade))
}
