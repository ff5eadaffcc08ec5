import { describe, expect, test } from "vitest";
import { parsePastedStory } from "./pasted-story.ts";
import { firstParagraph, paragraphsOf, relatedIn, secondParagraph, storyWith } from "./testing-story.ts";

describe("a picture's caption and credit", () => {
  test.each([
    ["Gubernur memotong pita di tepi sungai (iranintl)", "Gubernur memotong pita di tepi sungai", "iranintl"],
    ["Gubernur memotong pita. (Foto: Rina/Kabar)", "Gubernur memotong pita.", "Rina/Kabar"],
    ["Gubernur memotong pita, Jumat (17/1/2025).(KABAR/RINA WULAN)", "Gubernur memotong pita, Jumat (17/1/2025).", "KABAR/RINA WULAN"],
    ["Foto: Rina/Kabar", null, "Rina/Kabar"],
    ["Photo: Jane Doe/Agency", null, "Jane Doe/Agency"],
    ["(Photo: Jane Doe)", null, "Jane Doe"],
    ["[Photo/Xinhua]", null, "Xinhua"],
    ["Credit: Jane Doe", null, "Jane Doe"],
    ["المحافظ يقص الشريط (تصوير: ليلى حسن)", "المحافظ يقص الشريط", "ليلى حسن"],
  ])("%s", (line, caption, credit) => {
    const { story } = storyWith(line);
    expect(story.hero).toEqual({ caption, credit });
    expect(paragraphsOf(story.body)).toEqual([firstParagraph, secondParagraph]);
  });

  test("a bracket at the end of a paragraph is none", () => {
    const line = "Jembatan dibuka pada hari Jumat (17/1).";
    expect(paragraphsOf(storyWith(line).story.body)).toContain(line);
  });
});

describe("a label of another story makes a relatedStory block in its place", () => {
  test.each([
    "Baca Juga: Harga Cabai Turun", "Baca juga : Harga Cabai Turun", "BACA JUGA:\nHarga Cabai Turun", "Baca Juga\n\nHarga Cabai Turun", "Lihat juga: Harga Cabai Turun",
    "Simak juga: Harga Cabai Turun", "Baca: Harga Cabai Turun", "Read more: Harga Cabai Turun", "Related: Harga Cabai Turun", "Also read: Harga Cabai Turun", "» Baca juga: Harga Cabai Turun",
    "اقرأ أيضا: Harga Cabai Turun", "إقرأ أيضاً: Harga Cabai Turun",
  ])("%s", (line) => {
    const { story } = storyWith(`${firstParagraph}\n\n${line}`);
    expect(story.body.map(({ type }) => type)).toEqual(["paragraph", "relatedStory", "paragraph", "paragraph"]);
    expect(relatedIn(story.body)).toEqual(["Harga Cabai Turun"]);
  });

  test.each(["Baca juga buku ini di rumah bersama anak-anak.", "Read the room before you speak."])("but not in a sentence: %s", (line) => {
    const { story } = storyWith(`${firstParagraph}\n\n${line}`);
    expect(relatedIn(story.body)).toEqual([]);
    expect(paragraphsOf(story.body)).toContain(line);
  });
});

describe("furniture of the page is dropped", () => {
  test.each([
    "Bagikan", "Share", "Share this article", "Share Facebook X WhatsApp", "Komentar (3)", "Copyright © 2025 Kabar", "© Kabar", "Tags: jembatan, sungai", "Halaman: 1 2 3 Selanjutnya",
    "Ikuti kami di Google News", "Google News", "Ikuti kami", "Beranda / Internasional", "Home > World > Asia", "شارك", "Image for large screens Image for small screens",
  ])("%s", (line) => {
    const { story, report } = storyWith(`${firstParagraph}\n\n${line}`);
    expect(paragraphsOf(story.body)).toEqual([firstParagraph, firstParagraph, secondParagraph]);
    expect(report.find((each) => each.line === 5)).toMatchObject({ outcome: "ignored" });
  });

  test.each(["Google News tutup di Spanyol", "Share prices fell on Monday", "Ikuti aturan lalu lintas", "Home prices are rising", "Copyright law was changed", "Beranda rumah itu luas", "***"])("but %s stays", (line) => {
    expect(paragraphsOf(storyWith(`${firstParagraph}\n\n${line}`).story.body)).toContain(line);
  });

  test.each(["ADVERTISEMENT", "Advertisement", "Iklan", "إعلان", "- ADVERTISEMENT -"])("%s is a break inside the body and nothing outside it", (line) => {
    const text = `${line}\n\nGubernur Resmikan Jembatan Baru\n\n${firstParagraph}\n\n${line}\n\n${secondParagraph}\n\n${line}`;
    const { story, report } = parsePastedStory(text, { timeZone: "UTC" });
    expect(story.body.map(({ type }) => type)).toEqual(["paragraph", "adBreak", "paragraph"]);
    expect([1, 7, 11].map((number) => report.find((each) => each.line === number)!.outcome)).toEqual(["ignored", "recognised", "ignored"]);
  });

  test("a list of other stories ends where the text goes on", () => {
    const { story } = storyWith(`${firstParagraph}\n\nBerita Terpopuler\n\nHarga Cabai Turun\n\nApa Itu Jembatan Gantung?`);
    expect(paragraphsOf(story.body)).toEqual([firstParagraph, firstParagraph, secondParagraph]);
  });
});

