/** Halls, courts, desks and shelves. */
import { civic, paper, skins } from './palette.ts'
import { arch, at, bird, books, circle, cloud, column, faded, flagpole, group, line, oval, path, pick, poly, rect, ring, scene, sky, stroke, times } from './shapes.ts'
import { bust, crowd, dressed, leafyTree, person } from './shapes-things.ts'

function conferenceHall(): string {
  const panel = times(7, (n) => { const x = 440 + n * 120; const dress = dressed(n, [civic.deep, civic.accent, civic.mid, '#4c8b80'], civic.ink, civic.ink, [civic.sun, civic.white]); return person(x, 620, 200, { top: dress.top, bottom: dress.bottom, skin: dress.skin, hair: dress.hair, ...(dress.scarf === undefined ? {} : { scarf: dress.scarf }) }) })
  return scene(
    rect(0, 0, 1600, 900, civic.deep), times(14, (n) => rect(n * 120, 0, 60, 560, '#333e60')), poly([[0, 0], [1600, 0], [1340, 90], [260, 90]], civic.ink), times(7, (n) => oval(380 + n * 140, 60, 40, 9, civic.sun)),
    rect(330, 120, 940, 300, civic.pale), rect(350, 140, 900, 260, civic.sky), circle(800, 270, 96, civic.light), ring(800, 270, 96, civic.mid, 6), oval(800, 270, 46, 96, civic.pale), line(704, 270, 896, 270, civic.mid, 5), line(800, 174, 800, 366, civic.mid, 5), ring(800, 270, 62, civic.mid, 4),
    times(2, (n) => times(4, (k) => rect(400 + n * 540, 200 + k * 40, [250, 210, 236, 150][k] ?? 200, 16, k === 0 ? '#4c8b80' : civic.light, 8))),
    times(5, (n) => flagpole(90 + n * 46, 560, 330, civic.earth, pick([civic.accent, civic.sun, '#4c8b80', civic.white, civic.light], n), -0.5) + flagpole(1326 + n * 46, 560, 330, civic.earth, pick([civic.white, '#4c8b80', civic.light, civic.accent, civic.sun], n), 0.5)),
    rect(0, 556, 1600, 344, '#3b4669'), panel, path('M340 520H1260L1300 640H300Z', civic.earth), path('M300 640H1300V668H300Z', '#ab8c5d'), times(7, (n) => rect(412 + n * 120, 500, 56, 24, civic.white) + line(486 + n * 120, 520, 476 + n * 120, 484, civic.ink, 4)), times(5, (n) => path(`M${420 + n * 180} 640h80l-20 -26h-40z`, n % 2 === 0 ? '#4c8b80' : civic.light)),
    crowd(760, 3, 66, [civic.ink, civic.mid, civic.accent, civic.light, '#24304d', '#4c8b80'], [civic.ink, '#3b2a22', civic.white, '#5a4030'], 0.8),
  )
}

