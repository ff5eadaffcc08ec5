/** Four invented advertisers, each with a wide and a small picture; no words are drawn. */
import { field, paper, sea } from './palette.ts'
import { arch, at, books, circle, group, line, oval, path, pick, picture, poly, rect, ring, stroke, times } from './shapes.ts'
import { palm } from './shapes-things.ts'

type Painter = (width: number, height: number) => string

const covers = [paper.accent, paper.earth, paper.sun, '#54794f', paper.mid, paper.light]

/** A row of motifs along a wide picture; a small one keeps the middle only. */
function large(paint: Painter): () => string {
  return () => picture(1940, 500, paint(1940, 500))
}

function small(paint: Painter): () => string {
  return () => picture(640, 400, paint(640, 400))
}

const bookshop: Painter = (w, h) => {
  const wide = w > 1000
  const table = h - 70
  const stack = (x: number, n: number, s: number): string => at(x, table, s, times(n, (k) => rect(-90 + (k % 2) * 12, -38 - k * 38, 190 - (k % 3) * 16, 36, pick(covers, k * 2 + n), 5) + rect(-78 + (k % 2) * 12, -28 - k * 38, 164 - (k % 3) * 16, 5, paper.pale)))
  const open = (x: number, s: number): string => at(x, table, s, path('M0 -20Q-90 -64 -190 -30V-150Q-90 -184 0 -140Q90 -184 190 -150V-30Q90 -64 0 -20Z', paper.accent) + path('M0 -34Q-90 -78 -176 -46V-158Q-90 -192 0 -150Q90 -192 176 -158V-46Q90 -78 0 -34Z', paper.white) + line(0, -150, 0, -34, paper.light, 4) + times(5, (k) => stroke(`M-150 ${-136 + k * 18}Q-90 ${-158 + k * 18} -26 ${-130 + k * 18}M26 ${-130 + k * 18}Q90 ${-158 + k * 18} 150 ${-136 + k * 18}`, paper.light, 4)))
  const lamp = (x: number): string => at(x, 0, 1, line(0, 0, 0, h * 0.2, paper.ink, 5) + path(`M-60 ${h * 0.34}Q-50 ${h * 0.2} 0 ${h * 0.19}Q50 ${h * 0.2} 60 ${h * 0.34}Z`, paper.ink) + circle(0, h * 0.35, 20, paper.sun))
  return rect(0, 0, w, h, '#f0d9b3') + circle(w / 2, h * 0.46, h * 0.4, '#f6e6c8') + rect(0, table, w, 70, paper.deep) + rect(0, table, w, 12, paper.mid) +
    (wide ? rect(60, 120, 420, 12, paper.mid) + books(70, 120, 400, 96, covers, 2) + books(1480, table, 400, 190, covers, 6) + stack(690, 5, 1) + stack(1250, 4, 1) + lamp(560) + lamp(1380) + stack(260, 7, 0.9) : books(20, table, 130, 170, covers, 6) + stack(540, 5, 0.8)) + open(w / 2, wide ? 1.35 : 0.95)
}

const ferry: Painter = (w, h) => {
  const wide = w > 1000
  const s = wide ? 1.15 : 0.72
  const y = h * 0.74
  const hull = path('M-330 -90H330L270 10H-270Z', sea.white) + path('M-306 -46H302L270 10H-270Z', sea.accent) + rect(-250, -160, 460, 74, sea.white, 8) + rect(-190, -220, 330, 64, sea.white, 8) + times(10, (n) => circle(-222 + n * 45, -122, 14, sea.mid)) + times(7, (n) => rect(-170 + n * 44, -204, 30, 30, sea.mid, 5)) + poly([[-60, -220], [-50, -300], [10, -300], [20, -220]], sea.accent) + rect(-54, -284, 68, 16, sea.white) + rect(150, -190, 6, 70, sea.deep)
  return rect(0, 0, w, h, '#bfe0dc') + rect(0, h * 0.3, w, h, '#dff0e6') + circle(w * 0.78, h * 0.32, h * 0.19, sea.sun) + path(`M0 ${h * 0.66}Q${w * 0.15} ${h * 0.3} ${w * 0.3} ${h * 0.66}Z`, '#6fa58e') + path(`M${w * 0.2} ${h * 0.66}Q${w * 0.3} ${h * 0.46} ${w * 0.42} ${h * 0.66}Z`, '#8fbca2') + path(`M${w * 0.72} ${h * 0.66}Q${w * 0.86} ${h * 0.42} ${w} ${h * 0.66}Z`, '#6fa58e') +
    rect(0, h * 0.65, w, h, sea.light) + at(w / 2, y, s, hull) + path(`M0 ${y}${times(Math.ceil(w / 80), () => 'q40 22 80 0')}V${h}H0Z`, sea.mid) + path(`M-40 ${y + h * 0.11}${times(Math.ceil(w / 80) + 1, () => 'q40 22 80 0')}V${h}H0Z`, sea.deep) + (wide ? palm(150, h * 0.72, 0.6, sea.deep, '#2f6f5a') + palm(1790, h * 0.72, 0.7, sea.deep, '#2f6f5a', true) : '')
}

