/** Railways, airports, buses and maps. */
import { civic, field, paper, sea } from './palette.ts'
import type { Point } from './shapes.ts'
import { at, bird, circle, cloud, faded, line, mountain, oval, path, pick, poly, rect, ridge, ring, scene, sky, skyline, stroke, sun, times, vary, waves } from './shapes.ts'
import { dressed, leafyTree, palm, person } from './shapes-things.ts'

function trainBridge(): string {
  const car = (x: number, colour: string): string => rect(x, 356, 236, 84, field.white, 10) + rect(x, 404, 236, 20, colour) + times(5, (n) => rect(x + 16 + n * 43, 370, 32, 28, field.ink, 5)) + circle(x + 50, 446, 14, field.ink) + circle(x + 186, 446, 14, field.ink)
  return scene(
    sky(['#bfe0dc', 0], [field.sky, 210], ['#f8e2ac', 380]), sun(330, 220, 92, field.sun), cloud(900, 130, 1.3, field.white), cloud(1320, 220, 0.8, field.white), mountain(1180, 620, 1000, 400, '#9dc0a8', '#8bb29a'), ridge([560, 480, 520, 450, 540, 580, 560], '#7fae88'), ridge([640, 600, 560, 640, 680, 600, 560], field.mid),
    times(14, (n) => leafyTree(40 + n * 118, 690 + (n % 3) * 18, 0.42, field.ink, field.deep, field.mid)), rect(0, 740, 1600, 160, '#5fa39c'), waves(746, 890, field.pale, 7),
    rect(0, 460, 1600, 40, '#b95a3a'), rect(0, 454, 1600, 10, field.ink), times(6, (n) => { const x = 60 + n * 290; return path(`M${x} 500H${x + 60}L${x + 70} 800H${x - 10}Z`, '#c9694a') + path(`M${x + 38} 500H${x + 60}L${x + 70} 800H${x + 44}Z`, '#9c4a30') + rect(x - 24, 790, 108, 30, '#8b8f82') }), times(6, (n) => path(`M${-170 + n * 290} 500H${60 + n * 290}V640Q${50 + n * 290} 540 ${-55 + n * 290} 536Q${-160 + n * 290} 540 ${-170 + n * 290} 640Z`, '#b95a3a')),
    car(80, field.accent), car(324, field.accent), car(568, field.accent), car(812, field.accent), path('M1056 356H1200Q1290 366 1320 440H1056Z', field.white), path('M1056 404H1288L1304 424H1056Z', field.accent), path('M1190 368Q1246 374 1272 400H1190Z', field.ink), times(3, (n) => rect(1070 + n * 40, 370, 30, 28, field.ink, 5)), circle(1110, 446, 14, field.ink), circle(1250, 446, 14, field.ink),
    path('M0 900V820Q240 760 420 900Z', field.deep), palm(120, 860, 1.15, field.ink, field.deep), path('M1600 900V800Q1380 770 1240 900Z', field.deep), palm(1490, 850, 0.9, field.ink, field.deep, true), bird(560, 260, 1, field.deep), bird(640, 230, 0.7, field.deep),
  )
}

