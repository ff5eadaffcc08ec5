/** Relief work, markets and small trades. */
import { olive, paper, skins } from './palette.ts'
import { at, bird, books, circle, cloud, faded, flagpole, line, oval, path, pick, poly, rect, ridge, ring, scene, sky, stroke, sun, times, vary } from './shapes.ts'
import { bust, dressed, palm, person, tent, truck } from './shapes-things.ts'

const blue = '#4d7d8c'

function tentSchool(): string {
  const child = (x: number, y: number, s: number, n: number): string => bust(x, y, s, pick([olive.accent, blue, olive.sun, olive.white, olive.mid], n), n % 3 === 0 ? pick([olive.white, olive.sun], n) : '#2b1f18')
  return scene(
    sky(['#f4d7a0', 0], [olive.sky, 200], ['#f9efd8', 360]), sun(240, 220, 84, olive.sun), ridge([470, 456, 466, 450, 470], '#d9c79a'), times(9, (n) => tent(80 + n * 190, 540, 130, 84, '#dcd2b6', '#c4b792', '#a5966e')),
    rect(0, 530, 1600, 370, '#d9b981'), palm(1500, 560, 0.9, '#8b6b4c', olive.mid),
    path('M180 800L300 250Q800 120 1300 250L1420 800Z', '#c9bb94'), path('M230 800L330 300Q800 190 1270 300L1370 800Z', '#8f8159'), path('M300 250Q800 120 1300 250L1360 330Q800 200 240 330Z', olive.white), times(8, (n) => path(`M${240 + n * 140} ${330 - Math.sin((n / 8) * 3.14) * 66}q70 46 140 ${n < 4 ? -26 : 26}l-4 -34q-70 -20 -132 14Z`, n % 2 === 0 ? olive.white : '#cddbd8')), rect(790, 210, 18, 150, '#a5824f'), line(300, 260, 120, 560, '#a5824f', 5), line(1300, 260, 1490, 560, '#a5824f', 5),
    rect(520, 380, 420, 240, '#8a6238'), rect(536, 396, 388, 208, '#35574c'), stroke('M580 450H700M580 490H740M580 530H680', olive.white, 6), circle(830, 490, 54, '#43695d'), stroke('M780 540L830 440L880 540Z', olive.sun, 6), rect(1080, 560, 200, 14, '#8a6238'), books(1090, 560, 180, 90, [olive.accent, blue, olive.sun, olive.mid, olive.white], 2), rect(1090, 574, 14, 90, '#8a6238'), rect(1256, 574, 14, 90, '#8a6238'),
    person(1000, 690, 270, { ...dressed(1, [blue], olive.ink, olive.ink, [olive.white]), arms: 'out' }), path('M230 800L260 700H1340L1370 800Z', olive.accent), times(12, (n) => rect(270 + n * 92, 716, 44, 12, olive.sun) + rect(300 + n * 92, 756, 44, 12, '#9c4423')),
    times(6, (n) => child(400 + n * 150, 700, 0.8, n + 1)), times(7, (n) => child(290 + n * 170, 790, 1.15, n * 2 + 3)), stroke('M560 640L576 586', skins[2] ?? '#dba878', 14), circle(577, 578, 11, skins[2] ?? '#dba878'), bird(1150, 110, 0.9, olive.deep), bird(1220, 80, 0.7, olive.deep),
  )
}