const tea: Painter = (w, h) => {
  const wide = w > 1000
  const ground = h - 60
  const leafSprig = (x: number, y: number, s: number, turn: number): string => group(`translate(${x} ${y}) rotate(${turn}) scale(${s})`, line(0, 0, 0, -120, field.mid, 7), path('M0 -40Q60 -60 80 -120Q20 -110 0 -40Z', field.light), path('M0 -20Q-70 -30 -96 -90Q-26 -90 0 -20Z', field.mid), path('M0 -90Q-24 -150 0 -190Q24 -150 0 -90Z', field.light))
  const cup = (x: number, s: number): string => at(x, ground, s, oval(0, -4, 150, 18, field.white) + path('M-100 -120H100Q96 -10 40 -8H-40Q-96 -10 -100 -120Z', field.white) + path('M-100 -120H100L98 -100H-98Z', field.accent) + oval(0, -120, 100, 18, '#c98b3c') + ring(112, -76, 30, field.white, 14) + stroke('M-30 -160q-18 -26 0 -52t0 -52M30 -160q-18 -26 0 -52t0 -52', field.white, 9))
  const tin = (x: number, s: number): string => at(x, ground, s, rect(-80, -240, 160, 240, field.deep, 10) + rect(-88, -262, 176, 36, field.sun, 8) + circle(0, -120, 56, field.pale) + group('translate(0 -84) scale(0.55)', leafSprig(0, 20, 1, 0)) + rect(-80, -30, 160, 12, field.sun))
  const pot = (x: number, s: number): string => at(x, ground, s, oval(0, -100, 140, 100, field.accent) + path('M120 -130Q200 -150 220 -210L240 -196Q220 -90 128 -70Z', field.accent) + stroke('M-126 -150Q-230 -150 -200 -80Q-180 -50 -130 -60', field.accent, 20) + rect(-60, -206, 120, 18, '#a9461d', 8) + circle(0, -220, 18, field.sun) + rect(-70, -14, 140, 14, '#a9461d', 6))
  return rect(0, 0, w, h, '#dfe6b8') + path(`M0 ${h * 0.6}Q${w * 0.25} ${h * 0.3} ${w * 0.5} ${h * 0.55}T${w} ${h * 0.45}V${h}H0Z`, '#c3d492') + times(wide ? 26 : 10, (n) => oval((n * w) / (wide ? 26 : 10) + 20, h * 0.62 + (n % 3) * 18, 40, 22, n % 2 === 0 ? '#a9c274' : '#97b665')) + rect(0, ground, w, 60, '#b98a54') + rect(0, ground, w, 10, '#d3a86c') +
    (wide ? leafSprig(170, 330, 1.5, -16) + leafSprig(1780, 330, 1.5, 14) + tin(620, 1.2) + pot(970, 1.5) + cup(1380, 1.3) + leafSprig(430, 430, 0.7, 60) : tin(130, 0.85) + pot(315, 0.68) + cup(530, 0.66))
}

const libraryCard: Painter = (w, h) => {
  const wide = w > 1000
  const s = wide ? 1.25 : 0.95
  const card = rect(-196, -116, 400, 250, '#1d3a45', 22) + rect(-204, -128, 400, 250, paper.white, 22) + rect(-204, -128, 400, 62, paper.accent, 22) + rect(-204, -92, 400, 26, paper.accent) + rect(-176, -44, 100, 120, paper.pale, 10) + circle(-126, -2, 26, paper.mid) + path('M-170 76Q-166 32 -126 32Q-86 32 -82 76Z', paper.mid) + rect(-56, -36, 170, 14, paper.light, 6) + rect(-56, -8, 120, 12, paper.pale, 6) + times(22, (n) => rect(-56 + n * 10, 30, n % 3 === 0 ? 6 : 3, 48, paper.ink)) + path('M140 -116H176V-48L158 -62L140 -48Z', paper.sun)
  const key = (x: number): string => arch(x, h, 190, h * 0.78, '#3d6a7b') + arch(x, h, 150, h * 0.68, '#274c5b')
  return rect(0, 0, w, h, paper.earth) + (wide ? times(4, (n) => key([180, 430, 1510, 1760][n] ?? 0)) + books(110, h - 20, 140, 150, covers, 3) + books(360, h - 20, 140, 170, covers, 8) + books(1440, h - 20, 140, 160, covers, 5) + books(1690, h - 20, 140, 180, covers, 1) : '') + circle(w / 2, h / 2, h * 0.56, '#3d6a7b') + circle(w / 2, h / 2, h * 0.44, '#4b7b8c') + group(`translate(${w / 2} ${h / 2}) rotate(-7) scale(${s})`, card) + rect(0, h - 20, w, 20, '#1d3a45')
}

export const advertisementPictures: Record<string, () => string> = {
  'bookshop-large': large(bookshop),
  'bookshop-small': small(bookshop),
  'ferry-large': large(ferry),
  'ferry-small': small(ferry),
  'tea-large': large(tea),
  'tea-small': small(tea),
  'library-card-large': large(libraryCard),
  'library-card-small': small(libraryCard),
}