function airportApron(): string {
  const plane = path('M-420 -40Q-480 -20 -470 6Q-440 44 -340 50H330Q420 40 520 -60H330Q260 -70 -300 -72Q-380 -70 -420 -40Z', civic.white) + path('M-466 12Q-430 46 -340 50H330Q400 40 470 -10Z', civic.pale) + path('M340 -60L450 -230H536L500 -60Z', civic.accent) + path('M-60 10L170 150H250L110 10Z', civic.mid) + path('M-40 -64L150 -150H210L90 -64Z', civic.light) + rect(-40, 60, 130, 56, civic.deep, 26) + times(15, (n) => rect(-300 + n * 40, -42, 18, 24, civic.deep, 8)) + path('M-434 -30Q-410 -52 -376 -54V-30Z', civic.deep) + path('M360 -20L470 20H520L440 -30Z', civic.mid) + line(-330, 50, -330, 126, civic.deep, 10) + circle(-330, 136, 22, civic.ink) + line(60, 50, 60, 126, civic.deep, 12) + circle(40, 136, 26, civic.ink) + circle(86, 136, 26, civic.ink)
  return scene(
    sky([civic.light, 0], ['#e9cdb4', 210], ['#f6d39b', 370]), sun(1250, 440, 110, civic.white), cloud(420, 140, 1.3, civic.white), cloud(1100, 180, 0.9, civic.white),
    ridge([520, 480, 500, 470, 500, 520], '#b9a7a6'), rect(60, 430, 620, 130, civic.mid), path('M40 440Q370 340 700 440Z', civic.deep), times(15, (n) => rect(80 + n * 40, 460, 28, 80, civic.pale)), rect(740, 250, 46, 310, civic.pale), path('M700 200H826L800 262H726Z', civic.deep), rect(690, 186, 146, 18, civic.accent), line(763, 186, 763, 110, civic.deep, 6),
    rect(0, 556, 1600, 344, '#8d92a6'), rect(0, 556, 1600, 16, '#7fa27a'), poly([[700, 572], [760, 572], [360, 900], [40, 900]], '#9da2b5'), stroke('M1600 640Q900 640 500 900', civic.sun, 9), times(16, (n) => rect(40 + n * 104, 590, 50, 6, civic.white)),
    faded(0.3, oval(880, 812, 480, 26, civic.ink)), at(880, 660, 1.05, plane), at(390, 832, 1, poly([[-90, 0], [40, -186], [96, -186], [96, -166], [-40, 0]], civic.white) + times(7, (n) => rect(-60 + n * 20, -30 - n * 24, 34, 8, civic.mid)) + rect(-110, -10, 200, 20, civic.accent) + circle(-70, 16, 16, civic.ink) + circle(60, 16, 16, civic.ink)),
    at(1320, 850, 1, rect(-200, -56, 110, 46, civic.accent, 8) + rect(-190, -86, 50, 34, civic.accent, 6) + times(2, (k) => rect(-70 + k * 130, -20, 110, 10, civic.ink) + rect(-64 + k * 130, -56, 44, 36, pick([civic.sun, civic.mid], k)) + rect(-16 + k * 130, -46, 44, 26, pick([civic.earth, '#7fa27a'], k)) + circle(-50 + k * 130, 0, 12, civic.ink) + circle(20 + k * 130, 0, 12, civic.ink)) + circle(-180, 0, 14, civic.ink) + circle(-110, 0, 14, civic.ink)),
    person(200, 880, 170, { ...dressed(2, [civic.sun], civic.deep, civic.ink), arms: 'up' }), at(1080, 160, 0.2, plane),
  )
}

function busStation(): string {
  const bus = (x: number, y: number, s: number, c: string): string => at(x, y, s, rect(-250, -240, 500, 210, c, 26) + rect(-250, -110, 500, 22, civic.white) + times(5, (n) => rect(-226 + n * 78, -216, 66, 76, '#cfe0e4', 8)) + rect(166, -216, 68, 150, '#cfe0e4', 8) + line(200, -216, 200, -66, civic.deep, 4) + circle(-150, -30, 40, civic.ink) + circle(-150, -30, 16, civic.light) + circle(110, -30, 40, civic.ink) + circle(110, -30, 16, civic.light) + rect(236, -70, 20, 20, civic.sun, 6))
  const people = times(11, (n) => { const x = [90, 200, 330, 400, 610, 700, 830, 990, 1060, 1290, 1480][n] ?? 0; return person(x, 850 + (n % 3) * 14, 210 + (n % 4) * 12, dressed(n, [civic.accent, civic.white, civic.mid, civic.sun, '#4c8b80'], civic.deep, civic.ink, [civic.sun, civic.white, civic.accent])) + (n % 3 === 0 ? rect(x + 34, 800 + (n % 3) * 14, 44, 56, pick([civic.deep, civic.accent, '#4c8b80'], n), 6) + stroke(`M${x + 46} 800v-16h20v16`, civic.deep, 4) : '') })
  return scene(
    sky(['#f0cfa2', 0], [civic.sky, 230]), sun(1300, 300, 90, civic.sun), skyline(0, 1600, 560, 80, 260, '#d0bfae', 6), skyline(0, 1600, 560, 50, 150, civic.light, 1), times(5, (n) => palm(120 + n * 350, 600, 0.7, '#8b6b4c', '#6d8f70', n % 2 === 0)), rect(0, 560, 1600, 340, civic.pale), rect(0, 560, 1600, 170, civic.mid), times(14, (n) => rect(20 + n * 120, 700, 70, 8, civic.white)),
    bus(300, 690, 0.95, civic.accent), bus(850, 690, 0.95, '#4c8b80'), bus(1390, 690, 0.95, civic.sun), rect(0, 726, 1600, 14, civic.light), times(8, (n) => line(n * 230 - 60, 740, n * 230 - 120, 900, '#c2c7d6', 4)), path('M-20 190Q400 90 800 160T1620 170V214Q1200 190 800 206T-20 236Z', civic.deep), path('M-20 236Q400 160 800 206T1620 214V226Q1200 204 800 220T-20 250Z', civic.accent), times(4, (n) => rect(110 + n * 450, 200, 22, 640, civic.deep) + rect(96 + n * 450, 824, 50, 20, civic.ink) + line(121 + n * 450, 300, 41 + n * 450, 210, civic.deep, 9) + line(121 + n * 450, 300, 201 + n * 450, 210, civic.deep, 9)),
    rect(640, 250, 320, 110, civic.ink, 8), times(3, (n) => rect(660, 268 + n * 28, 60, 14, civic.sun) + rect(734, 268 + n * 28, 130 - n * 20, 14, civic.white) + rect(890, 268 + n * 28, 50, 14, '#7fb79a')), circle(1240, 300, 42, civic.white), ring(1240, 300, 42, civic.deep, 8), line(1240, 300, 1240, 272, civic.deep, 6), line(1240, 300, 1260, 308, civic.deep, 6), line(1240, 230, 1240, 258, civic.deep, 8), people,
  )
}