function hospitalTents(): string {
  const big = (x: number, y: number, s: number): string => at(x, y, s, path('M-260 0V-150Q-130 -320 0 -320Q130 -320 260 -150V0Z', '#f3eee0') + path('M0 -320Q130 -320 260 -150V0H330V-170Q200 -330 60 -330Z', '#cfc8b0') + path('M-80 0V-150Q0 -230 80 -150V0Z', '#6f7f7c') + path('M-80 0V-150Q-40 -190 0 -190Q-40 -110 -80 0Z', '#dcd6c2') + circle(0, -262, 36, blue) + path('M0 -276C-8 -292 -30 -286 -24 -266Q-18 -250 0 -240Q18 -250 24 -266C30 -286 8 -292 0 -276Z', olive.white))
  const medic = (x: number, y: number, h: number, n: number): string => person(x, y, h, { ...dressed(n, [blue, olive.white], '#35574c', olive.ink, [olive.white]), robe: false, arms: n % 2 === 0 ? 'front' : 'out' })
  return scene(
    sky(['#b9cfcc', 0], [olive.sky, 220], ['#f8e7c2', 380]), sun(1380, 190, 76, olive.sun), cloud(330, 140, 1.2, olive.white), ridge([480, 450, 480, 440, 470, 500], '#cdb98a'), times(12, (n) => rect(n * 140, 440 + (n % 3) * 16, 100, 90, pick(['#d2bd8f', '#c5ae7d', '#ddcba2'], n)) + rect(n * 140 + 20, 466 + (n % 3) * 16, 18, 22, '#9c8658') + rect(n * 140 + 58, 466 + (n % 3) * 16, 18, 22, '#9c8658')),
    rect(0, 526, 1600, 374, '#dcc190'), big(1290, 650, 0.7), big(380, 680, 0.85), big(800, 720, 1.15), flagpole(1080, 700, 420, '#a5824f', blue),
    at(1390, 800, 0.95, rect(-210, -210, 290, 170, olive.white, 10) + rect(-210, -120, 290, 18, olive.accent) + path('M80 -40V-180H130Q150 -180 160 -160L190 -110V-40Z', olive.white) + path('M96 -164H132L156 -112H96Z', '#7fa1aa') + rect(80, -70, 110, 14, olive.accent) + rect(-150, -226, 40, 18, blue, 6) + circle(-130, -36, 36, olive.ink) + circle(128, -36, 36, olive.ink) + circle(-130, -36, 14, olive.pale) + circle(128, -36, 14, olive.pale)),
    faded(0.3, oval(560, 858, 230, 16, olive.deep)), rect(400, 760, 300, 14, olive.deep), oval(550, 752, 120, 22, olive.accent), circle(444, 744, 22, skins[0] ?? '#c68a5c'), rect(420, 752, 40, 10, olive.white), line(420, 774, 420, 846, olive.deep, 6), line(680, 774, 680, 846, olive.deep, 6), medic(370, 860, 230, 2), medic(730, 860, 230, 1), person(1010, 830, 200, dressed(1, [olive.accent], olive.ink, olive.ink, [olive.sun])), person(1060, 830, 130, dressed(2, [olive.sun], olive.deep, olive.ink)),
    times(5, (n) => rect(100 + (n % 3) * 64, 820 - Math.floor(n / 3) * 50, 60, 46, pick([olive.earth, '#c99d62'], n)) + rect(124 + (n % 3) * 64, 820 - Math.floor(n / 3) * 50, 12, 46, olive.white)),
  )
}

function reliefTrucks(): string {
  const lorry = (x: number, y: number, s: number): string => truck(x, y, s, olive.white, blue, olive.ink, '#a9c3c4') + at(x, y, s, circle(-60, -140, 44, blue) + path('M-60 -164L-36 -140H-46V-116H-74V-140H-84Z', olive.white))
  return scene(
    sky(['#efb982', 0], ['#f5d5a0', 190], [olive.sky, 350]), sun(1180, 380, 120, olive.white), ridge([430, 360, 410, 320, 390, 360, 420], '#d3a877'), ridge([500, 470, 490, 440, 480, 460, 500], '#c0925f'),
    path('M0 500Q500 470 1000 500T1600 490V900H0Z', '#d8b27a'), path('M1010 496Q1500 560 1040 640T-80 810V900H1600V880Q1300 760 1300 640T1060 496Z', '#8e7a5e'), stroke('M1030 500Q1420 580 1140 660T340 850', olive.sky, 8, '46 40'),
    times(7, (n) => { const x = 60 + n * 230; const y = 560 + (n % 3) * 26; return stroke(`M${x} ${y}q-4 -30 -22 -40m22 40v-50m0 50q6 -30 24 -36`, olive.mid, 6) }),
    truck(1240, 560, 0.3, olive.white, blue, olive.ink, '#a9c3c4'), truck(1120, 540, 0.2, olive.white, blue, olive.ink, '#a9c3c4'), lorry(1180, 690, 0.8), lorry(640, 830, 1.6), path('M230 850Q150 800 60 840Q20 860 0 850V880H240Z', '#e6cda0'), path('M960 700Q920 670 860 694V706H966Z', '#e6cda0'),
    person(1240, 870, 240, { ...dressed(2, [olive.accent], olive.deep, olive.ink), arms: 'up' }), person(1340, 874, 220, dressed(1, [olive.sun], olive.deep, olive.ink, [olive.white])), times(3, (n) => rect(1420 + (n % 2) * 76, 810 - Math.floor(n / 2) * 62, 70, 58, olive.earth) + rect(1448 + (n % 2) * 76, 810 - Math.floor(n / 2) * 62, 14, 58, olive.white)), bird(400, 200, 1, olive.deep), bird(470, 170, 0.7, olive.deep),
  )
}

