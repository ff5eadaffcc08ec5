/** Science, energy and water. */
import { field, science, skins } from './palette.ts'
import { at, bird, circle, cloud, line, mountain, oval, path, pick, poly, rect, ridge, ring, scene, sky, stroke, sun, times, vary } from './shapes.ts'
import { dressed, leafyTree, person, turbine } from './shapes-things.ts'

function laboratory(): string {
  const flask = (x: number, y: number, s: number, liquid: string): string => at(x, y, s, path('M-18 -170V-100L-80 -14Q-84 0 -66 0H66Q84 0 80 -14L18 -100V-170Z', science.white) + path('M-52 -50L-78 -12Q-80 -4 -66 -4H66Q80 -4 78 -12L52 -50Z', liquid) + rect(-26, -182, 52, 16, science.light, 5) + circle(-14, -26, 8, science.white) + circle(18, -34, 5, science.white))
  const tube = (x: number, h: number, liquid: string): string => rect(x - 14, 520, 28, 130, science.white, 12) + rect(x - 14, 650 - h, 28, h, liquid, 12)
  return scene(
    rect(0, 0, 1600, 900, science.pale), times(4, (n) => rect(80 + n * 390, 70, 300, 230, science.white) + rect(94 + n * 390, 84, 272, 202, '#a9cfdd') + path(`M${94 + n * 390} 286v-50q70 -50 140 -10t132 -20v80Z`, '#8fb7a6')), rect(60, 350, 1480, 14, science.mid), times(26, (n) => rect(90 + n * 56, 350 - vary(n, 40, 70), 34, vary(n, 40, 70), pick([science.light, science.accent, science.white, science.mid, science.sun], n), 5)),
    person(1010, 720, 430, { top: science.white, bottom: science.deep, skin: skins[2] ?? '#dba878', hair: science.ink, scarf: science.mid, arms: 'front' }), person(280, 720, 400, { top: science.white, bottom: science.deep, skin: skins[1] ?? '#8f5a3a', hair: science.ink, arms: 'out' }), line(998, 460, 1020, 600, science.pale, 4),
    rect(0, 640, 1600, 260, science.deep), rect(0, 640, 1600, 26, science.light), times(7, (n) => rect(40 + n * 230, 700, 200, 200, '#2c3d61', 6) + rect(110 + n * 230, 730, 60, 10, science.light, 4)),
    at(660, 640, 1.5, rect(-110, -24, 200, 24, science.ink, 8) + path('M50 -24Q110 -110 40 -190L20 -170Q70 -110 10 -24Z', science.mid) + `<g transform="rotate(-24 -10 -190)">${rect(-34, -270, 48, 120, science.mid, 8) + rect(-28, -300, 36, 40, science.ink, 5) + rect(-26, -150, 32, 46, science.light, 4)}</g>` + rect(-90, -72, 130, 14, science.ink) + circle(52, -90, 20, science.accent)),
    rect(1170, 560, 220, 16, science.earth), rect(1170, 636, 220, 14, science.earth), tube(1205, 70, science.accent), tube(1255, 96, science.mid), tube(1305, 50, science.sun), tube(1355, 84, '#6ba58c'), flask(470, 642, 0.95, science.accent), flask(1490, 642, 1.05, '#6ba58c'), flask(110, 642, 0.8, science.mid),
  )
}

