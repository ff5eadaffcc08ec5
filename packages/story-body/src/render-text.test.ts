import { expect, test } from "vitest";
import type { StoryBody } from "./block.ts";
import { renderText, wordCount } from "./render-text.ts";

const labels = { related: "Baca Juga", advertisement: "Iklan" };
const body: StoryBody = [
  { id: "block0001", type: "paragraph", content: [{ text: "Moskow dan " }, { text: "Teheran", marks: [{ type: "bold" }] }, { text: " – hari ini." }] },
  { id: "block0002", type: "paragraph", content: [] },
  { id: "block0003", type: "relatedStory", articleId: null, pickedBy: "editor", headline: "Lavrov di Riyadh" },
  { id: "block0004", type: "heading", level: 2, content: [{ text: "Latar" }] },
  { id: "block0005", type: "list", style: "numbered", items: [[{ text: "satu" }], [{ text: "dua" }]] },
  { id: "block0006", type: "adBreak" },
  { id: "block0007", type: "quote", content: [{ text: "Ya." }], attribution: "Putin" },
  { id: "block0008", type: "image", mediaId: "m", alt: "", caption: "Dua presiden", credit: "iranintl" },
  { id: "block0009", type: "embed", provider: "x", url: "https://x.com/a/status/1" },
];
const rest = ["Latar", "1. satu\n2. dua", "Ya.\n— Putin", "Dua presiden (iranintl)", "https://x.com/a/status/1"];

test("blocks are apart by an empty line, and related lines are left out", () => {
  expect(renderText(body, { labels })).toBe(["Moskow dan Teheran – hari ini.", ...rest].join("\n\n"));
});

test("unless somebody knows where they lead", () => {
  const related = () => ({ headline: "Lavrov di Riyadh", url: null });
  expect(renderText(body, { labels, related })).toBe(["Moskow dan Teheran – hari ini.", "Baca Juga: Lavrov di Riyadh", ...rest].join("\n\n"));
});

test.each<[string, StoryBody, number]>([
  ["the story's own text, dashes no words", body, 9],
  ["nothing", [], 0],
  ["Arabic", [{ id: "block0001", type: "paragraph", content: [{ text: "قال الرئيس إنّ السلام قريب" }] }], 5],
])("words of %s: %#", (_what, body, words) => expect(wordCount(body)).toBe(words));