function marketStalls(): string {
  const heap = (x: number, y: number, colour: string, dark: string): string => rect(x - 66, y, 132, 54, '#8a6238') + line(x - 66, y + 26, x + 66, y + 26, '#6d4a2c', 4) + times(12, (n) => circle(x - 50 + (n % 5) * 25 + (n > 4 ? 12 : 0) + (n > 8 ? 12 : 0), y - 4 - (n > 4 ? 18 : 0) - (n > 8 ? 18 : 0), 15, n % 4 === 2 ? dark : colour))
  const stall = (x: number, w: number, a: string, n: number): string => rect(x + 10, 330, 12, 420, '#6d4a2c') + rect(x + w - 22, 330, 12, 420, '#6d4a2c') + rect(x, 350, w, 250, '#5b4632') + person(x + w / 2, 690, 280, { ...dressed(n, [olive.accent, blue, olive.mid], olive.ink, olive.ink, [olive.white, olive.sun]), robe: false, arms: 'out' }) + times(8, (k) => poly([[x + 20 + (k * (w - 40)) / 8, 250], [x + 20 + ((k + 1) * (w - 40)) / 8, 250], [x - 20 + ((k + 1) * (w + 40)) / 8, 370], [x - 20 + (k * (w + 40)) / 8, 370]], k % 2 === 0 ? a : olive.white) + path(`M${x - 20 + (k * (w + 40)) / 8} 368h${(w + 40) / 8}q-${(w + 40) / 16} 50 -${(w + 40) / 8} 0Z`, k % 2 === 0 ? a : olive.white)) + times(3, (k) => circle(x + 90 + k * ((w - 180) / 2), 440, 18, olive.sun) + line(x + 90 + k * ((w - 180) / 2), 370, x + 90 + k * ((w - 180) / 2), 424, olive.ink, 3)) + rect(x, 650, w, 150, '#a5774a') + rect(x, 650, w, 14, '#8a6238')
  return scene(
    sky(['#f7e3b5', 0], [olive.sky, 180]), times(9, (n) => rect(n * 190 - 20, 130 + (n % 3) * 36, 180, 500, pick(['#dcc69a', '#cfb485', '#e7d6b2'], n)) + times(4, (k) => rect(n * 190 + 12 + (k % 2) * 76, 170 + (n % 3) * 36 + Math.floor(k / 2) * 80, 36, 48, blue))), stroke('M-20 90Q400 170 800 100T1620 90', olive.ink, 4), times(17, (n) => path(`M${20 + n * 96} ${116 + Math.sin(n * 0.8) * 16}h44l-22 46Z`, pick([olive.accent, blue, olive.sun, olive.mid], n))),
    rect(0, 620, 1600, 280, '#d9bd8c'), stall(40, 480, olive.accent, 1), stall(560, 480, blue, 2), stall(1080, 480, olive.mid, 3),
    times(3, (n) => heap(120 + n * 160, 656, pick([olive.accent, '#d8a13a', olive.mid], n), olive.deep)), times(3, (n) => heap(640 + n * 160, 656, pick(['#7a3f52', olive.light, olive.sun], n), olive.accent)), times(3, (n) => heap(1160 + n * 160, 656, pick([olive.sun, olive.accent, '#a5774a'], n), olive.deep)),
    rect(0, 800, 1600, 100, '#c7a672'), person(500, 890, 270, { ...dressed(1, [blue], olive.ink, olive.ink, [olive.sun]) }), person(400, 890, 170, dressed(2, [olive.sun], olive.deep, olive.ink)), person(1100, 894, 280, { ...dressed(4, [olive.white], olive.deep, olive.ink), arms: 'front' }), path('M1150 800h70l-8 60h-54Z', olive.accent), stroke('M1160 802q24 -50 50 0', olive.accent, 6),
  )
}