function flagsTable(): string {
  const seat = (x: number, n: number): string => person(x, 640, 250, { ...dressed(n, [civic.deep, civic.accent, '#4c8b80', civic.mid], civic.ink, civic.ink, [civic.earth, civic.light]), robe: false })
  return scene(
    rect(0, 0, 1600, 900, civic.pale), rect(0, 0, 1600, 70, civic.light), times(4, (n) => rect(120 + n * 360, 110, 280, 340, civic.white) + rect(134 + n * 360, 124, 252, 312, '#b8d3dc') + rect(134 + n * 360, 330, 252, 106, '#8fb5a8') + oval(210 + n * 360, 336, 70, 34, '#7aa596') + rect(256 + n * 360, 124, 8, 312, civic.white) + rect(134 + n * 360, 250, 252, 8, civic.white)),
    times(5, (n) => flagpole(60 + n * 340, 600, 470, civic.earth, pick([civic.accent, '#4c8b80', civic.sun, civic.mid, civic.accent], n))),
    rect(0, 590, 1600, 310, '#c9bca4'), times(6, (n) => seat(250 + n * 220, n)),
    path('M140 560H1460L1600 760H0Z', '#9d6b45'), path('M0 760H1600V900H0Z', '#7c5236'), rect(0, 760, 1600, 14, '#5f3d28'), times(8, (n) => rect(100 + n * 200, 790, 6, 110, '#6b4630')),
    times(6, (n) => { const x = 250 + n * 220; return poly([[x - 60, 600], [x + 50, 600], [x + 66, 636], [x - 66, 636]], civic.white) + line(x - 40, 612, x + 30, 612, civic.light, 4) + line(x - 44, 624, x + 34, 624, civic.light, 4) }),
    times(5, (n) => { const x = 330 + n * 236; return rect(x - 30, 706, 60, 12, civic.ink, 4) + rect(x - 3, 560, 6, 150, civic.earth) + path(`M${x + 3} 566q26 -8 44 0t44 0v50q-22 8 -44 0t-44 0Z`, pick([civic.accent, '#4c8b80', civic.sun, civic.mid, civic.white], n)) }),
    at(160, 700, 1, path('M-20 0L-26 -60H26L20 0Z', '#d8e6ea')), at(1430, 700, 1, path('M-20 0L-26 -60H26L20 0Z', '#d8e6ea')),
  )
}

function courtColumns(): string {
  const scales = line(800, 150, 800, 280, civic.deep, 9) + line(720, 178, 880, 178, civic.deep, 8) + circle(800, 156, 12, civic.deep) + [720, 880].map((x) => line(x, 178, x - 34, 240, civic.deep, 3) + line(x, 178, x + 34, 240, civic.deep, 3) + path(`M${x - 44} 240H${x + 44}Q${x} 282 ${x - 44} 240Z`, civic.deep)).join('') + rect(766, 276, 68, 12, civic.deep)
  return scene(
    sky([civic.light, 0], [civic.pale, 170], ['#f3dfbd', 420]), cloud(170, 150, 1.1, civic.white), cloud(1440, 210, 1.2, civic.white),
    leafyTree(110, 690, 1.5, civic.ink, '#5b7a5c', '#7d9b72'), leafyTree(1500, 690, 1.5, civic.ink, '#5b7a5c', '#7d9b72'),
    rect(290, 340, 1020, 350, '#b79b6d'), arch(800, 690, 150, 300, civic.ink), arch(800, 690, 116, 270, civic.accent), line(800, 430, 800, 690, civic.ink, 5), times(4, (n) => arch([430, 560, 1040, 1170][n] ?? 0, 640, 70, 200, civic.deep)),
    times(8, (n) => column(330 + n * 134, 352, 690, 62, civic.white, '#dccba6')), poly([[230, 320], [800, 70], [1370, 320]], civic.earth), poly([[330, 304], [800, 104], [1270, 304]], '#e8d9b8'), scales, rect(230, 318, 1140, 38, civic.white), rect(230, 348, 1140, 10, '#b79b6d'),
    times(7, (n) => rect(250 - n * 36, 690 + n * 18, 1100 + n * 72, 18, n % 2 === 0 ? civic.white : '#e3d5b6')), rect(0, 816, 1600, 84, '#c9b48c'), poly([[1310, 340], [1370, 320], [1370, 690], [1310, 690]], '#a78a5c'),
    person(560, 830, 150, dressed(2, [civic.deep], civic.ink, civic.ink)), person(620, 834, 146, dressed(1, [civic.mid], civic.ink, civic.ink, [civic.accent])), person(1010, 790, 130, { ...dressed(4, [civic.accent], civic.ink, civic.ink), arms: 'front' }), faded(0.25, oval(590, 834, 90, 9, civic.ink)), bird(430, 130, 1, civic.deep), bird(500, 100, 0.7, civic.deep),
  )
}