const land = (points: readonly Point[], fill: string): string => {
  const first = points[0] ?? [0, 0]
  let d = ''
  points.forEach(([x, y], n) => {
    const next = points[(n + 1) % points.length] ?? first
    d += n === 0 ? `M${(x + next[0]) / 2} ${(y + next[1]) / 2}` : `Q${x} ${y} ${(x + next[0]) / 2} ${(y + next[1]) / 2}`
  })
  const second = points[1] ?? first
  return path(`${d}Q${first[0]} ${first[1]} ${(first[0] + second[0]) / 2} ${(first[1] + second[1]) / 2}Z`, fill)
}

function mapRoutes(): string {
  const africa: readonly Point[] = [[240, 150], [420, 120], [600, 170], [640, 290], [760, 370], [660, 500], [640, 660], [540, 830], [440, 800], [420, 620], [360, 480], [220, 460], [110, 360], [130, 230]]
  const arabia: readonly Point[] = [[660, 180], [780, 190], [880, 270], [850, 350], [740, 370], [690, 290]]
  const eurasia: readonly Point[] = [[-60, -60], [1660, -60], [1640, 260], [1480, 330], [1400, 300], [1330, 420], [1290, 330], [1200, 250], [1150, 300], [1080, 460], [1020, 320], [900, 220], [780, 170], [640, 130], [480, 90], [320, 110], [200, 60]]
  const lands = [africa, arabia, eurasia, [[1300, 470], [1370, 520], [1420, 610], [1360, 570]], [[1420, 640], [1520, 640], [1560, 660], [1450, 670]], [[1450, 480], [1540, 460], [1560, 560], [1480, 590]], [[700, 640], [730, 660], [690, 780], [660, 740]]] as readonly (readonly Point[])[]
  const port = (x: number, y: number): string => circle(x, y, 20, sea.white) + circle(x, y, 12, sea.accent)
  return scene(
    rect(0, 0, 1600, 900, sea.mid), times(9, (n) => rect(0, 90 + n * 100, 1600, 2, '#2f6f87') + rect(80 + n * 190, 0, 2, 900, '#2f6f87')), waves(560, 900, '#3a7b92', 6), faded(0.5, ...lands.map((shape) => `<g transform="translate(10 12)">${land(shape, sea.ink)}</g>`)), ...lands.map((shape) => land(shape, sea.sky)), ...lands.slice(0, 3).map((shape, n) => faded(0.6, `<g transform="translate(${[90, 150, 160][n] ?? 0} ${[100, 60, -40][n] ?? 0}) scale(${[0.76, 0.8, 0.8][n] ?? 1})">${land(shape, sea.pale)}</g>`)),
    stroke('M1460 620Q1180 560 960 470Q820 410 740 410Q650 330 640 220Q620 140 560 96Q300 90 60 250', sea.sun, 9, '6 24'), stroke('M1460 620Q1180 720 900 800Q640 900 480 876Q330 840 260 640Q40 480 20 250', sea.accent, 11),
    port(1460, 620), port(900, 424), port(560, 96), port(480, 876), at(1000, 766, 1.1, `<g transform="rotate(-15)">${path('M-110 0H90L120 -34H-120Z', sea.ink) + rect(-90, -70, 60, 36, sea.white) + times(3, (n) => rect(-20 + n * 34, -62, 30, 28, pick([sea.accent, sea.sun, sea.light], n)))}</g>`),
    at(1400, 800, 1, circle(0, 0, 66, sea.deep) + ring(0, 0, 66, sea.sun, 5) + poly([[0, -54], [13, 0], [-13, 0]], sea.accent) + poly([[0, 54], [13, 0], [-13, 0]], sea.sky) + poly([[-48, 0], [0, -9], [0, 9]], sea.pale) + poly([[48, 0], [0, -9], [0, 9]], sea.pale)),
  )
}