function satelliteDish(): string {
  const dish = `<g transform="rotate(-32)">${oval(0, 0, 330, 120, science.light) + oval(0, -18, 322, 108, science.white) + oval(0, -14, 270, 84, science.pale) + oval(0, -8, 190, 52, '#b3d0dc') + line(-230, -40, 0, -270, science.mid, 9) + line(230, -40, 0, -270, science.mid, 9) + line(0, 40, 0, -270, science.mid, 9) + rect(-26, -306, 52, 46, science.accent, 8)}</g>`
  return scene(
    rect(0, 0, 1600, 900, science.ink), rect(0, 260, 1600, 640, science.deep), rect(0, 480, 1600, 420, science.mid), times(60, (n) => circle(vary(n, 0, 1600), vary(n * n, 0, 520), n % 6 === 0 ? 5 : 2.6, n % 5 === 0 ? science.sun : science.pale)), circle(250, 180, 76, science.sun), circle(224, 160, 14, '#dfae54'), circle(270, 210, 20, '#dfae54'),
    at(1230, 210, 1.15, `<g transform="rotate(18)">${rect(-26, -34, 52, 68, science.white, 6) + rect(-150, -22, 110, 44, science.light) + rect(40, -22, 110, 44, science.light) + times(3, (n) => rect(-124 + n * 28, -22, 4, 44, science.deep) + rect(66 + n * 28, -22, 4, 44, science.deep)) + line(-40, 0, 40, 0, science.white, 5) + circle(0, 44, 14, science.accent)}</g>`),
    times(4, (n) => circle(960 + n * 52, 342 - n * 26, 9 - n, science.accent)), mountain(220, 700, 700, 240, '#2f4e76', science.deep), mountain(1320, 700, 900, 280, '#2f4e76', science.deep), ridge([690, 660, 690, 670, 690, 680], science.deep), ridge([770, 740, 760, 736, 764, 750], science.ink),
    poly([[470, 780], [560, 480], [620, 480], [710, 780]], science.light), poly([[600, 480], [620, 480], [710, 780], [650, 780]], '#5d8fb0'), times(4, (n) => line(546 - n * 22, 540 + n * 66, 634 + n * 22, 540 + n * 66, science.mid, 8)), at(590, 440, 1.15, dish), rect(430, 770, 320, 40, science.pale), rect(430, 770, 320, 10, science.white),
    rect(1060, 690, 330, 110, science.pale), poly([[1040, 694], [1225, 620], [1410, 694]], science.accent), times(4, (n) => rect(1086 + n * 76, 720, 46, 44, science.sun)), at(1340, 640, 0.22, dish), person(890, 850, 150, dressed(2, [science.accent], science.ink, science.ink)), person(950, 850, 146, dressed(1, [science.white], science.ink, science.ink, [science.sun])), times(12, (n) => stroke(`M${60 + n * 130} 880q-6 -24 -20 -30m20 30v-40m0 40q8 -22 20 -26`, science.mid, 5)),
  )
}

function solarFarm(): string {
  const panel = (x: number, y: number, s: number): string => at(x, y, s, line(-60, 0, -60, -60, field.ink, 9) + line(60, 0, 60, -60, field.ink, 9) + poly([[-150, -30], [110, -30], [160, -150], [-100, -150]], '#244a78') + times(4, (n) => line(-98 + n * 52, -30, -48 + n * 52, -150, '#8db7d3', 4)) + times(2, (n) => line(-133 + n * 17, -70 - n * 40, 127 + n * 17, -70 - n * 40, '#8db7d3', 4)) + poly([[-150, -30], [110, -30], [110, -22], [-150, -22]], field.white))
  return scene(
    sky(['#a7d2de', 0], [science.pale, 180], ['#f9ecc4', 340]), sun(1200, 210, 110, field.sun, '#f9e2a4'), cloud(340, 150, 1.3, field.white), cloud(760, 220, 0.8, field.white), ridge([450, 400, 430, 380, 430, 410, 450], '#9dbf9b'), ridge([490, 470, 486, 460, 480, 470, 490], field.light),
    rect(0, 490, 1600, 410, field.pale), times(6, (n) => stroke(`M-20 ${530 + n * n * 14}Q800 ${500 + n * n * 14} 1620 ${536 + n * n * 14}`, field.light, 5 + n * 2)), times(13, (n) => panel(30 + n * 130, 540, 0.4)), times(9, (n) => panel(40 + n * 195, 620, 0.62)), times(6, (n) => panel(60 + n * 310, 735, 0.96)), leafyTree(1500, 545, 0.5, field.earth, field.mid, field.light), leafyTree(90, 530, 0.4, field.earth, field.mid, field.light),
    panel(260, 894, 1.5), panel(760, 894, 1.5), person(1210, 890, 290, { top: field.accent, bottom: science.deep, skin: skins[1] ?? '#8f5a3a', hair: field.ink, arms: 'front' }), path('M1178 622Q1210 580 1242 622Z', field.white), rect(1170, 616, 82, 10, field.white, 5), panel(1470, 900, 1.2), bird(520, 110, 0.8, science.deep), bird(590, 80, 0.6, science.deep),
  )
}

