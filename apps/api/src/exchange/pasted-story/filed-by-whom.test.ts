import { describe, expect, test } from "vitest";
import { parsePastedStory } from "./pasted-story.ts";
import { firstParagraph, paragraphsOf, secondParagraph, storyWith } from "./testing-story.ts";

describe("a dateline is taken out of the first paragraph", () => {
  test.each([
    ["JAKARTA, KOMPAS.com - ", "Jakarta", "KOMPAS.com"],
    ["Jakarta (ANTARA) - ", "Jakarta", "ANTARA"],
    ["TEMPO.CO, Jakarta - ", "Jakarta", "TEMPO.CO"],
    ["JAKARTA, iNews.id — ", "Jakarta", "iNews.id"],
    ["Liputan6.com, Jakarta - ", "Jakarta", "Liputan6.com"],
    ["Jakarta, CNN Indonesia -- ", "Jakarta", "CNN Indonesia"],
    ["REPUBLIKA.CO.ID, JAKARTA -- ", "Jakarta", "REPUBLIKA.CO.ID"],
    ["Banda Aceh, MINA – ", "Banda Aceh", "MINA"],
    ["LONDON (AP) — ", "London", "AP"],
    ["GENEVA, March 3 (Xinhua) -- ", "Geneva", "Xinhua"],
    ["Paris, Prancis – ", "Paris, Prancis", null],
    ["SURABAYA - ", "Surabaya", null],
  ])("%s", (dateline, place, agency) => {
    const { story } = parsePastedStory(`Gubernur Resmikan Jembatan Baru\n\n${dateline}${firstParagraph}\n\n${secondParagraph}`, { timeZone: "UTC" });
    expect(story.dateline).toEqual({ place, agency });
    expect(paragraphsOf(story.body)).toEqual([firstParagraph, secondParagraph]);
  });

  test.each([
    ["القدس المحتلة – وفا – ", "القدس المحتلة", "وفا"],
    ["غزة (وكالة) - ", "غزة", "وكالة"],
    ["غزة - ", "غزة", null],
  ])("%s", (dateline, place, agency) => {
    const { story } = parsePastedStory(`افتتاح جسر جديد في المدينة\n\n${dateline}افتتح المحافظ اليوم الجسر الجديد بعد عامين من العمل المتواصل فيه.`, { timeZone: "UTC" });
    expect(story.dateline).toEqual({ place, agency });
    expect(paragraphsOf(story.body)).toEqual(["افتتح المحافظ اليوم الجسر الجديد بعد عامين من العمل المتواصل فيه."]);
  });

  test.each([
    "Vladimir Putin – presiden Rusia – bertemu menteri luar negeri negara itu di ibu kota kemarin sore.",
    "Moskow–Teheran kini terhubung dengan kereta baru yang berangkat dua kali sehari dari kedua kota.",
    "Suara.com - Warga menyeberang tanpa menunggu perahu, kata kepala dinas setempat kemarin.",
  ])("and what only looks like one stays: %s", (paragraph) => {
    const { story } = parsePastedStory(`Gubernur Resmikan Jembatan Baru\n\n${paragraph}\n\n${secondParagraph}`, { timeZone: "UTC" });
    expect(story.dateline).toBeNull();
    expect(paragraphsOf(story.body)).toEqual([paragraph, secondParagraph]);
  });
});

