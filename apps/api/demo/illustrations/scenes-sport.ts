/** Stadium, court and track. */
import { night, skins, sport } from './palette.ts'
import { at, bird, circle, cloud, faded, line, oval, path, pick, poly, rect, ridge, scene, sky, stroke, sun, times, vary } from './shapes.ts'
import { crowd, leafyTree } from './shapes-things.ts'

/** A figure in action, drawn by its joints around the hip, 300 high. */
function athlete(x: number, y: number, scale: number, shirt: string, shorts: string, skin: string, limbs: { front: string; back: string; kick: string; stand: string; lean: number; scarf?: string; mirror?: boolean }): string {
  const arm = (d: string): string => stroke(d, skin, 18)
  const leg = (d: string): string => stroke(d, skin, 24)
  const head = limbs.scarf === undefined ? circle(0, -158, 27, '#1d1614') + oval(5, -152, 23, 24, skin) : circle(0, -156, 31, limbs.scarf) + oval(8, -154, 19, 22, skin) + path('M-28 -150L-24 -118H26L22 -138Z', limbs.scarf)
  const trunk = group(limbs.lean, arm(limbs.back) + path('M-32 -124Q0 -136 32 -124L26 6H-26Z', shirt) + rect(-9, -140, 18, 20, skin) + head + arm(limbs.front))
  return at(x, y, scale, leg(limbs.kick) + leg(limbs.stand) + path('M-30 -10H30L44 58L6 62L0 34L-8 62L-46 56Z', shorts) + trunk, limbs.mirror ?? false)
}

function group(turn: number, content: string): string {
  return `<g transform="rotate(${turn})">${content}</g>`
}

function stadiumNight(): string {
  const mast = (x: number, lean: number): string => line(x, 420, x + lean, 110, night.light, 14) + `<g transform="translate(${x + lean} 90) rotate(${lean > 0 ? 12 : -12})">${rect(-80, -44, 160, 88, night.ink, 6) + times(12, (n) => circle(-57 + (n % 4) * 38, -26 + Math.floor(n / 4) * 27, 11, night.white))}</g>`
  const beams = faded(0.14, poly([[200, 100], [260, 900], [1100, 900]], night.white), poly([[1400, 100], [1340, 900], [500, 900]], night.white))
  const stand = times(6, (r) => times(70, (n) => circle(10 + n * 23 + (r % 2) * 11, 396 + r * 26 + Math.abs(n - 35) * -1.6 + 56, 8, pick([night.accent, night.white, night.light, night.sun, night.pale, night.mid, '#5aa08a'], n * 5 + r * 3 + ((n * r) % 4)))))
  return scene(
    sky([night.ink, 0], [night.deep, 180], [night.mid, 330]), times(40, (n) => circle(vary(n, 0, 1600), vary(n * n, 0, 300), n % 5 === 0 ? 4 : 2, night.pale)), mast(330, -110), mast(1270, 110), path('M-20 340Q800 470 1620 340V640H-20Z', night.deep), path('M-20 300Q800 430 1620 300V346Q800 476 -20 346Z', night.light), stand, rect(0, 596, 1600, 40, night.ink), times(11, (n) => rect(20 + n * 146, 602, 126, 28, pick([night.accent, night.light, night.sun, '#3f8f72'], n))),
    rect(0, 634, 1600, 266, '#2f8a5a'), times(8, (n) => poly([[800 + (n * 2 - 8) * 110, 634], [800 + (n * 2 - 7) * 110, 634], [800 + (n * 2 - 7) * 230, 900], [800 + (n * 2 - 8) * 230, 900]], '#379a66')), stroke('M-20 660H1620M800 660V900', night.white, 6), oval(800, 800, 300, 84, night.white), oval(800, 800, 290, 76, '#339262'), line(800, 724, 800, 876, night.white, 6), beams,
    faded(0.35, oval(640, 860, 110, 14, night.ink), oval(980, 840, 110, 14, night.ink)),
    athlete(640, 740, 0.85, night.sun, night.white, skins[1] ?? '#8f5a3a', { front: 'M24 -112L66 -70L100 -94', back: 'M-24 -112L-70 -90L-84 -50', kick: 'M14 40L66 60L120 108', stand: 'M-14 40L-24 84L-40 138', lean: 8 }), athlete(990, 722, 0.85, night.accent, night.deep, skins[2] ?? '#dba878', { front: 'M24 -112L60 -84L92 -104', back: 'M-24 -112L-66 -100L-92 -66', kick: 'M14 40L50 74L34 128', stand: 'M-14 40L-34 86L-74 124', lean: 10, mirror: true }), circle(772, 846, 26, night.white), poly([[772, 834], [783, 842], [779, 856], [765, 856], [761, 842]], night.ink),
    times(4, (n) => athlete([210, 1370, 440, 1190][n] ?? 0, 676 + (n % 2) * 8, 0.36, n % 2 === 0 ? night.sun : night.accent, night.white, skins[n] ?? '#a66d47', { front: 'M24 -112L60 -80L70 -40', back: 'M-24 -112L-60 -80L-50 -40', kick: 'M14 40L40 80L46 138', stand: 'M-14 40L-24 84L-40 138', lean: 4, mirror: n % 2 === 1 })),
  )
}