function riverDam(): string {
  const gate = (n: number): string => rect(440 + n * 150, 330, 100, 320, science.light) + path(`M${450 + n * 150} 400h80l16 260h-112Z`, science.white) + times(3, (k) => line(468 + n * 150 + k * 22, 410, 462 + n * 150 + k * 28, 650, science.pale, 6)) + rect(440 + n * 150, 330, 100, 60, science.mid)
  return scene(
    sky(['#bcd9de', 0], [science.sky, 180]), sun(300, 150, 76, science.sun), cloud(1000, 110, 1.2, science.white), mountain(260, 560, 900, 400, '#7fa39a', '#6b9188'), mountain(1400, 560, 900, 440, '#7fa39a', '#6b9188'), path('M330 320Q800 260 1270 320V400H330Z', science.light), times(5, (n) => rect(500 + n * 130, 306 + (n % 2) * 12, 70, 5, science.white, 3)),
    path('M300 300L400 700H1230L1310 300H1230V330H380V300Z', '#b9b3a3'), rect(330, 300, 960, 34, '#d8d2c1'), times(24, (n) => rect(340 + n * 40, 284, 6, 20, science.deep)), rect(334, 280, 952, 6, science.deep), times(6, gate), times(7, (n) => rect(398 + n * 150, 290, 42, 380, '#cfc9b8') + rect(428 + n * 150, 290, 12, 380, '#a39d8c') + rect(394 + n * 150, 250, 50, 46, '#d8d2c1') + poly([[388 + n * 150, 252], [419 + n * 150, 226], [450 + n * 150, 252]], science.accent)),
    path('M0 340Q200 380 330 520T420 700L0 760Z', '#4d7a5b'), path('M1600 330Q1420 380 1300 520T1200 700L1600 760Z', '#4d7a5b'), times(13, (n) => leafyTree(30 + (n % 4) * 86, 500 + Math.floor(n / 4) * 84, 0.42, science.ink, '#3d6549', '#5c8a63') + leafyTree(1340 + (n % 4) * 86, 520 + Math.floor(n / 4) * 84, 0.42, science.ink, '#3d6549', '#5c8a63')),
    path('M410 650Q800 620 1210 650L1600 830V900H0V830Z', science.mid), times(7, (n) => oval(490 + n * 104, 664, 66, 16, science.white)), times(26, (n) => { const y = 690 + n * 8; return rect(800 + vary(n, -1, 1) * (330 + n * 14), y, 60 + n * 4, 5 + n * 0.2, science.light, 4) }),
    path('M0 800Q260 770 420 900H0Z', '#2f5540'), path('M1600 800Q1340 770 1180 900H1600Z', '#2f5540'), person(250, 870, 190, dressed(2, [science.accent], science.ink, science.ink)), line(310, 880, 310, 690, science.white, 12), times(7, (n) => rect(304, 700 + n * 24, 12, 12, science.accent)), bird(760, 180, 0.9, science.deep), bird(830, 150, 0.7, science.deep),
  )
}