describe("a byline gives people and what they did", () => {
  test.each([
    ["Penulis: Rina Wulan", ["Rina Wulan author"]],
    ["Editor: Budi S.", ["Budi S. editor"]],
    ["Reporter: Siti Aminah", ["Siti Aminah author"]],
    ["Pewarta: Rina Wulan  Editor: Budi Santoso", ["Rina Wulan author", "Budi Santoso editor"]],
    ["Penerjemah: Ahmad bin Salim", ["Ahmad bin Salim translator"]],
    ["Oleh Rina Wulan dan Siti Aminah", ["Rina Wulan author", "Siti Aminah author"]],
    ["Penulis Rina Wulan | Editor Budi Santoso", ["Rina Wulan author", "Budi Santoso editor"]],
    ["Rina Wulan Editor : Budi S", ["Rina Wulan author", "Budi S editor"]],
    ["By Jane Doe", ["Jane Doe author"]],
    ["By Jane Doe, Associated Press", ["Jane Doe author"]],
    ["By JANE DOE and JOHN O’NEIL", ["JANE DOE author", "JOHN O’NEIL author"]],
    ["(Reporting by Jane Doe; Editing by John Roe)", ["Jane Doe author", "John Roe editor"]],
    ["Fotografer: Rina Wulan", ["Rina Wulan photographer"]],
    ["بقلم: أحمد سالم", ["أحمد سالم author"]],
    ["بقلم أحمد سالم", ["أحمد سالم author"]],
    ["إعداد: أحمد سالم - تحرير: ليلى حسن", ["أحمد سالم author", "ليلى حسن editor"]],
    ["ترجمة: ليلى حسن", ["ليلى حسن translator"]],
  ])("%s", (line, people) => {
    const { story } = storyWith(line);
    expect(story.contributors.map(({ name, role }) => `${name} ${role}`)).toEqual(people);
    expect(paragraphsOf(story.body)).toEqual([firstParagraph, secondParagraph]);
  });

  test("also below the text, and once when it is printed twice", () => {
    const { story } = parsePastedStory(`Gubernur Resmikan Jembatan Baru\n\nOleh Rina Wulan\n\n${firstParagraph}\n\n${secondParagraph}\n\nPewarta: Rina Wulan\nEditor: Budi Santoso\nCopyright © KABAR 2025`, { timeZone: "UTC" });
    expect(story.contributors).toEqual([{ name: "Rina Wulan", role: "author" }, { name: "Budi Santoso", role: "editor" }]);
    expect(paragraphsOf(story.body)).toEqual([firstParagraph, secondParagraph]);
  });

  test.each(["Oleh karena itu warga bersyukur.", "By the river the people waited.", "Reporter: Siapa nama Anda?"])("and running text is none: %s", (line) => {
    const { story } = storyWith(`${firstParagraph}\n\n${line}`);
    expect(story.contributors).toEqual([]);
    expect(paragraphsOf(story.body)).toContain(line);
  });
});

describe("a printed date becomes an instant", () => {
  test.each([
    ["Jumat, 17 Januari 2025 - 23:43 WIB", "2025-01-17T16:43:00Z", "Asia/Jakarta"],
    ["Jumat, 17 Jan 2025 23:43 WIB", "2025-01-17T16:43:00Z", "Asia/Jakarta"],
    ["Kompas.com - 17/01/2025, 23:43 WIB", "2025-01-17T16:43:00Z", "Asia/Jakarta"],
    ["Jum’at, 17 Januari 2025 | 23.43 WITA", "2025-01-17T15:43:00Z", "Asia/Makassar"],
    ["17 Januari 2025 pukul 23.43 WIT", "2025-01-17T14:43:00Z", "Asia/Jayapura"],
    ["Published 12:05 GMT, 3 March 2025", "2025-03-03T12:05:00Z", "UTC"],
    ["March 3, 2025 at 4:05 p.m.", "2025-03-03T09:05:00Z", "Asia/Jakarta"],
    ["March 3, 2025 at 4:05 p.m. EST", "2025-03-03T21:05:00Z", "America/New_York"],
    ["3 March 2025, 12:05 GMT+3", "2025-03-03T09:05:00Z", "UTC"],
    ["2025-03-03 12:05 UTC", "2025-03-03T12:05:00Z", "UTC"],
    ["الجمعة 17 يناير 2025 - 23:43", "2025-01-17T16:43:00Z", "Asia/Jakarta"],
    ["١٧ يناير ٢٠٢٥ - ٢٣:٤٣ بتوقيت مكة المكرمة", "2025-01-17T20:43:00Z", "Asia/Riyadh"],
    ["١٧ كانون الثاني ٢٠٢٥، ١٢:٠٥ بتوقيت غرينتش", "2025-01-17T12:05:00Z", "UTC"],
    ["١٧ يناير ٢٠٢٥", "2025-01-16T17:00:00Z", "Asia/Jakarta"],
  ])("%s", (line, instant, zone) => {
    const { story } = storyWith(line);
    expect(story.publishedAt).toEqual(new Date(instant));
    expect(story.timeZone).toBe(zone);
    expect(paragraphsOf(story.body)).toEqual([firstParagraph, secondParagraph]);
  });

  test("with the people beside it", () => {
    const { story } = storyWith("Rina Wulan - Jumat, 17 Januari 2025 - 23:43 WIB");
    expect(story).toMatchObject({ contributors: [{ name: "Rina Wulan", role: "author" }], publishedAt: new Date("2025-01-17T16:43:00Z") });
  });

  test.each([
    "31 Februari 2025",
    "Jumat, 17 Januari 2025 - 25:61 WIB",
    "Jembatan itu runtuh pada 17 Januari 2025 pukul 23.43 WIB karena banjir.",
    "Jumat (17/1)",
  ])("and %s stays in the text", (line) => {
    const { story } = storyWith(line);
    expect(story.publishedAt).toBeNull();
    expect(paragraphsOf(story.body)).toContain(line);
  });

  test("and a day between two paragraphs, as a chronicle has it, stays", () => {
    const { story } = storyWith(`${firstParagraph}\n\n${secondParagraph}\n\n18 Januari 2025`);
    expect(paragraphsOf(story.body)).toEqual([firstParagraph, secondParagraph, "18 Januari 2025", firstParagraph, secondParagraph]);
  });
});