function badmintonCourt(): string {
  return scene(
    rect(0, 0, 1600, 900, sport.deep), times(9, (n) => rect(n * 190, 0, 90, 340, '#17504a')), times(7, (n) => poly([[90 + n * 220, 30], [210 + n * 220, 30], [200 + n * 220, 54], [100 + n * 220, 54]], sport.white)), crowd(250, 3, 54, [sport.mid, sport.accent, sport.ink, sport.light, sport.sun, sport.white], [sport.ink, '#4b3226', sport.white, '#33251d'], 0.5), rect(0, 410, 1600, 60, sport.ink), times(9, (n) => rect(10 + n * 180, 418, 164, 44, pick([sport.accent, sport.sun, sport.light], n))),
    rect(0, 466, 1600, 434, sport.earth), poly([[330, 500], [1270, 500], [1700, 900], [-100, 900]], sport.mid), stroke('M330 500H1270M330 500L-100 900M1270 500L1700 900M800 500V900M430 500L60 900M1170 500L1540 900M250 574H1350', sport.white, 7),
    faded(0.3, oval(450, 850, 150, 16, sport.ink), oval(1150, 640, 90, 10, sport.ink)), athlete(1150, 566, 0.52, sport.sun, sport.ink, skins[0] ?? '#c68a5c', { front: 'M24 -112L70 -80L110 -100', back: 'M-24 -112L-50 -70L-80 -90', kick: 'M14 40L70 80L80 138', stand: 'M-14 40L-50 84L-70 138', lean: 6, mirror: true }), line(1096, 512, 1066, 470, sport.ink, 5), oval(1054, 450, 18, 26, sport.white, -30),
    rect(110, 478, 14, 260, sport.ink), rect(1476, 478, 14, 260, sport.ink), faded(0.55, times(46, (n) => line(124 + n * 30, 500, 124 + n * 30, 640, sport.white, 2)), times(7, (n) => line(124, 512 + n * 22, 1476, 512 + n * 22, sport.white, 2))), rect(118, 488, 1364, 20, sport.white),
    line(548, 402, 612, 300, sport.ink, 10), `<g transform="rotate(32 640 240)">${oval(640, 236, 56, 76, sport.ink) + oval(640, 236, 46, 66, sport.pale) + times(6, (n) => line(606 + n * 14, 180, 606 + n * 14, 292, sport.mid, 2)) + times(7, (n) => line(600, 190 + n * 16, 680, 190 + n * 16, sport.mid, 2))}</g>`,
    athlete(450, 640, 1.35, sport.accent, sport.white, skins[1] ?? '#8f5a3a', { front: 'M24 -112L52 -150L70 -178', back: 'M-24 -112L-70 -130L-100 -160', kick: 'M14 40L60 84L66 148', stand: 'M-14 40L-60 74L-120 62', lean: 10 }), at(880, 190, 1.6, `<g transform="rotate(-50)">${poly([[-8, 0], [-32, -64], [32, -64], [8, 0]], sport.white) + times(4, (n) => line(-4 + n * 3, -4, -24 + n * 16, -62, sport.light, 3)) + circle(0, 4, 13, sport.accent)}</g>`), faded(0.5, stroke('M960 150Q1060 130 1130 170', sport.white, 6, '2 18')),
  )
}

