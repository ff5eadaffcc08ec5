import { mostBlocks, validateStoryBody } from "@warta/story-body";
import { describe, expect, test } from "vitest";
import { parsePastedStory } from "./pasted-story.ts";
import { linesMissingFrom, paragraphsOf } from "./testing-story.ts";

const parse = (text: string) => parsePastedStory(text, { timeZone: "Asia/Jakarta" });

/** The same numbers for the same seed: mulberry32. */
function numbers(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}

const pieces = [
  "\n", "\n", "\n\n", "\r\n", "\r", " ", " ", "\u00A0", "\u200B", "\u200F", "\uFEFF", "\0", "\ud83d", "\udc00", "\u2028", "\u0085", "\t", "\v", "🙂", ".", ",", ":", "|", "-", "–", "(", ")", "[", "]", "[]", "***", "=",
  "Baca Juga:", "ADVERTISEMENT", "Editor : Arif R", "Penulis: Ali", "By Jane Doe", "Jumat, 17 Januari 2025 - 23:43 WIB", "31 Februari 2025", "22 Views", "Moskow, MINA – ", "Rekomendasi untuk Anda", "Internasional", "Foto: X",
  "اقرأ أيضا:", "بقلم", "إعلان", "١٧ يناير ٢٠٢٥", "Presiden mengatakan harga naik.", "Arab News melaporkan.", "Mi’raj News Agency (MINA)", "kata", "Putin", "a1234 bc-slug", "Tags: a", "Beranda / ", "constructor", "__proto__:",
];

test.each(Array.from({ length: 200 }, (_, seed) => seed))("random text %i: nothing is thrown, every line is told of, the body is in order", (seed) => {
  const next = numbers(seed);
  const text = Array.from({ length: 1 + Math.floor(next() * 80) }, () => pieces[Math.floor(next() * pieces.length)]).join("");
  const { story, report } = parse(text);
  expect(linesMissingFrom(report, text)).toEqual([]);
  expect(validateStoryBody(story.body)).toEqual({ ok: true, body: story.body });
  expect(story.headline.length).toBeLessThanOrEqual(300);
  const { body, ...fields } = story;
  const whole = `${JSON.stringify(fields)} ${JSON.stringify(body)}`;
  // A line that is text is in the body or in a field, word for word.
  const other = new Set(report.filter(({ what }) => what !== "paragraph" && what !== "headline").map(({ line }) => line));
  const words = text.split(/\r\n|\n|\r/).flatMap((line, index) => (other.has(index + 1) ? [] : (line.match(/[A-Za-z]{3,}/g) ?? [])));
  expect(words.filter((word) => !whole.includes(word))).toEqual([]);
});

// Processor time, and three times what an idle machine takes: what runs beside the test must not fail it, an expression that backtracks still does.
describe("a megabyte is read in no time", () => {
  const size = 1_000_000;
  test.each<[string, string]>([
    ["of one letter", "a".repeat(size)],
    ["of spaces", " ".repeat(size)],
    ["of empty lines", "\n".repeat(size)],
    ["of NULs", "\0".repeat(size)],
    ["of lone surrogates", "\ud83d".repeat(size)],
    ["of marks of direction", "\u200F".repeat(size)],
    ["of opening brackets", "(".repeat(size)],
    ["of dashes", "- ".repeat(size / 2)],
    ["of digits", "1".repeat(size)],
    ["of capitals", "A b ".repeat(size / 4)],
    ["of colons", "Editor: ".repeat(size / 8)],
    ["of commas and names", "Ali, ".repeat(size / 5)],
    ["of one sentence in one line", "Arab News melaporkan. ".repeat(size / 22)],
    ["of 100,000 short lines", "kata kata\n".repeat(100_000)],
    ["of dates", "17 Januari 2025\n".repeat(size / 16)],
    ["of bylines", "Editor: Arif R\n".repeat(size / 15)],
    ["of related stories", "Baca Juga: Harga Cabai\n".repeat(size / 23)],
    ["of labels without a headline", "Baca Juga:\n".repeat(size / 11)],
    ["of advertisements", "Kalimat satu.\nIklan\n".repeat(size / 20)],
    ["of captions", "Foto: (X)\n".repeat(size / 10)],
    ["of breadcrumbs", "Beranda / a / b / c / d / e / f / g / h / i / j / k / l / m / n / o / p /\n".repeat(size / 75)],
    ["of buttons", `${"share ".repeat(30)}!\n`.repeat(size / 182)],
    ["of page numbers", `Halaman ${"1".repeat(150)}x\n`.repeat(size / 160)],
    ["of wrapped lines", `${"kata ".repeat(14)}\n`.repeat(size / 71)],
    ["of paragraphs with sources", `${"Menurut laporan Arab News dan Reuters of the ".repeat(40)}\n`.repeat(size / 1801)],
    ["of Arabic", "وفق ما ذكرت وكالة وفا ".repeat(size / 22)],
  ])("%s", (_what, text) => {
    const start = process.cpuUsage();
    const { report } = parse(text);
    const { user } = process.cpuUsage(start);
    expect(user / 1_000_000).toBeLessThan(3);
    expect(linesMissingFrom(report, text)).toEqual([]);
  });
});

test("100,000 short lines fit into the blocks a body may have, and none is lost", () => {
  const lines = Array.from({ length: 40_000 }, (_, index) => `baris ${index}`);
  const { story } = parse(lines.join("\n"));
  expect(story.body.length).toBeLessThanOrEqual(mostBlocks);
  expect(validateStoryBody(story.body).ok).toBe(true);
  expect([story.headline, ...paragraphsOf(story.body)].join("\n")).toBe(lines.join("\n"));
});

test("a text with very many related stories fits too", () => {
  const { story } = parse("Judul berita\n" + "Kalimat satu.\nBaca Juga: Harga Cabai\nIklan\n".repeat(5_000));
  expect(validateStoryBody(story.body).ok).toBe(true);
});

test("a text longer than a body may be is not cut: the report says so, and validation refuses it", () => {
  const text = `Judul berita\n\n${"kata ".repeat(120_000)}`;
  const { story, report } = parse(text);
  expect(paragraphsOf(story.body)[0]).toHaveLength(599_999);
  expect(validateStoryBody(story.body).ok).toBe(false);
  expect(report.some(({ why }) => why.includes("500,000"))).toBe(true);
});