function newspaperDesk(): string {
  const block = (x: number, y: number, w: number, rows: number): string => times(rows, (n) => rect(x, y + n * 16, n === rows - 1 ? w * 0.6 : w, 7, paper.light))
  const sheet = rect(0, 0, 620, 620, paper.white) + rect(40, 36, 540, 60, paper.ink, 4) + rect(40, 112, 540, 5, paper.ink) + rect(40, 134, 340, 210, '#b9cdd0') + circle(300, 190, 30, paper.sun) + path('M40 344V290Q120 230 200 280T380 270V344Z', paper.earth) + path('M40 344V310Q160 290 240 320T380 310V344Z', '#234553') + rect(400, 136, 180, 26, paper.accent) + block(400, 178, 180, 11) + block(40, 366, 160, 14) + block(220, 366, 160, 14) + block(400, 380, 180, 13)
  return scene(
    rect(0, 0, 1600, 900, '#a87b58'), times(7, (n) => rect(0, n * 132, 1600, 4, '#936746') + rect(300 + ((n * 470) % 1300), n * 132, 4, 132, '#936746')),
    group('translate(270 190) rotate(-6)', faded(0.25, rect(18, 22, 620, 620, paper.ink)), sheet),
    at(1180, 300, 1, `<g transform="rotate(8)">${rect(-200, -170, 430, 300, paper.ink, 22) + rect(-182, -152, 394, 264, '#dfe8e6', 8) + rect(-160, -130, 240, 20, paper.accent) + block(-160, -96, 340, 6) + rect(-160, 14, 150, 80, paper.earth) + rect(10, 14, 150, 80, paper.sun)}</g>`),
    circle(1390, 660, 122, '#8d6244'), circle(1380, 650, 116, paper.white), circle(1380, 650, 92, paper.deep), circle(1380, 650, 84, '#6b4028'), stroke('M1490 630Q1560 640 1540 700Q1520 730 1480 710', paper.white, 22), stroke('M1350 620q20 -20 40 0t40 4', '#a8744e', 6),
    at(1010, 720, 1, `<g transform="rotate(-24)">${rect(-190, -14, 330, 28, paper.accent, 4) + poly([[140, -14], [190, 0], [140, 14]], paper.pale) + poly([[174, -5], [190, 0], [174, 5]], paper.ink) + rect(-210, -14, 24, 28, paper.pale, 6)}</g>`),
    ring(120, 170, 70, paper.ink, 16), ring(280, 150, 70, paper.ink, 16), stroke('M186 144Q200 120 214 138', paper.ink, 14), stroke('M60 200L-20 260', paper.ink, 14), faded(0.35, circle(120, 170, 62, '#dfe8e6'), circle(280, 150, 62, '#dfe8e6')),
    at(1050, 850, 1, rect(-150, -70, 260, 160, paper.sun, 4) + times(3, (n) => rect(-120, -40 + n * 28, 190 - n * 40, 8, paper.mid, 4))),
  )
}

function libraryShelves(): string {
  const colours = [paper.accent, paper.earth, paper.sun, paper.mid, paper.pale, '#54794f', paper.light]
  const bay = (x: number, w: number, seed: number): string => rect(x, 90, w, 640, '#5a3a28') + times(5, (n) => rect(x + 16, 110 + n * 124, w - 32, 108, '#3a251a') + books(x + 20, 216 + n * 124, w - 44, 96, colours, seed + n * 5)) + rect(x - 8, 72, w + 16, 26, '#7a5236')
  return scene(
    rect(0, 0, 1600, 900, paper.pale), bay(40, 420, 1), bay(1140, 420, 9),
    rect(500, 60, 600, 670, paper.sky), arch(800, 730, 480, 640, '#7a5236'), arch(800, 720, 440, 600, '#bfdbe0'), circle(880, 330, 60, paper.sun), path('M580 720V560Q680 500 780 560T1020 540V720Z', '#7fa27a'), path('M580 720V620Q720 570 860 630T1020 610V720Z', '#54794f'), line(800, 130, 800, 720, '#7a5236', 10), line(584, 420, 1016, 420, '#7a5236', 10),
    rect(0, 728, 1600, 172, '#c19368'), poly([[580, 730], [1020, 730], [1240, 900], [360, 900]], '#e5c48e'), line(330, 740, 430, 100, '#a8744e', 10), line(400, 740, 480, 100, '#a8744e', 10), times(10, (n) => line(338 + n * 10, 690 - n * 62, 406 + n * 8, 690 - n * 62, '#a8744e', 7)),
    rect(600, 690, 400, 22, '#5a3a28'), rect(620, 710, 16, 130, '#5a3a28'), rect(964, 710, 16, 130, '#5a3a28'), person(800, 800, 260, { ...dressed(1, [paper.earth], paper.ink, paper.ink, [paper.accent]), robe: false }), rect(600, 690, 400, 22, '#5a3a28'), path('M730 690Q765 664 800 684Q835 664 870 690L864 648Q832 632 800 652Q768 632 736 648Z', paper.white), line(800, 652, 800, 686, paper.light, 4), books(890, 690, 100, 60, colours, 4),
    rect(620, 712, 360, 100, '#6d4730'), person(1110, 850, 240, { ...dressed(2, [paper.accent], paper.deep, paper.ink), arms: 'front' }), rect(1126, 700, 60, 18, paper.sun), rect(1130, 684, 52, 16, paper.earth),
  )
}

