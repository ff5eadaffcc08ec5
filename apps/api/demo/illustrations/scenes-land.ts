/** Fields, hills, coasts and forests. */
import { field, olive, sea } from './palette.ts'
import { at, bird, circle, cloud, faded, line, mountain, oval, path, pick, poly, rect, ridge, scene, sky, stroke, sun, times, vary, waves } from './shapes.ts'
import { boat, cypress, dressed, leafyTree, oliveTree, palm, person } from './shapes-things.ts'

function oliveGrove(): string {
  const basket = (x: number, y: number, s: number): string => at(x, y, s, path('M-50 -50H50L38 0H-38Z', olive.earth) + times(5, (n) => line(-40 + n * 20, -46, -32 + n * 16, -4, '#94683c', 3)) + times(7, (n) => circle(-36 + n * 12, -52 - (n % 2) * 8, 11, n % 3 === 0 ? '#4b3a4e' : olive.deep)))
  return scene(
    sky(['#f7e3b5', 0], [olive.sky, 220], ['#f8f0dd', 380]), sun(1210, 270, 100, olive.sun),
    ridge([420, 370, 400, 340, 390, 360, 410], '#c9c894'), ridge([470, 440, 480, 430, 470, 450, 480], olive.light),
    times(24, (n) => oval(30 + n * 68, 470 + (n % 3) * 16, 24, 18, n % 2 === 0 ? olive.mid : '#7f8d49')), rect(640, 420, 70, 46, olive.white), poly([[630, 422], [675, 394], [720, 422]], olive.accent), cypress(740, 466, 90, olive.deep),
    ridge([560, 520, 540, 520, 560, 530], '#c99d62'), times(9, (n) => stroke(`M${800 + (n - 4) * 60} 540Q${800 + (n - 4) * 190} 680 ${800 + (n - 4) * 330} 910`, olive.earth, 10)),
    oliveTree(1080, 640, 0.5, olive.deep, olive.mid, olive.light), oliveTree(800, 620, 0.4, olive.deep, olive.mid, olive.light), oliveTree(1500, 660, 0.6, olive.deep, olive.mid, olive.light),
    path('M60 846Q420 780 860 836Q700 900 460 896Q200 900 60 846Z', '#e4d6a4'), oliveTree(470, 850, 1.7, '#6d4a2c', olive.mid, olive.light, '#4b3a4e'),
    oval(1290, 868, 260, 22, '#ab7c48'), person(780, 850, 250, dressed(1, [olive.accent], olive.ink, olive.ink, [olive.white])), person(1180, 850, 260, { ...dressed(2, [olive.white], '#5b6b7a', olive.ink), arms: 'front' }), basket(1300, 866, 1.4), basket(1420, 872, 1.1), basket(930, 862, 1),
    bird(900, 190, 0.9, olive.deep), bird(970, 160, 0.7, olive.deep),
  )
}