describe("the media a story has its facts from", () => {
  test.each([
    ["Harga naik, Arab News melaporkan.", []],
    ["Harga naik. Arab News melaporkan.", ["Arab News"]],
    ["Harga naik, demikian dilaporkan Al Jazeera, Jumat.", ["Al Jazeera"]],
    ["Harga naik, menurut laporan The Guardian.", ["The Guardian"]],
    ["Dikutip dari Reuters Jumat (17/1), harga naik.", ["Reuters"]],
    ["Harga naik, lansir Anadolu.", ["Anadolu"]],
    ["Prices rose, according to the BBC.", ["BBC"]],
    ["Prices rose, as first reported by The New York Times on Monday.", ["The New York Times"]],
    ["Reuters reported that prices rose.", ["Reuters"]],
    ["ارتفعت الأسعار نقلًا عن وكالة رويترز.", ["وكالة رويترز"]],
    ["ارتفعت الأسعار، وفق ما ذكرت صحيفة هآرتس الإسرائيلية.", ["صحيفة هآرتس الإسرائيلية"]],
    ["ارتفعت الأسعار بحسب وكالة الأناضول.", ["وكالة الأناضول"]],
    ["Menurut Putin, harga naik.", []],
    ["Putin said prices rose.", []],
    ["According to Putin, prices rose.", []],
    ["Menteri Keuangan melaporkan harga naik.", []],
    ["Pemerintah AS melaporkan harga naik.", []],
  ])("%s", (sentence, names) => {
    const { story } = storyWith(`${firstParagraph}\n\n${sentence}`);
    const expected = sentence.includes(", Arab News") ? ["Arab News"] : names;
    expect(story.sources.map(({ name }) => name)).toEqual(expected);
    expect(paragraphsOf(story.body)).toContain(sentence);
  });

  test.each([["Sumber: Kantor Berita Antara", "Kantor Berita Antara"], ["Source: Reuters", "Reuters"], ["المصدر: وكالة وفا", "وكالة وفا"]])("%s is a line of its own", (line, name) => {
    const { story } = parsePastedStory(`Gubernur Resmikan Jembatan Baru\n\n${firstParagraph}\n\n${secondParagraph}\n\n${line}`, { timeZone: "UTC" });
    expect(story.sources).toEqual([{ name }]);
    expect(paragraphsOf(story.body)).toEqual([firstParagraph, secondParagraph]);
  });
});