function kitchen(): string {
  const cook = (x: number, n: number, arms: 'front' | 'out'): string => person(x, 700, 330, { ...dressed(n, [paper.earth, paper.accent, paper.mid], paper.ink, paper.ink, [paper.sun, paper.white]), robe: false, arms }) + rect(x - 34, 490, 68, 130, paper.white, 8)
  const pot = (x: number, y: number, s: number, c: string): string => at(x, y, s, path('M-110 -110H110V-24Q110 0 80 0H-80Q-110 0 -110 -24Z', c) + rect(-124, -126, 248, 22, paper.ink, 8) + rect(-140, -84, 32, 16, paper.ink, 6) + rect(108, -84, 32, 16, paper.ink, 6) + oval(0, -128, 100, 16, paper.sun) + times(5, (n) => circle(-60 + n * 30, -130 + (n % 2) * 6, 8, n % 2 === 0 ? paper.accent : '#54794f')) + stroke('M-50 -170q-20 -30 0 -60t0 -60M10 -176q-20 -30 0 -60t0 -60M70 -170q-20 -30 0 -60', paper.white, 9))
  return scene(
    rect(0, 0, 1600, 900, '#e8cfa6'), times(11, (r) => times(21, (n) => rect(n * 80 + (r % 2) * 40 - 40, 30 + r * 46, 76, 42, (n * 3 + r * 5) % 7 === 0 ? '#dfc193' : '#eddab6', 3))), rect(560, 60, 480, 280, paper.white), rect(576, 76, 448, 248, '#a9cdd0'), circle(900, 150, 40, paper.sun), path('M576 324V260Q700 190 800 250T1024 230V324Z', '#7fa27a'), rect(794, 76, 12, 248, paper.white),
    rect(80, 190, 380, 16, paper.mid), times(6, (n) => rect(100 + n * 60, 120 + (n % 2) * 16, 44, 70 - (n % 2) * 16, pick([paper.accent, paper.earth, paper.sun, '#54794f'], n), 6) + rect(104 + n * 60, 110 + (n % 2) * 16, 36, 12, paper.deep, 3)), rect(1140, 120, 380, 10, paper.deep), times(6, (n) => line(1170 + n * 62, 130, 1170 + n * 62, 190, paper.deep, 5) + (n % 2 === 0 ? circle(1170 + n * 62, 214, 30, paper.mid) : oval(1170 + n * 62, 210, 16, 24, paper.light))),
    cook(330, 1, 'front'), cook(800, 2, 'out'), cook(1250, 3, 'front'), rect(0, 640, 1600, 260, paper.mid), rect(0, 620, 1600, 34, paper.pale), rect(0, 654, 1600, 10, '#5d4133'), times(8, (n) => rect(30 + n * 200, 700, 160, 200, '#6a4c3c', 6) + circle(110 + n * 200, 730, 8, paper.sun)),
    pot(180, 630, 1, paper.earth), pot(1060, 640, 1.25, paper.accent), times(6, (n) => oval(480 + n * 62, 634, 46, 12, paper.white) + oval(480 + n * 62, 628, 30, 12, pick([paper.sun, '#54794f', paper.accent], n))), times(4, (n) => rect(1290 + n * 70, 570, 60, 54, paper.light, 5) + rect(1290 + n * 70, 562, 60, 12, paper.white, 4)), times(5, (n) => oval(420 + n * 24, 610 - (n % 2) * 12, 16, 11, '#54794f', n * 30 + vary(n, 0, 10))),
  )
}