function riceTerraces(): string {
  const greens = [field.light, '#a9c874', field.mid, field.pale, '#6da05c']
  const steps = times(9, (n) => {
    const y = 440 + n * 34 + n * n * 3
    const lean = n % 2 === 0 ? 1 : -1
    const d = (o: number): string => `M-20 ${y + o + 40 * lean}C300 ${y + o - 30 * lean} 560 ${y + o + 60} 880 ${y + o + 10}S1380 ${y + o - 40 * lean} 1620 ${y + o + 30 * lean}`
    return path(`${d(0)}V920H-20Z`, field.deep) + path(`${d(8)}V920H-20Z`, pick(greens, n)) + (n % 3 === 1 ? path(`${d(12)}V${y + 60}C1300 ${y + 40} 900 ${y + 70} 500 ${y + 66}S100 ${y + 60} -20 ${y + 70}Z`, '#b8d8d2') : '') +
      times(26, (k) => { const x = 20 + k * 62 + vary(k + n, 0, 30); return n % 3 === 1 ? '' : stroke(`M${x} ${y + 62}l-5 -14m5 14l0 -17m0 17l6 -13`, n % 3 === 0 ? field.mid : field.deep, 2 + n * 0.2) })
  })
  return scene(
    sky([field.pale, 0], [field.sky, 170], ['#f9e4b2', 320]), sun(420, 250, 96, field.sun),
    mountain(1080, 470, 900, 330, '#8fb39a', '#7aa188'), ridge([420, 400, 440, 390, 430, 400, 430], '#6d9c78'), times(16, (n) => palm(20 + n * 108, 452 + (n % 3) * 8, 0.2, field.deep, field.deep, n % 2 === 0)), cloud(860, 240, 1, field.white), cloud(1330, 170, 0.8, field.white),
    steps,
    rect(1190, 500, 12, 84, field.ink), rect(1300, 500, 12, 84, field.ink), rect(1180, 530, 142, 14, field.earth), poly([[1150, 506], [1251, 430], [1352, 506]], field.accent),
    at(560, 800, 2, rect(-14, -56, 11, 56, field.ink) + rect(5, -56, 11, 56, field.ink) + rect(-20, -112, 42, 64, field.accent, 12) + line(18, -96, 56, -60, field.accent, 10) + circle(0, -128, 14, '#a66d47') + path('M-48 -124Q0 -176 48 -124Z', field.sun) + stroke('M56 -60l14 -26m-14 26l4 -32m-4 32l-8 -28', field.light, 4)),
    bird(700, 200, 0.9, field.deep), bird(770, 170, 0.7, field.deep),
  )
}

function volcanoSea(): string {
  return scene(
    sky(['#f0b98a', 0], ['#f6d3a0', 200], [sea.sky, 400]), sun(360, 420, 120, sea.white),
    path('M940 214C900 130 1010 90 1000 20C1090 -20 1230 0 1240 60C1310 70 1300 130 1220 128C1160 150 1050 120 1010 214Z', '#d9b9a4'), path('M950 214C930 160 1020 130 1020 80C1090 60 1140 90 1120 120C1070 140 1020 150 1000 214Z', sea.white),
    ridge([540, 520, 500, 520, 530, 548], sea.light, 600, 0, 820), mountain(980, 580, 1150, 372, sea.mid, sea.deep), poly([[922, 208], [950, 236], [978, 214], [1006, 238], [1038, 208]], sea.accent), stroke('M980 226Q990 290 960 340T972 430', sea.accent, 9),
    ridge([580, 552, 560, 530, 556, 566, 540, 580], field.deep, 600, 380, 1600), times(18, (n) => palm(470 + n * 62, 582, 0.2 + (n % 3) * 0.05, field.ink, field.ink, n % 2 === 0)), times(6, (n) => rect(700 + n * 66, 566, 34, 20, sea.white) + poly([[694 + n * 66, 568], [717 + n * 66, 548], [740 + n * 66, 568]], sea.accent)),
    rect(0, 580, 1600, 320, sea.light), rect(0, 690, 1600, 210, sea.mid), poly([[560, 580], [1420, 580], [1080, 760], [880, 760]], '#4b8795'), waves(596, 890, sea.pale, 9),
    boat(430, 800, 1.25, sea.ink, sea.accent, sea.white), boat(1260, 690, 0.5, sea.ink, sea.sun, sea.white, true), path('M0 900V860Q300 830 700 880L800 900Z', sea.ink), palm(70, 900, 1.35, sea.ink, sea.ink), bird(620, 300, 1, sea.deep), bird(690, 270, 0.7, sea.deep),
  )
}

