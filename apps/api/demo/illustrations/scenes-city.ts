/** Cities, mosques and squares. */
import { civic, night, skins } from './palette.ts'
import { arch, bird, circle, cloud, column, dome, faded, flagpole, line, minaret, oval, path, pick, poly, rect, ridge, scene, sky, skyline, stroke, sun, times, tower, vary } from './shapes.ts'
import { cypress, leafyTree, palm, person, dressed, crowd } from './shapes-things.ts'

function skylineJakarta(): string {
  const monument = (x: number, base: number): string =>
    poly([[x - 16, base], [x - 9, base - 400], [x + 9, base - 400], [x + 16, base]], civic.white) + poly([[x + 2, base], [x + 2, base - 400], [x + 9, base - 400], [x + 16, base]], civic.light) +
    path(`M${x - 90} ${base - 60}H${x + 90}L${x + 44} ${base - 18}V${base}H${x - 44}V${base - 18}Z`, civic.white) + rect(x - 24, base - 412, 48, 16, civic.white) +
    path(`M${x} ${base - 470}Q${x + 26} ${base - 436} ${x + 15} ${base - 412}H${x - 15}Q${x - 26} ${base - 436} ${x} ${base - 470}Z`, civic.sun)
  return scene(
    sky(['#e8c9a8', 0], ['#f0d9b4', 190], [civic.sky, 380]), sun(1120, 330, 120, civic.sun),
    skyline(0, 1600, 640, 90, 260, '#c9bfc6', 1), skyline(0, 1600, 650, 60, 190, civic.light, 9),
    tower(90, 680, 120, 380, civic.mid, civic.light), tower(240, 680, 90, 270, civic.deep, civic.sun, 3), tower(350, 680, 130, 450, civic.mid, civic.pale, 5),
    tower(1010, 680, 120, 420, civic.deep, civic.light), poly([[1010, 262], [1130, 262], [1130, 220]], civic.deep), tower(1150, 680, 100, 300, civic.mid, civic.pale, 3),
    tower(1270, 680, 130, 500, civic.mid, civic.light, 5), rect(1330, 120, 8, 70, civic.mid), tower(1420, 680, 140, 340, civic.deep, civic.sun, 4),
    rect(0, 672, 1600, 228, '#5b7a5c'), times(22, (n) => leafyTree(20 + n * 76, 710 + (n % 3) * 8, 0.36 + (n % 4) * 0.05, civic.ink, '#476a4e', '#5b8a60')),
    monument(750, 700),
    rect(0, 730, 1600, 170, civic.deep), rect(0, 730, 1600, 14, civic.light), times(14, (n) => rect(20 + n * 120, 812, 64, 8, civic.pale)),
    times(7, (n) => { const x = 60 + n * 240 + vary(n, 0, 70); return rect(x, 762, 110, 34, pick([civic.accent, civic.white, civic.sun, civic.light], n), 10) + rect(x + 20, 740, 66, 30, civic.ink, 12) + circle(x + 26, 798, 12, civic.ink) + circle(x + 86, 798, 12, civic.ink) }),
    times(3, (n) => { const x = 200 + n * 520; return rect(x, 828, 190, 52, pick([civic.sun, civic.accent, civic.white], n), 10) + times(5, (k) => rect(x + 12 + k * 34, 838, 26, 18, civic.ink, 3)) + circle(x + 40, 882, 14, civic.ink) + circle(x + 150, 882, 14, civic.ink) }),
  )
}

