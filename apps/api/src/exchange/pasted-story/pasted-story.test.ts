import { existsSync, readFileSync } from "node:fs";
import { resolve } from "node:path";
import { validateStoryBody } from "@warta/story-body";
import { describe, expect, test } from "vitest";
import { repositoryRoot } from "../../config.ts";
import { parsePastedStory } from "./pasted-story.ts";
import { linesMissingFrom, paragraphsOf, relatedIn } from "./testing-story.ts";

const seed = resolve(repositoryRoot, "../shared/seed/article-page.txt");
if (!existsSync(seed)) console.warn(`The page ${seed} is not there: its tests are left out.`);

describe.runIf(existsSync(seed))("the seed page (needs ../shared)", () => {
  const text = existsSync(seed) ? readFileSync(seed, "utf8") : "";
  const { story, report } = parsePastedStory(text, { timeZone: "Asia/Jakarta" });
  const said = (line: number) => report.filter((each) => each.line === line).map(({ outcome, what }) => `${outcome}: ${what}`);

  test("gives the story's fields", () => {
    expect(story).toMatchObject({
      language: "id",
      headline: "Rusia dan Iran Tandatangani Kerja Sama Strategis",
      standfirst: null,
      contributors: [
        { name: "Ali Farkhan Tsani", role: "author" },
        { name: "Arif R", role: "editor" },
      ],
      publishedAt: new Date("2025-01-17T16:43:00Z"),
      timeZone: "Asia/Jakarta",
      viewCount: 22,
      hero: { caption: "Presiden Rusia Vladimir Putin dan Presiden Iran Masoud Pezeshkian", credit: "iranintl" },
      dateline: { place: "Moskow", agency: "MINA" },
      sources: [{ name: "Arab News" }],
      tagline: "Damai di Palestina = Damai di Dunia",
      endMark: "[]",
      agencyCredit: "Mi’raj News Agency (MINA)",
    });
  });

  test("gives 13 paragraphs, with the typing error and without dateline and end mark", () => {
    const paragraphs = paragraphsOf(story.body);
    expect(paragraphs).toHaveLength(13);
    expect(paragraphs[0]).toMatch(/^Presiden Rusia Vladimir Putin dan mitranya .*pertahanan\.$/);
    expect(paragraphs[1]).toMatch(/ Arab News melapokan\.$/);
    expect(paragraphs[12]).toMatch(/dunia multipolar\.”$/);
  });

  test("gives the related stories after paragraphs 4, 8, 12 and at the end", () => {
    expect(story.body.flatMap(({ type }, index) => (type === "relatedStory" ? [index] : []))).toEqual([4, 9, 14, 16]);
    expect(story.body).toHaveLength(17);
    expect(relatedIn(story.body)[2]).toBe("Lavrov: G20 Sambut Baik Perundingan Rusia-AS di Riyadh");
    expect(story.body[4]).toMatchObject({ articleId: null, pickedBy: "editor", headline: "India Pertimbangkan Terima Duta Besar Taliban karena Alasan Tiongkok" });
  });

  test("says of every line what became of it", () => {
    expect(linesMissingFrom(report, text)).toEqual([]);
    for (const line of [1, 3, 7, 9, 57, 59, 60, 62, 65, 67, 68]) expect(report.filter((each) => each.line === line).map(({ outcome }) => outcome)).toEqual(["ignored"]);
    expect(said(13).sort()).toEqual(["recognised: byline", "recognised: date"]);
    expect(said(15)).toEqual(["recognised: date"]);
    expect(report.find(({ line }) => line === 59)!.why).toContain("Warta makes its own");
  });

  test("gives the same with the line ends of Windows, a byte order mark and no-break spaces", () => {
    const disguised = `\uFEFF${text.replaceAll("\n", "\r\n").replaceAll(" ", "\u00A0")}`;
    expect(parsePastedStory(disguised, { timeZone: "Asia/Jakarta" }).story).toEqual(story);
  });
});

describe("a text with nothing to recognise", () => {
  const parse = (text: string) => parsePastedStory(text, { timeZone: "UTC" });

  test("is its first line as the headline and the rest as paragraphs", () => {
    const { story, report } = parse("Catatan dari pasar\nPagi ini hujan.\nHarga cabai turun.");
    expect(story.headline).toBe("Catatan dari pasar");
    expect(paragraphsOf(story.body)).toEqual(["Pagi ini hujan.", "Harga cabai turun."]);
    expect(report.map(({ outcome, line }) => [outcome, line])).toEqual([["recognised", 1], ["kept", 2], ["kept", 3]]);
    expect(report[0]!.why).toMatch(/nothing|first line/i);
  });

  test("has its first sentence as the headline when the first line is long, and keeps it whole", () => {
    const long = `Hujan turun sejak pagi. ${"Air naik sampai ke pintu rumah. ".repeat(12)}`.trim();
    const { story } = parse(long);
    expect(story.headline).toBe("Hujan turun sejak pagi.");
    expect(paragraphsOf(story.body)).toEqual([long]);
  });

  test("has its first sentence as the headline too when it is one paragraph", () => {
    const paragraph = "Harga beras turun dalam dua pekan terakhir di pasar induk. Petani berharap harga tidak turun lagi, kata seorang pedagang di sana.";
    const { story } = parse(paragraph);
    expect(story.headline).toBe("Harga beras turun dalam dua pekan terakhir di pasar induk.");
    expect(paragraphsOf(story.body)).toEqual([paragraph]);
  });

  test("has a shortened headline when even the first sentence is too long", () => {
    const long = "air ".repeat(200).trim();
    const { story } = parse(long);
    expect(story.headline.length).toBeLessThanOrEqual(300);
    expect(story.headline).toMatch(/air…$/);
    expect(paragraphsOf(story.body)).toEqual([long]);
  });

  test.each([["nothing", ""], ["spaces", " \n\t\r\n "]])("with %s in it is an empty story", (_what, text) => {
    expect(parse(text)).toMatchObject({ story: { headline: "", body: [], publishedAt: null, contributors: [] }, report: [] });
  });
});

test("a pasted body is in order as validateStoryBody sees it, and the same each time", () => {
  const text = "Judul berita hari ini\n\nOleh Rina Wulan\n\nKalimat pertama dari berita ini.\n\nIklan\n\nKalimat kedua dari berita ini.";
  const { story } = parsePastedStory(text, { timeZone: "UTC" });
  expect(story.body.map(({ type }) => type)).toEqual(["paragraph", "adBreak", "paragraph"]);
  expect(validateStoryBody(story.body)).toEqual({ ok: true, body: story.body });
  expect(parsePastedStory(text, { timeZone: "UTC" }).story).toEqual(story);
});

test.each([
  ["id", "Presiden dan menteri bertemu di istana untuk membahas harga beras yang naik pada bulan ini."],
  ["en", "The president met the ministers in the palace to discuss the price of rice that was on the rise."],
  ["ar", "التقى الرئيس الوزراء في القصر لبحث سعر الأرز الذي ارتفع هذا الشهر."],
])("the language %s is told from the text, unless it is given", (language, text) => {
  expect(parsePastedStory(text, { timeZone: "UTC" }).story.language).toBe(language);
  expect(parsePastedStory(text, { timeZone: "UTC", language: "ar" }).story.language).toBe("ar");
});