describe("the end of a story", () => {
  test.each(["[]", "***", "###", "-30-", "(end)"])("is marked by %s behind the last sentence or alone", (mark) => {
    for (const gap of [" ", "\n\n"]) {
      const { story } = parsePastedStory(`Gubernur Resmikan Jembatan Baru\n\n${firstParagraph}\n\n${secondParagraph}${gap}${mark}`, { timeZone: "UTC" });
      expect(story.endMark).toBe(mark);
      expect(paragraphsOf(story.body)).toEqual([firstParagraph, secondParagraph]);
    }
  });

  test.each([["22 Views", 22], ["1.204 views", 1204], ["Dibaca 35 kali", 35], ["Views: 7", 7], ["٢٢ مشاهدة", 22]])("and %s is a view count", (line, count) => {
    expect(storyWith(line).story.viewCount).toBe(count);
  });
});

describe("what stands above the text", () => {
  test("a sentence between headline and byline is the standfirst", () => {
    const { story } = storyWith("Dua desa di tepi sungai tidak lagi bergantung pada perahu.\n\nOleh Rina Wulan");
    expect(story).toMatchObject({ headline: "Gubernur Resmikan Jembatan Baru di Sungai Besar", standfirst: "Dua desa di tepi sungai tidak lagi bergantung pada perahu." });
    expect(paragraphsOf(story.body)).toEqual([firstParagraph, secondParagraph]);
  });

  test("a section's name above the headline is not the headline", () => {
    const { story } = parsePastedStory(`Nasional\n\nGubernur Resmikan Jembatan Baru\n\nRina Wulan - detikNews\nJumat, 17 Jan 2025 23:43 WIB\n\n${firstParagraph}`, { timeZone: "UTC" });
    expect(story).toMatchObject({ headline: "Gubernur Resmikan Jembatan Baru", contributors: [{ name: "Rina Wulan", role: "author" }], publishedAt: new Date("2025-01-17T16:43:00Z") });
  });

  test("the date may stand above the headline", () => {
    const { story } = parsePastedStory(`Jumat, 17 Jan 2025 23:43 WIB\n\nGubernur Resmikan Jembatan Baru\n\n${firstParagraph}\n\n${secondParagraph}`, { timeZone: "UTC" });
    expect(story).toMatchObject({ headline: "Gubernur Resmikan Jembatan Baru", publishedAt: new Date("2025-01-17T16:43:00Z") });
    expect(paragraphsOf(story.body)).toEqual([firstParagraph, secondParagraph]);
  });

  test("a headline that is printed twice is there once", () => {
    const { story } = storyWith("Jumat, 17 Januari 2025 18:05 WIB\n\nGubernur Resmikan Jembatan Baru di Sungai Besar");
    expect(paragraphsOf(story.body)).toEqual([firstParagraph, secondParagraph]);
  });

  test("a line that nobody knows is kept, and what stands below it is read all the same", () => {
    const { story } = storyWith("3\n\nRina Wulan\n\nGubernur memotong pita (Reuters)");
    expect(story.hero).toEqual({ caption: "Gubernur memotong pita", credit: "Reuters" });
    expect(paragraphsOf(story.body)).toEqual(["3", "Rina Wulan", firstParagraph, secondParagraph]);
  });

  test("an editor named below the text does not make the only paragraph a standfirst", () => {
    const { story } = parsePastedStory(`Gubernur Resmikan Jembatan Baru\n\n${firstParagraph}\n\nEditor: Budi Santoso`, { timeZone: "UTC" });
    expect(story).toMatchObject({ standfirst: null, contributors: [{ name: "Budi Santoso", role: "editor" }] });
    expect(paragraphsOf(story.body)).toEqual([firstParagraph]);
  });
});

test("the broken lines of a wire message become paragraphs, an indented line begins one", () => {
  const wire = "bc-bridge\n\nGovernor opens new bridge over the river\n\nBy JANE DOE\n\n   LONDON (AP) — The governor opened a new bridge over the great river on\nFriday after two years of work, and the people of two villages no longer\nhave to wait for a boat.\n   The bridge was paid for by the province together with the district, which\nhad asked for it since the flood of the year before last.\n\n-30-";
  const { story } = parsePastedStory(wire, { timeZone: "UTC" });
  expect(paragraphsOf(story.body).slice(-2)).toEqual([
    "The governor opened a new bridge over the great river on Friday after two years of work, and the people of two villages no longer have to wait for a boat.",
    "The bridge was paid for by the province together with the district, which had asked for it since the flood of the year before last.",
  ]);
  expect(story).toMatchObject({ dateline: { place: "London", agency: "AP" }, endMark: "-30-", contributors: [{ name: "JANE DOE", role: "author" }] });
});

test("the edition's own tagline is recognised wherever it stands, and is no headline", () => {
  const tagline = "Kabar dari tepi sungai";
  const { story } = parsePastedStory(`${tagline}\n\nGubernur Resmikan Jembatan Baru\n\n${firstParagraph}\n\n${secondParagraph}\n\n${tagline}`, { timeZone: "UTC", tagline });
  expect(story).toMatchObject({ headline: "Gubernur Resmikan Jembatan Baru", tagline });
  expect(paragraphsOf(story.body)).toEqual([firstParagraph, secondParagraph]);
});