function windFarm(): string {
  return scene(
    sky(['#9fc9d6', 0], [science.pale, 220], ['#f8e9c6', 400]), sun(330, 430, 110, science.sun), cloud(1180, 170, 1.4, science.white), cloud(560, 130, 1, science.white), ridge([520, 470, 500, 440, 490, 460, 510], '#a7c8a8'), times(6, (n) => turbine(760 + n * 150, 500 - (n % 3) * 16, 180 + (n % 2) * 30, science.white, science.light, n * 23)),
    ridge([560, 600, 540, 560, 500, 540, 520], field.light), turbine(1350, 560, 380, science.white, science.light, 40), turbine(960, 560, 320, science.white, science.light, 75), ridge([690, 640, 660, 700, 650, 630, 660], field.mid), times(9, (n) => stroke(`M${-60 + n * 210} 900Q${200 + n * 160} 760 ${420 + n * 130} 660`, '#4f8d5c', 10)), turbine(560, 690, 560, science.white, science.light, 12),
    ridge([840, 790, 800, 830, 800, 760, 780], field.deep), times(6, (n) => at(1010 + n * 84, 806 - n * 6 + (n % 2) * 22, 0.9, oval(0, -30, 34, 22, science.white) + circle(34, -42, 13, science.ink) + rect(-20, -16, 7, 22, science.ink) + rect(14, -16, 7, 22, science.ink))), person(930, 850, 190, { ...dressed(2, [field.accent], science.deep, science.ink), arms: 'out' }), leafyTree(130, 820, 1, science.ink, field.mid, field.light), leafyTree(250, 840, 0.7, science.ink, field.mid, field.light), bird(820, 260, 1, science.deep), bird(890, 230, 0.7, science.deep),
  )
}

function phoneHands(): string {
  const skin = skins[0] ?? '#c68a5c'
  const dark = '#a66d47'
  return scene(
    rect(0, 0, 1600, 900, science.deep), circle(800, 430, 520, '#2b3d62'), circle(800, 430, 390, science.mid), times(10, (n) => { const a = n * 0.628 + 0.3; const x = 800 + Math.cos(a) * 560; const y = 420 + Math.sin(a) * 330; return y > 640 ? '' : line(800 + Math.cos(a) * 300, 420 + Math.sin(a) * 200, x, y, science.light, 3) + rect(x - 62, y - 40, 124, 74, n % 3 === 0 ? science.accent : n % 3 === 1 ? science.white : science.light, 18) + poly([[x - 30, y + 30], [x - 2, y + 30], [x - 34, y + 58]], n % 3 === 0 ? science.accent : n % 3 === 1 ? science.white : science.light) + rect(x - 42, y - 20, 84, 9, science.deep, 4) + rect(x - 42, y, 54, 9, science.deep, 4) }),
    path('M470 900V690Q480 560 560 520L640 480V900Z', dark), path('M1130 900V690Q1120 560 1040 520L960 480V900Z', dark), path('M380 900L430 760H690V900Z', science.accent), path('M1220 900L1170 760H910V900Z', science.accent), rect(416, 750, 280, 26, science.white, 10), rect(904, 750, 280, 26, science.white, 10),
    rect(612, 130, 376, 680, science.ink, 48), rect(636, 190, 328, 540, science.white, 10), circle(800, 770, 22, science.mid), rect(760, 154, 80, 12, science.mid, 6), rect(636, 190, 328, 64, science.accent), rect(660, 214, 140, 18, science.white, 6), rect(660, 276, 280, 140, science.light), circle(890, 320, 26, science.sun), path('M660 416V380Q740 330 800 372T940 356V416Z', science.mid), times(4, (n) => rect(660, 438 + n * 24, n === 3 ? 160 : 280, 11, science.pale, 4)), rect(660, 556, 130, 90, science.pale), rect(806, 560, 134, 12, science.light, 4), rect(806, 584, 134, 12, science.pale, 4), rect(806, 608, 90, 12, science.pale, 4), ring(800, 694, 22, science.accent, 8), line(816, 710, 834, 726, science.accent, 8),
    times(4, (n) => rect(560 - (n % 2) * 6, 470 + n * 66, 92, 54, skin, 27)), rect(948, 470, 92, 54, skin, 27), rect(954, 540, 92, 54, skin, 27), rect(948, 610, 92, 54, skin, 27), path('M1060 800Q1110 640 1010 560Q960 520 900 540Q880 560 910 580Q960 600 970 660L990 820Z', skin), path('M540 800Q500 700 570 640L640 700L640 820Z', skin),
  )
}

export const scienceScenes: Record<string, () => string> = {
  laboratory,
  'satellite-dish': satelliteDish,
  'solar-farm': solarFarm,
  'river-dam': riverDam,
  'wind-farm': windFarm,
  'phone-hands': phoneHands,
}