function workshop(): string {
  const tools = times(7, (n) => { const x = 500 + n * 84; return n % 3 === 0 ? rect(x - 5, 150, 10, 130, paper.light, 4) + rect(x - 34, 140, 68, 26, paper.ink, 5) : n % 3 === 1 ? poly([[x - 10, 150], [x + 10, 150], [x + 40, 290], [x - 40, 290]], '#b9c4c4') + rect(x - 18, 130, 36, 30, paper.accent, 8) : ring(x, 180, 26, paper.deep, 10) + rect(x - 6, 206, 12, 90, paper.deep) })
  const chair = (x: number, y: number, s: number, c: string): string => at(x, y, s, stroke('M-60 0L-50 -150H60L70 0M-50 -150L-60 -330H40M60 -150L52 -330', c, 14) + rect(-62, -340, 122, 20, c, 8) + rect(-62, -162, 136, 20, c, 6) + times(4, (n) => line(-40 + n * 26, -330, -36 + n * 27, -160, c, 7)))
  return scene(
    rect(0, 0, 1600, 900, '#d8b78b'), times(16, (n) => rect(n * 100, 0, 4, 600, '#caa675')), rect(0, 590, 1600, 310, '#a87b58'), times(6, (n) => rect(0, 620 + n * n * 9, 1600, 4, '#936746')),
    rect(60, 90, 330, 330, paper.deep), rect(78, 108, 294, 294, '#f3dfae'), circle(160, 200, 50, paper.sun), path('M78 402V330Q180 270 270 330T372 310V402Z', '#86a878'), rect(218, 108, 12, 294, paper.deep), rect(78, 250, 294, 10, paper.deep), poly([[90, 420], [390, 420], [820, 900], [320, 900]], '#c0956c'), rect(470, 110, 620, 220, '#b78d5f'), tools,
    times(6, (n) => rect(1180 + n * 10, 60 + n * 46, 420, 26, pick([paper.light, paper.mid, '#d3a878'], n))), rect(1160, 50, 16, 550, paper.deep), chair(1400, 780, 1.15, '#7a4a2c'), chair(1210, 740, 0.95, '#935c38'), chair(1520, 880, 1.3, '#5a3420'),
    person(700, 800, 420, { top: paper.earth, bottom: paper.ink, skin: skins[1] ?? '#8f5a3a', hair: paper.ink, arms: 'front' }), path('M655 510H745L760 700H640Z', paper.accent), rect(300, 630, 780, 46, '#8d5f3c'), rect(300, 630, 780, 12, '#b07a4c'), rect(350, 676, 44, 224, '#75492c'), rect(990, 676, 44, 224, '#75492c'), rect(394, 780, 596, 28, '#75492c'),
    rect(430, 592, 480, 38, '#d9a76b'), line(430, 606, 910, 606, '#c08d54', 3), path('M760 592V560Q760 540 790 540H870L880 592Z', '#7a4a2c'), stroke('M790 548q14 -40 40 -4', paper.ink, 10), circle(800, 560, 16, skins[1] ?? '#8f5a3a'), times(7, (n) => ring(440 + n * 46, 872 - (n % 2) * 24, 14, '#e6c08c', 6)), times(3, (n) => stroke(`M${930 + n * 30} 590q-14 -26 8 -30t6 22`, '#e6c08c', 6)), rect(330, 560, 70, 70, paper.pale, 4),
  )
}

export const reliefScenes: Record<string, () => string> = {
  'tent-school': tentSchool,
  'hospital-tents': hospitalTents,
  'relief-trucks': reliefTrucks,
  'market-stalls': marketStalls,
  kitchen,
  workshop,
}