function mapArchipelago(): string {
  const isles: readonly (readonly Point[])[] = [
    [[40, 130], [130, 150], [260, 290], [370, 400], [460, 510], [440, 570], [350, 530], [250, 410], [140, 280]],
    [[470, 620], [580, 610], [720, 650], [840, 660], [880, 700], [760, 710], [600, 690], [480, 660]],
    [[560, 270], [650, 200], [780, 130], [860, 200], [850, 330], [790, 460], [660, 480], [580, 400]],
    [[930, 330], [960, 260], [1130, 230], [1140, 270], [990, 310], [1000, 360], [1090, 350], [1060, 400], [1030, 420], [1080, 510], [1040, 530], [990, 440], [970, 540], [920, 530], [940, 420]],
    [[1290, 380], [1370, 360], [1430, 420], [1560, 410], [1680, 470], [1680, 690], [1560, 640], [1450, 560], [1380, 500], [1320, 450]],
    [[1000, 720], [1120, 700], [1180, 720], [1080, 750]], [[1180, 800], [1270, 740], [1320, 740], [1250, 810]], [[910, 700], [960, 700], [970, 730], [920, 736]], [[1180, 300], [1220, 270], [1230, 350], [1200, 400]], [[1190, 470], [1270, 470], [1280, 500], [1200, 500]],
  ]
  const dot = (x: number, y: number, r: number): string => circle(x, y, r + 8, paper.white) + circle(x, y, r, sea.accent)
  return scene(
    rect(0, 0, 1600, 900, '#a9d0cd'), times(9, (n) => rect(0, 60 + n * 105, 1600, 2, '#97c4c2') + rect(70 + n * 190, 0, 2, 900, '#97c4c2')), waves(60, 880, '#c4e0da', 12), ...isles.map((shape) => `<g stroke="#8fc0be" stroke-width="34" stroke-linejoin="round">${land(shape, '#8fc0be')}</g>`), ...isles.map((shape) => `<g transform="translate(0 12)">${land(shape, field.deep)}</g>`), ...isles.map((shape) => land(shape, '#6f9f63')),
    times(11, (n) => { const x = 200 + n * 28; const y = 300 + n * 29; return n < 9 ? poly([[x - 20, y], [x, y - 34], [x + 20, y]], field.deep) : '' }), times(9, (n) => poly([[520 + n * 38, 672 + n * 3], [538 + n * 38, 638 + n * 3], [556 + n * 38, 672 + n * 3]], field.deep)), times(14, (n) => circle(630 + (n % 4) * 50 + vary(n, 0, 20), 260 + Math.floor(n / 4) * 52, 17, field.light)), times(9, (n) => circle(1420 + (n % 4) * 50, 460 + Math.floor(n / 4) * 56, 18, field.light)), times(5, (n) => poly([[1400 + n * 44, 560 - 60 + n * 14], [1420 + n * 44, 470 + n * 14], [1440 + n * 44, 500 + n * 14]], field.deep)),
    stroke('M500 630Q760 560 960 520Q1180 520 1350 440', sea.accent, 9, '4 22'), stroke('M960 520Q900 620 820 680', sea.accent, 9, '4 22'), stroke('M500 630Q420 300 210 250', sea.accent, 9, '4 22'), dot(500, 636, 18), dot(820, 682, 14), dot(956, 514, 16), dot(1352, 440, 14), dot(210, 248, 14),
    at(700, 800, 0.9, path('M-90 0H80L110 -34H-100Z', paper.ink) + poly([[0, -150], [0, -40], [80, -44]], paper.white) + poly([[-8, -130], [-8, -40], [-60, -44]], sea.accent) + rect(-6, -160, 6, 126, paper.ink)), at(180, 760, 1, circle(0, 0, 70, paper.white) + ring(0, 0, 70, sea.deep, 5) + poly([[0, -58], [14, 0], [-14, 0]], sea.accent) + poly([[0, 58], [14, 0], [-14, 0]], sea.deep) + poly([[-52, 0], [0, -9], [0, 9]], sea.light) + poly([[52, 0], [0, -9], [0, 9]], sea.light)),
  )
}

export const travelScenes: Record<string, () => string> = {
  'train-bridge': trainBridge,
  'airport-apron': airportApron,
  'bus-station': busStation,
  'map-routes': mapRoutes,
  'map-archipelago': mapArchipelago,
}