function skylineGulf(): string {
  const sail = path('M980 640V250Q1120 360 1130 640Z', civic.white) + path('M980 640V250Q1040 380 1040 640Z', civic.pale) + rect(972, 220, 10, 420, civic.mid)
  const needle = poly([[560, 640], [580, 360], [592, 360], [598, 130], [602, 60], [606, 130], [612, 360], [624, 360], [644, 640]], civic.deep) + times(9, (n) => rect(578 + (n > 7 ? 8 : 0), 610 - n * 28, 46, 6, civic.light))
  return scene(
    sky(['#f0cfa2', 0], ['#f4dfbb', 240], [civic.sky, 420]), sun(300, 400, 110, civic.sun),
    skyline(0, 1600, 640, 40, 150, '#d3c2b2', 5),
    tower(120, 640, 90, 210, civic.light, civic.pale, 3), tower(380, 640, 110, 330, civic.mid, civic.pale), tower(690, 640, 80, 280, civic.light, civic.white, 3),
    tower(790, 640, 110, 400, civic.mid, civic.light), path('M790 250Q845 160 900 250Z', civic.mid), needle, sail,
    tower(1180, 640, 100, 340, civic.deep, civic.light, 3), poly([[1180, 302], [1280, 302], [1280, 240]], civic.deep), tower(1310, 640, 120, 250, civic.light, civic.white), tower(1460, 640, 90, 310, civic.mid, civic.pale, 3),
    rect(0, 636, 1600, 264, '#4b8290'), rect(0, 636, 1600, 26, '#dfc79d'),
    times(18, (n) => palm(40 + n * 92, 652, 0.2, civic.deep, '#3f6a57', n % 2 === 0)),
    times(16, (n) => faded(0.35, rect(80 + n * 96, 668 + (n % 4) * 10, 60, 6, civic.white, 3))), times(26, (n) => rect(vary(n, 0, 1540), 690 + n * 8, 40 + n * 4, 4 + n * 0.15, '#76a7ae', 3)),
    path('M560 800Q600 850 700 852H980Q1080 850 1110 780Q1040 806 960 808H700Q620 808 560 800Z', '#6b3f2a'), path('M590 822H1090L1070 832H610Z', civic.sun),
    rect(826, 470, 10, 340, '#6b3f2a'), path('M840 480Q1040 600 1060 780H840Z', civic.white), path('M822 560Q700 660 670 780H822Z', civic.pale),
    rect(0, 860, 1600, 40, '#37697a'),
  )
}

function mosqueMorning(): string {
  const hall = rect(420, 470, 760, 260, civic.white) + rect(400, 450, 800, 28, civic.earth) + times(7, (n) => arch(482 + n * 106, 730, 70, 190, civic.deep) + arch(482 + n * 106, 730, 50, 166, n === 3 ? civic.sun : civic.mid))
  return scene(
    sky([civic.pale, 0], ['#f3dcb9', 230], ['#f6cf95', 430]), sun(1440, 400, 96, civic.white),
    cloud(250, 170, 1.2, civic.white), cloud(1130, 120, 1, civic.white),
    skyline(0, 1600, 690, 60, 170, '#cdb8a8', 4), times(8, (n) => palm(30 + n * 210, 730, 0.62, '#8b6b4c', '#7f9270', n % 2 === 1)),
    minaret(330, 730, 60, 500, civic.white, civic.earth, '#3f7a70'), minaret(1270, 730, 60, 500, civic.white, civic.earth, '#3f7a70'),
    dome(540, 452, 72, '#4c8b80', '#3f7a70', civic.sun), dome(1060, 452, 72, '#4c8b80', '#3f7a70', civic.sun), rect(660, 380, 280, 80, civic.white), times(6, (n) => arch(690 + n * 44, 448, 22, 46, civic.mid)),
    dome(800, 384, 140, '#4c8b80', '#3f7a70', civic.sun), hall,
    rect(0, 728, 1600, 172, '#e3cda4'), times(6, (n) => poly([[800 - 40 * (n + 1) * 2, 900], [800 - 20 * (n + 1) * 2, 728], [800 - 20 * (n + 1) * 2 + 10, 728], [800 - 40 * (n + 1) * 2 + 26, 900]], '#d4b988') + poly([[800 + 80 * (n + 1), 900], [800 + 40 * (n + 1), 728], [800 + 40 * (n + 1) - 10, 728], [800 + 80 * (n + 1) - 26, 900]], '#d4b988')),
    rect(0, 770, 1600, 5, '#d4b988'), rect(0, 830, 1600, 8, '#d4b988'),
    person(640, 860, 190, dressed(1, [civic.accent], civic.ink, civic.ink, [civic.accent])), person(700, 856, 130, dressed(2, ['#4c8b80'], civic.deep, civic.ink)), person(960, 820, 150, dressed(4, [civic.white], civic.deep, civic.ink)), person(1010, 816, 150, dressed(6, [civic.deep], civic.mid, civic.ink)),
    bird(520, 260, 1, civic.deep), bird(600, 220, 0.8, civic.deep), bird(1000, 270, 0.8, civic.deep), bird(1080, 300, 0.6, civic.deep),
  )
}