function mangroveCoast(): string {
  const mangrove = (x: number, y: number, s: number, leaf: string, light: string): string => at(x, y, s, stroke('M0 -150Q-10 -80 -70 0M0 -150Q-4 -60 -30 6M0 -150Q4 -60 34 4M0 -150Q14 -80 76 0M0 -110Q30 -50 52 0M0 -110Q-30 -50 -50 0M0 -240V-120', field.earth, 11) + oval(-64, -240, 80, 56, leaf) + oval(64, -244, 84, 58, leaf) + oval(0, -296, 96, 64, leaf) + oval(-30, -308, 40, 20, light) + oval(70, -262, 38, 16, light) + oval(-80, -252, 30, 14, light))
  const fence = times(30, (n) => line(40 + n * 30, 672 - n * 3, 40 + n * 30, 740 - n * 3.4, field.earth, 9)) + line(30, 690, 930, 600, field.earth, 7) + line(30, 718, 930, 622, field.earth, 7)
  return scene(
    sky(['#bfe0d8', 0], [field.sky, 200], ['#f8e2ac', 380]), sun(300, 300, 92, field.sun), cloud(720, 150, 1.1, field.white), cloud(1240, 110, 0.9, field.white),
    ridge([490, 470, 486, 476, 490, 494], '#9cc3ad'), rect(0, 490, 1600, 410, '#6fb0a6'), waves(500, 700, field.white, 7),
    times(9, (n) => mangrove(900 + n * 90, 560 + (n % 2) * 10, 0.42, field.mid, field.light)), fence, rect(0, 740, 1600, 160, '#4c8d86'), path('M560 900Q760 690 1080 660T1600 610V900Z', '#a98760'), path('M700 900Q900 730 1200 700T1600 660V900Z', '#8f7050'),
    mangrove(1080, 730, 0.95, field.mid, field.light), mangrove(1390, 760, 1.35, field.deep, field.mid),
    times(14, (n) => { const x = 760 + n * 50; const y = 850 + (n % 3) * 16 - n * 5; return line(x, y, x, y - 46, field.deep, 5) + oval(x - 10, y - 48, 14, 6, field.light, 30) + oval(x + 10, y - 50, 14, 6, field.light, -30) }),
    faded(0.35, oval(1080, 738, 130, 10, field.ink)), person(520, 840, 210, { ...dressed(2, [field.accent], field.ink, field.ink), arms: 'front' }), person(640, 856, 220, dressed(1, [field.sun], field.deep, field.ink, [field.white])), rect(440, 806, 300, 8, '#3f7b76', 4), rect(470, 836, 240, 6, '#3f7b76', 4), bird(560, 260, 1, field.deep), bird(640, 220, 0.8, field.deep), bird(1000, 250, 0.7, field.deep),
  )
}

function coffeeHills(): string {
  const bush = (x: number, y: number, s: number, leaf: string, dark: string): string => at(x, y, s, oval(0, -40, 66, 46, dark) + times(9, (n) => oval(Math.cos(n * 0.7) * 44, -44 + Math.sin(n * 0.7) * 26, 24, 9, leaf, n * 40)) + times(7, (n) => circle(vary(n, -50, 50), vary(n * 3, -70, -16), 7, n % 3 === 2 ? field.sun : field.accent)))
  const rows = (y: number, count: number, s: number, leaf: string, dark: string, bend: number): string => times(count, (n) => bush(((n + 0.5) / count) * 1700 - 50, y + Math.sin(n / count * 6 + bend) * 26, s, leaf, dark))
  return scene(
    sky(['#f5d39a', 0], ['#f8e5bd', 200], [field.sky, 330]), sun(800, 330, 120, field.white), mountain(330, 500, 900, 300, '#a8bd9a', '#97b08e'), mountain(1330, 500, 900, 260, '#a8bd9a', '#97b08e'),
    ridge([460, 420, 450, 480, 440, 410, 450], '#78a374'), faded(0.7, rect(-40, 452, 700, 22, field.white, 11), rect(900, 470, 760, 20, field.white, 10)), ridge([540, 500, 480, 520, 510, 480, 520], '#4f8458'),
    rows(530, 26, 0.42, field.light, field.mid, 0), rows(575, 22, 0.55, field.light, field.mid, 1), path('M0 620Q500 560 900 630T1600 610V900H0Z', '#5f4a2e'), rows(648, 17, 0.8, field.light, field.deep, 0.5), rows(728, 13, 1.08, '#9cc078', field.deep, 1.4),
    leafyTree(1340, 690, 1.3, field.earth, field.mid, field.light), rect(150, 440, 120, 70, field.white), poly([[134, 444], [210, 396], [286, 444]], field.accent),
    rect(560, 690, 330, 210, '#5f4a2e'), person(680, 880, 400, { top: field.white, bottom: field.ink, skin: '#a66d47', hair: field.ink, scarf: field.accent, arms: 'front' }), at(840, 790, 1.5, path('M-60 -40H60L44 40H-44Z', field.earth) + times(9, (n) => circle(-52 + n * 13, -42 - (n % 2) * 9, 11, n % 4 === 3 ? field.sun : field.accent))), times(8, (n) => bush(n < 3 ? 40 + n * 190 : 290 + n * 200 + 60, 890, 1.5, '#9cc078', field.deep)),
  )
}

