import { describe, expect, test } from "vitest";
import type { RecommendationReasonKind } from "../graphql/generated/graphql.ts";
import { languageOf } from "../languages/languages.ts";
import { whyRecommended } from "./recommendation-reasons.ts";

type Reason = [kind: RecommendationReasonKind, contribution: number, ...evidence: string[]];

const because = (language: string, ...given: Reason[]) => {
  const reasons = given.map(([kind, contribution, ...evidence]) => ({ kind, contribution, evidence }));
  return whyRecommended({ reasons, score: reasons.reduce((sum, { contribution }) => sum + contribution, 0) }, languageOf(language).because);
};

describe("why a story is recommended", () => {
  test.each([
    ["id", "Sama-sama tentang Air, serta menyebut Mekong dan Laos; terbit dalam selang tiga hari."],
    ["en", "Both are about Air, and mention Mekong and Laos; published within three days of each other."],
    ["ar", "كلا الخبرين يتناول Air ويذكر Mekong، Laos؛ نُشرا في غضون ثلاثة أيام."],
  ])("is told in one sentence: %s", (language, sentence) => {
    expect(because(language, ["SHARED_TOPIC", 0.2, "Air"], ["SAME_NAMES", 0.1, "Mekong", "Laos"], ["FRESH", 0.1])).toBe(sentence);
  });

  test("tells a name once that is a topic as well", () => {
    expect(because("en", ["SHARED_TOPIC", 0.2, "Gaza"], ["SAME_NAMES", 0.1, "Gaza"])).toBe("Both are about Gaza.");
  });

  test("tells of time only one thing, the nearest", () => {
    expect(because("en", ["NEIGHBOUR", 0.2], ["FRESH", 0.1])).toBe("Published within three days of each other.");
  });

  test("that some words are the same is told where there is nothing else", () => {
    expect(because("en", ["FRESH", 0.1], ["SOME_WORDS", 0.1])).toBe("Published within three days of each other.");
    expect(because("en", ["SOME_WORDS", 0.1], ["LONG_APART", 0.01])).toBe("With some of the same words.");
  });

  test("leaves out what is less than a twentieth of the score", () => {
    expect(because("en", ["SHARED_TOPIC", 0.2, "Air"], ["SAME_SECTION", 0.005])).toBe("Both are about Air.");
  });

  test("is that editors chose it, where they did: nothing else counts beside that", () => {
    expect(because("id", ["EDITORS_PICK", 10], ["SHARED_TOPIC", 0.2, "Air"])).toBe("Dipilih redaksi.");
  });

  test("never is that editors hold it back", () => {
    expect(because("en", ["FRESH", 0.15], ["HELD_BACK", -0.1])).toBe("Published within three days of each other.");
  });

  test("is nothing where there is nothing to tell", () => {
    expect(because("en", ["LONG_APART", 0.01])).toBe("");
    expect(because("en")).toBe("");
  });
});