function mosqueNight(): string {
  const stars = times(46, (n) => circle(vary(n, 0, 1600), vary(n * n, 0, 420), n % 4 === 0 ? 4 : 2.2, night.pale))
  const lamps = times(15, (n) => { const x = 40 + n * 110; const y = 640 + Math.sin(n * 0.9) * 14; return line(x, y - 46, x, y - 16, night.sun, 2) + path(`M${x - 14} ${y - 10}Q${x} ${y - 30} ${x + 14} ${y - 10}L${x + 8} ${y + 18}H${x - 8}Z`, night.sun) })
  return scene(
    sky([night.deep, 0], [night.mid, 300], [night.light, 560]), stars,
    path('M1420 90A110 110 0 1 0 1530 242A92 92 0 1 1 1420 90Z', night.white),
    skyline(0, 1600, 720, 60, 190, night.mid, 7),
    minaret(520, 740, 56, 520, night.pale, night.light, night.sun), minaret(1080, 740, 56, 520, night.pale, night.light, night.sun), minaret(300, 740, 42, 380, night.light, night.mid, night.sun), minaret(1300, 740, 42, 380, night.light, night.mid, night.sun),
    rect(340, 520, 920, 230, night.pale), rect(320, 502, 960, 24, night.sky), rect(640, 420, 320, 90, night.pale), times(7, (n) => arch(676 + n * 41, 496, 24, 54, night.sun)),
    dome(800, 424, 158, night.sky, night.pale, night.sun), dome(450, 504, 68, night.sky, night.pale, night.sun), dome(1150, 504, 68, night.sky, night.pale, night.sun),
    times(9, (n) => arch(400 + n * 100, 746, 66, 180, night.sun) + arch(400 + n * 100, 746, 38, 136, night.accent)),
    rect(0, 740, 1600, 160, night.deep), times(9, (n) => faded(0.22, poly([[367 + n * 100, 746], [433 + n * 100, 746], [433 + (n - 4) * 40 + n * 100, 860], [367 + (n - 4) * 40 + n * 100, 860]], night.sun))),
    stroke('M-20 580Q180 640 380 600T780 606T1180 600T1620 590', night.ink, 4), lamps,
    crowd(850, 2, 46, [night.ink, night.mid, night.white, night.ink, night.light], [night.ink, night.white, night.earth], 0.5),
  )
}