function runningTrack(): string {
  const runner = (x: number, y: number, s: number, shirt: string, n: number, scarf?: string): string => faded(0.28, oval(x, y + 150 * s, 110 * s, 12 * s, sport.ink)) + athlete(x, y, s, shirt, sport.ink, skins[n % 4] ?? '#a66d47', { front: n % 2 === 0 ? 'M24 -112L58 -66L104 -96' : 'M24 -112L40 -60L86 -76', back: 'M-24 -112L-74 -88L-62 -36', kick: n % 2 === 0 ? 'M14 40L74 56L62 118' : 'M14 40L64 70L76 132', stand: n % 2 === 0 ? 'M-14 40L-56 84L-114 72' : 'M-14 40L-44 90L-100 100', lean: 12, ...(scarf === undefined ? {} : { scarf }) })
  return scene(
    sky(['#a9d4d2', 0], [sport.sky, 190], ['#f9e6b6', 330]), sun(1240, 260, 100, sport.sun), cloud(360, 120, 1.2, sport.white), cloud(860, 170, 0.8, sport.white), ridge([420, 380, 400, 360, 410, 390, 420], '#9cc5ae'), path('M0 330L520 380V480H0Z', sport.mid), path('M0 290L540 350V380L0 330Z', sport.deep), times(5, (r) => times(24, (n) => circle(12 + n * 21, 360 + r * 22 + n * (2 - r * 0.3), 8, pick([sport.accent, sport.white, sport.sun, sport.light, sport.ink], n * 3 + r * 2)))),
    times(10, (n) => leafyTree(590 + n * 110, 480, 0.46, sport.ink, sport.mid, sport.light)), rect(0, 476, 1600, 90, sport.light), rect(0, 476, 1600, 16, '#478f76'), path('M0 540Q800 500 1600 560V900H0Z', sport.earth), times(5, (n) => stroke(`M-20 ${570 + n * n * 14 + n * 26}Q800 ${532 + n * n * 17 + n * 30} 1620 ${592 + n * n * 19 + n * 30}`, sport.white, 4 + n)), poly([[1440, 546], [1476, 548], [1660, 900], [1560, 900]], sport.white), times(12, (n) => (n % 2 === 0 ? poly([[1440 + n * 11, 546 + n * 29], [1456 + n * 13, 546 + n * 29], [1470 + n * 14, 575 + n * 29], [1452 + n * 11, 575 + n * 29]], sport.ink) : '')),
    runner(1180, 500, 0.6, sport.sun, 1), runner(380, 540, 0.72, sport.light, 3), runner(900, 600, 1, sport.white, 0), runner(560, 680, 1.25, sport.accent, 2, sport.deep), line(1414, 300, 1414, 560, sport.ink, 8), poly([[1414, 304], [1520, 330], [1414, 362]], sport.accent), bird(640, 110, 0.9, sport.deep), bird(710, 80, 0.7, sport.deep),
  )
}

export const sportScenes: Record<string, () => string> = {
  'stadium-night': stadiumNight,
  'badminton-court': badmintonCourt,
  'running-track': runningTrack,
}
