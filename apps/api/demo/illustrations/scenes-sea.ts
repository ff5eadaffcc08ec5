/** Harbours, ships and open water. */
import { sea, night } from './palette.ts'
import { at, bird, circle, cloud, faded, glitter, group, line, oval, path, poly, rect, ridge, ring, scene, sky, skyline, stroke, sun, swells, times, vary, waves } from './shapes.ts'
import { boat, cargoShip, containers, crane } from './shapes-things.ts'

const boxes = [sea.accent, sea.mid, sea.light, sea.sun, sea.deep, sea.white]

function harbourCranes(): string {
  return scene(
    sky([sea.pale, 0], [sea.sky, 210]),
    sun(1240, 250, 92, sea.sun),
    cloud(330, 150, 1.3, sea.white), cloud(860, 100, 0.9, sea.white),
    skyline(0, 1600, 610, 40, 130, sea.light, 3),
    rect(0, 600, 1600, 300, sea.mid),
    crane(1330, 700, 0.72, sea.light, sea.mid), crane(1010, 700, 0.84, sea.mid, sea.deep),
    crane(620, 720, 1.06, sea.accent, sea.ink),
    rect(560, 690, 1040, 40, sea.deep),
    containers(760, 692, [2, 3, 3, 1, 0, 2, 3, 2, 3, 1], 78, 38, boxes),
    rect(560, 728, 1040, 26, sea.ink), times(14, (n) => rect(580 + n * 76, 734, 40, 42, sea.ink)),
    waves(625, 890, sea.light, 9),
    cargoShip(170, 800, 0.66, sea.deep, sea.accent, sea.white, boxes),
    swells(792, 90, 18, sea.deep), waves(815, 900, sea.mid, 4),
    bird(820, 300, 1, sea.ink), bird(890, 260, 0.7, sea.ink), bird(1130, 380, 0.8, sea.ink),
  )
}

function harbourDusk(): string {
  return scene(
    sky([night.mid, 0], ['#5a4a7c', 200], ['#b4635e', 340], [night.accent, 450], [night.sun, 540]),
    sun(560, 590, 120, night.white),
    skyline(760, 1600, 600, 60, 190, '#6c4566', 2),
    crane(1390, 606, 0.62, night.mid, night.deep), crane(1130, 606, 0.7, night.mid, night.deep), crane(890, 606, 0.5, '#43406f', night.deep),
    rect(0, 596, 1600, 304, '#8a5265'), rect(0, 680, 1600, 220, '#4f4069'), rect(0, 780, 1600, 120, night.mid),
    glitter(560, 604, 890, night.sun, 300),
    times(9, (n) => rect(800 + n * 92, 588, 10, 10, night.sun) + faded(0.55, rect(802 + n * 92, 610, 6, 60 + vary(n, 0, 60), night.sun, 3))),
    boat(560, 730, 1.05, night.ink, night.deep, night.ink),
    boat(230, 660, 0.5, night.deep, night.ink, night.deep), boat(1010, 672, 0.44, night.deep, night.ink, night.deep, true),
    waves(640, 880, night.light, 7),
    path('M1050 900V800H1600V900Z', night.ink), times(6, (n) => rect(1070 + n * 100, 760, 26, 60, night.ink, 6)),
    stroke('M1083 770Q1133 800 1183 770T1283 770T1383 770T1483 770T1583 770', night.ink, 6),
  )
}

function cargoShipScene(): string {
  return scene(
    sky([sea.light, 0], [sea.pale, 170], [sea.sky, 340]),
    sun(1330, 330, 96, sea.sun),
    cloud(1230, 150, 1.5, sea.white), cloud(700, 240, 0.9, sea.white), cloud(90, 120, 1, sea.white),
    ridge([520, 486, 500, 470, 510, 530, 524, 540], sea.light), rect(0, 530, 1600, 370, sea.mid),
    waves(545, 700, sea.light, 6),
    cargoShip(780, 690, 1.15, sea.deep, sea.accent, sea.white, boxes),
    path('M1330 694Q1450 640 1480 700Z', sea.white), path('M150 700Q200 660 260 700Z', sea.white),
    swells(690, 150, 26, sea.mid), swells(740, 190, 34, '#19526a', 60), swells(806, 240, 42, sea.deep, 20),
    waves(760, 900, sea.light, 5),
    bird(1370, 330, 1.2, sea.ink), bird(1450, 290, 0.8, sea.ink), bird(1290, 400, 0.7, sea.ink),
  )
}

function fishingBoats(): string {
  const hauled = (x: number, y: number, s: number, hull: string, trim: string): string => boat(x, y, s, hull, trim, '')
  return scene(
    sky([sea.sky, 0], ['#f5dcae', 250], [sea.sun, 400]),
    sun(1150, 470, 110, sea.white),
    ridge([430, 380, 300, 360, 420, 470, 490, 500, 500], sea.light), ridge([500, 460, 430, 470, 500, 506, 510, 512, 512], sea.mid),
    rect(0, 508, 1600, 392, sea.light), glitter(1150, 516, 720, sea.white, 220),
    waves(520, 700, sea.pale, 7),
    boat(1300, 566, 0.5, sea.deep, sea.mid, sea.white), boat(960, 548, 0.34, sea.deep, sea.mid, sea.white, true),
    boat(620, 640, 0.95, sea.accent, sea.white, sea.white),
    path('M0 900V700Q300 650 640 720T1200 760T1600 700V900Z', '#d9bd8c'), path('M0 900V790Q400 740 800 810T1600 800V900Z', '#c6a470'),
    stroke('M0 700Q300 650 640 720T1200 760T1600 700', sea.white, 9),
    hauled(1180, 800, 1.25, sea.deep, sea.sun), hauled(330, 840, 1.5, sea.mid, sea.accent),
    times(10, (n) => stroke(`M${640 + n * 22} 820q20 -26 40 0q-20 26 -40 0`, sea.ink, 3)),
    circle(760, 850, 14, sea.accent), circle(800, 838, 12, sea.accent), circle(680, 852, 12, sea.accent),
    bird(820, 300, 1.1, sea.deep), bird(900, 260, 0.8, sea.deep), bird(420, 190, 0.8, sea.deep),
  )
}

