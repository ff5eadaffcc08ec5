import { expect, test } from "vitest";
import { saysWhen, wordsOf } from "./story-words.ts";

const words = (text: string, language: "id" | "en" | "ar") => wordsOf(text, language).map(({ word }) => word);
const names = (text: string, language: "id" | "en" | "ar") => wordsOf(text, language).flatMap(({ isName, shown }) => (isName ? [shown] : []));

test("words are compared in lower case, without punctuation and single letters", () => {
  expect(words("Ketua DPR: “Rp 5 triliun”, katanya.", "id")).toEqual(["ketua", "dpr", "rp", "triliun", "katanya"]);
});

test("English loses its plural s, and only that", () => {
  expect(words("stories bus glass dams has movies", "en")).toEqual(["story", "bus", "glass", "dam", "has", "movy"]);
});

test("Arabic loses vowel signs, the article and what is written onto it", () => {
  expect(words("الْمُفاوضات والمفاوضات بالمفاوضات مفاوضات", "ar")).toEqual(["مفاوضات", "مفاوضات", "مفاوضات", "مفاوضات"]);
});

test("a name is written large where no sentence begins", () => {
  expect(names("Menurut Setyo Wahono, banjir surut. Warga pulang ke Bojonegoro.\nPresiden datang – Dia pergi.", "id")).toEqual(["Setyo", "Wahono", "Bojonegoro"]);
});

test.each([
  ["Februari", "id", true],
  ["Sabtu", "id", true],
  ["September", "en", true],
  ["2026", "en", true],
  ["الثلاثاء", "ar", true],
  ["Jakarta", "id", false],
] as const)("%s says when (%s): %s", (word, language, expected) => {
  expect(saysWhen(word, language)).toBe(expected);
});

test("a megabyte of text without a space is one word that is left out", () => {
  expect(words("x".repeat(1_000_000), "id")).toEqual([]);
});