function oldCityWalls(): string {
  const stone = (x: number, y: number, w: number, h: number): string => {
    const rows = Math.floor(h / 30)
    return rect(x, y, w, h, civic.earth) + times(rows, (r) => times(Math.floor(w / 64), (n) => ((n + r * 2) % 3 === 0 ? rect(x + 6 + n * 64 + (r % 2) * 26, y + 6 + r * 30, 44, 18, '#d9c197', 3) : (n + r) % 4 === 1 ? rect(x + 6 + n * 64 + (r % 2) * 26, y + 6 + r * 30, 36, 18, '#b5945f', 3) : ''))) + times(Math.floor(w / 56), (n) => path(`M${x + n * 56 + 4} ${y}V${y - 30}Q${x + n * 56 + 20} ${y - 46} ${x + n * 56 + 36} ${y - 30}V${y}Z`, civic.earth))
  }
  const houses = times(26, (n) => { const x = 20 + n * 62; const h = vary(n, 60, 170); return rect(x, 480 - h, 70, h, pick(['#e5d3b0', '#d9c197', '#efe2c6'], n)) + arch(x + 22, 480 - h + 46, 16, 28, civic.mid) + arch(x + 48, 480 - h + 46, 16, 28, civic.mid) + (n % 4 === 2 ? dome(x + 35, 482 - h, 26, '#cfe0dd', civic.light) : '') })
  return scene(
    sky(['#a9c3d6', 0], ['#d6e0df', 200], ['#f5e5c4', 330]), sun(1290, 200, 84, civic.sun), cloud(300, 130, 1.2, civic.white), cloud(880, 190, 0.8, civic.white),
    ridge([400, 360, 380, 340, 370, 400, 390], '#b9b58a'), houses, minaret(420, 470, 34, 290, '#efe2c6', '#d9c197', civic.mid), minaret(1130, 470, 34, 310, '#efe2c6', '#d9c197', civic.mid),
    dome(760, 360, 120, civic.sun, '#cf9a44', civic.deep), rect(640, 358, 240, 110, '#5d86a3'), times(6, (n) => arch(664 + n * 39, 454, 24, 64, civic.white)),
    stone(0, 520, 1600, 240), stone(560, 440, 130, 330), stone(910, 440, 130, 330), stone(690, 480, 220, 290),
    arch(800, 772, 150, 240, '#8d6c40'), arch(800, 772, 118, 208, civic.ink), stone(1440, 470, 160, 300), stone(0, 490, 130, 280),
    rect(0, 766, 1600, 134, '#e7d5b1'), path('M730 768H870L1040 900H560Z', '#f1e4c8'), cypress(250, 780, 300, '#46603f'), cypress(330, 790, 230, '#56744a'), cypress(1240, 786, 280, '#46603f'), leafyTree(1370, 800, 0.8, civic.ink, '#5c7a4b', '#7b9a5e'),
    person(770, 850, 110, dressed(1, [civic.accent], civic.deep, civic.ink, [civic.white])), person(824, 856, 116, dressed(2, [civic.deep], civic.mid, civic.ink)), oval(796, 858, 60, 6, '#d2bb8d'),
  )
}

function crowdSquare(): string {
  const tops = [civic.accent, civic.white, civic.mid, civic.sun, civic.deep, civic.light, '#4c8b80']
  const rows = times(7, (r) => times(30 - r * 3, (n) => { const h = 60 + r * 21; const count = 30 - r * 3; const x = ((n + 0.5 + (r % 2) * 0.5) / count) * 1700 - 60 + vary(n * 3 + r, -14, 14); if (Math.abs(x - 800) < 60 + r * 8 && r < 5) return ''; return person(x, 610 + r * 42 + vary(n + r * 3, -8, 8), h, { top: pick(tops, n * 3 + r * 2), bottom: civic.deep, skin: pick(skins, n + r), hair: civic.ink, ...(n % 3 === 1 ? { scarf: pick(tops, n + r * 5 + 1) } : {}), arms: (n + r) % 5 === 0 ? 'up' : 'down' }) }))
  return scene(
    sky([civic.light, 0], [civic.pale, 160], [civic.sky, 330]), sun(480, 170, 80, civic.sun), cloud(1250, 130, 1.2, civic.white), cloud(700, 100, 0.8, civic.white),
    skyline(0, 1600, 560, 80, 200, civic.pale, 2), rect(180, 330, 1240, 230, '#dfcaa2'), rect(150, 306, 1300, 30, civic.earth), poly([[560, 306], [800, 190], [1040, 306]], '#e9d9b6'), times(12, (n) => column(240 + n * 102, 346, 560, 34, civic.white, '#d5bf95')),
    rect(0, 556, 1600, 344, '#cdb68c'), times(5, (n) => rect(0, 580 + n * n * 14, 1600, 3, '#b99e70')), flagpole(800, 640, 470, civic.deep, civic.accent), rect(760, 624, 80, 24, civic.mid),
    flagpole(260, 560, 330, civic.deep, civic.sun), flagpole(1340, 560, 330, civic.deep, '#4c8b80'), rows, bird(560, 220, 1, civic.deep), bird(1030, 150, 0.8, civic.deep), bird(980, 200, 0.7, civic.deep),
  )
}

export const cityScenes: Record<string, () => string> = {
  'skyline-jakarta': skylineJakarta,
  'skyline-gulf': skylineGulf,
  'mosque-morning': mosqueMorning,
  'mosque-night': mosqueNight,
  'old-city-walls': oldCityWalls,
  'crowd-square': crowdSquare,
}