function forestHaze(): string {
  const trunks = (y: number, count: number, w: number, colour: string, seed: number): string => times(count, (n) => { const x = ((n + 0.5) / count) * 1600 + vary(n + seed, -40, 40); const t = w * vary(n * 2 + seed, 0.7, 1.2); return Math.abs(x - 880) < 150 ? '' : poly([[x - t * 0.5, 0], [x + t * 0.5, 0], [x + t * 0.7, y], [x + t * 1.3, y + 12], [x - t * 1.3, y + 12], [x - t * 0.7, y]], colour) + times(3, (k) => line(x, 120 + k * 130 + vary(n + k, 0, 60), x + (k % 2 === 0 ? 1 : -1) * w * 2.2, 80 + k * 130 + vary(n + k, 0, 60), colour, w * 0.22)) })
  const haze = (y: number, h: number, colour: string, shift: number): string => path(`M-20 ${y}q200 ${-h * 0.4} 400 0t400 0t400 0t460 ${shift}v${h}q-230 ${h * 0.3} -460 0t-400 0t-400 0t-400 0Z`, colour)
  return scene(
    rect(0, 0, 1600, 900, '#e3c795'), rect(0, 0, 1600, 190, '#d8b67f'), circle(880, 300, 120, field.accent),
    trunks(600, 17, 20, '#cbb285', 3), haze(430, 110, '#e3c795', 10), trunks(660, 11, 34, '#a89a70', 8), haze(560, 120, '#d9bd8c', -8),
    ridge([680, 660, 676, 656, 680, 664], '#8d8a5d'), trunks(720, 7, 54, '#5f6b4a', 14), haze(640, 100, '#c9b084', 6), ridge([800, 770, 790, 760, 780, 800], field.deep),
    times(30, (n) => { const x = n * 56; const y = 800 + (n % 3) * 22; return stroke(`M${x} ${y}q-10 -50 -44 -64m44 64q0 -60 -6 -90m6 90q10 -50 46 -60`, n % 2 === 0 ? field.mid : field.deep, 9) }),
    poly([[40, 0], [190, 0], [170, 780], [230, 900], [0, 900], [66, 780]], field.ink), poly([[1440, 0], [1560, 0], [1550, 780], [1620, 900], [1370, 900], [1440, 780]], field.ink),
    person(760, 850, 200, { ...dressed(2, [field.sun], field.ink, field.ink), arms: 'front' }), person(860, 858, 206, dressed(4, [field.accent], field.ink, field.ink)), rect(812, 744, 24, 34, field.ink, 4), path('M848 724Q860 696 876 724Z', field.white), path('M744 716Q760 688 778 716Z', field.white),
    times(5, (n) => oval(200 + n * 300, 60 + (n % 2) * 26, 150, 50, field.deep) + oval(90 + n * 330, 10, 190, 50, field.ink)),
  )
}

export const landScenes: Record<string, () => string> = {
  'olive-grove': oliveGrove,
  'rice-terraces': riceTerraces,
  'volcano-sea': volcanoSea,
  'mangrove-coast': mangroveCoast,
  'coffee-hills': coffeeHills,
  'forest-haze': forestHaze,
}