function warningBuoy(): string {
  const buoy =
    path('M-150 0L-120 70H120L150 0Z', sea.ink) + oval(0, 0, 156, 34, sea.accent) + oval(0, -6, 128, 24, '#c45327') +
    line(-84, -10, -34, -300, sea.sun, 16) + line(84, -10, 34, -300, sea.sun, 16) + line(0, 4, 0, -300, '#d9a53f', 12) +
    line(-70, -90, 70, -90, sea.sun, 9) + line(-56, -180, 56, -180, sea.sun, 9) + line(-70, -90, 56, -180, sea.sun, 6) + line(70, -90, -56, -180, sea.sun, 6) +
    rect(-60, -320, 120, 24, sea.ink, 6) + rect(-24, -372, 48, 54, sea.white, 6) + circle(0, -384, 26, sea.accent) +
    line(0, -400, 0, -490, sea.ink, 6) + poly([[-120, -220], [-66, -250], [-58, -140], [-112, -120]], sea.deep) + line(-90, -236, -84, -130, sea.light, 4) + line(-116, -172, -62, -196, sea.light, 4)
  const tilted = group('translate(800 690) rotate(6)', buoy)
  const signal = times(3, (n) => faded(0.95 - n * 0.25, ring(800, 214, 70 + n * 62, sea.white, 9)))
  return scene(
    sky([sea.mid, 0], [sea.light, 240], [sea.pale, 420]),
    signal,
    ridge([560, 540, 500, 430, 300, 440, 510, 548, 560], sea.deep, 900, 1000, 1560), ridge([560, 548, 530, 544, 560], sea.mid, 900, 120, 560),
    rect(0, 556, 1600, 344, sea.mid), waves(566, 690, sea.light, 6),
    tilted,
    swells(706, 210, 46, '#19526a'), swells(766, 250, 54, sea.deep, 90), swells(836, 300, 60, sea.ink, 30),
    waves(780, 900, sea.mid, 4),
    bird(420, 250, 1.2, sea.ink), bird(340, 300, 0.8, sea.ink),
  )
}


function saltFields(): string {
  const pans = times(5, (row) => {
    const top = 470 + row * row * 21 + row * 12
    const bottom = 470 + (row + 1) * (row + 1) * 21 + (row + 1) * 12 - 8 - row * 2
    return times(7, (n) => {
      const f = (y: number, k: number): number => 800 + (k - 3.5) * (150 + (y - 470) * 1.05)
      const fill = [sea.pale, sea.white, sea.light, sea.white, '#dbe8e0'][(n * 2 + row * 3) % 5] ?? sea.pale
      const g = 5 + row * 2
      return poly([[f(top, n) + g, top], [f(top, n + 1) - g, top], [f(bottom, n + 1) - g, bottom], [f(bottom, n) + g, bottom]], fill)
    })
  })
  const heap = (x: number, y: number, w: number): string => path(`M${x - w} ${y}Q${x - w * 0.3} ${y - w * 1.1} ${x} ${y - w * 1.15}Q${x + w * 0.3} ${y - w * 1.1} ${x + w} ${y}Z`, sea.white) + path(`M${x} ${y - w * 1.15}Q${x + w * 0.3} ${y - w * 1.1} ${x + w} ${y}H${x + w * 0.2}Q${x + w * 0.3} ${y - w * 0.5} ${x} ${y - w * 1.15}Z`, sea.pale)
  const farmer = (x: number, y: number, s: number, top: string): string =>
    at(x, y, s, rect(-14, -60, 12, 60, sea.ink) + rect(6, -60, 12, 60, sea.ink) + rect(-20, -118, 42, 66, top, 12) + line(16, -100, 60, -70, top, 11) + line(-60, -140, 150, 4, sea.earth, 6) + rect(128, -6, 60, 12, sea.earth, 4) + circle(0, -134, 14, '#a66d47') + path('M-46 -132Q0 -180 46 -132Z', sea.sun))
  return scene(
    sky([sea.light, 0], [sea.pale, 150], [sea.sky, 300]),
    sun(1210, 210, 80, sea.sun), cloud(380, 170, 1.4, sea.white), cloud(820, 110, 0.8, sea.white),
    ridge([420, 390, 410, 400, 424, 408, 430, 440], sea.light), rect(0, 430, 1600, 470, sea.mid), rect(0, 462, 1600, 438, '#b69a6a'), pans,
    times(5, (n) => heap(170 + n * 105, 520 + (n % 2) * 8, 34)),
    heap(1350, 720, 130), heap(1150, 690, 84), heap(1520, 690, 90),
    farmer(640, 780, 2.3, sea.accent), farmer(960, 600, 1.1, sea.deep), farmer(360, 600, 1, sea.mid),
  )
}

export const seaScenes: Record<string, () => string> = {
  'harbour-cranes': harbourCranes,
  'harbour-dusk': harbourDusk,
  'cargo-ship': cargoShipScene,
  'fishing-boats': fishingBoats,
  'warning-buoy': warningBuoy,
  'salt-fields': saltFields,
}