function classroom(): string {
  const pupil = (x: number, y: number, s: number, n: number): string => bust(x, y, s, pick([civic.accent, civic.white, '#4c8b80', civic.sun, civic.mid], n * 2), n % 3 === 1 ? pick([civic.white, civic.light], n) : '#2a1d1a') + rect(x - 76 * s, y + 50 * s, 152 * s, 14 * s, '#8d5f3c') + rect(x - 66 * s, y + 62 * s, 10 * s, 70 * s, civic.ink) + rect(x + 56 * s, y + 62 * s, 10 * s, 70 * s, civic.ink)
  return scene(
    rect(0, 0, 1600, 900, '#f1e3c3'), rect(0, 520, 1600, 380, '#c99f6c'), rect(0, 510, 1600, 16, '#9d6b45'), times(7, (n) => line(800 + (n - 3) * 170, 526, 800 + (n - 3) * 420, 900, '#b78a58', 4)),
    rect(360, 90, 760, 360, '#8d5f3c'), rect(378, 108, 724, 324, '#2f5b4f'), circle(560, 260, 86, '#3c7364'), stroke('M474 260H646M560 174V346', '#dfe9dc', 5), ring(560, 260, 86, '#dfe9dc', 5), stroke('M720 340L800 180L900 340Z', '#dfe9dc', 6), stroke('M940 200H1050M940 240H1030M940 280H1050M940 320H1000', civic.sun, 6), rect(360, 446, 760, 14, '#6b4630'),
    rect(60, 100, 230, 320, civic.white), rect(76, 116, 198, 288, '#a9d0dc'), path('M76 404V330Q130 280 180 320T274 310V404Z', '#5c8a5a'), line(175, 116, 175, 404, civic.white, 8), circle(230, 170, 26, civic.sun), poly([[76, 420], [290, 420], [520, 640], [240, 640]], '#f7ebc9'),
    rect(1200, 130, 330, 220, civic.white), path('M1230 260q30 -70 90 -50t60 -20t60 40t70 10t-30 70t-100 -10t-90 30t-60 -70z', '#7fae8b'), rect(1220, 380, 290, 140, '#9d6b45'), books(1230, 510, 270, 110, [civic.accent, civic.mid, civic.sun, '#4c8b80', civic.light], 3),
    person(1010, 590, 270, { ...dressed(1, [civic.mid], civic.ink, civic.ink, [civic.accent]), arms: 'out' }), line(954, 432, 900, 330, '#6b4630', 6),
    times(5, (n) => pupil(280 + n * 250, 600, 0.85, n + 1)), times(5, (n) => pupil(180 + n * 310, 750, 1.25, n * 2 + 2)), stroke('M836 620L862 548', skins[1] ?? '#8f5a3a', 16) + circle(863, 540, 12, skins[1] ?? '#8f5a3a'),
  )
}

export const civicScenes: Record<string, () => string> = {
  'conference-hall': conferenceHall,
  'flags-table': flagsTable,
  'court-columns': courtColumns,
  'newspaper-desk': newspaperDesk,
  'library-shelves': libraryShelves,
  classroom,
}
