import { describe, expect, test } from "vitest";
import { type Candidate, defaultSetting, type RecommendedStory } from "./recommendation.ts";
import { scoreOf } from "./recommendation-score.ts";

const story: RecommendedStory = { id: "story", editionId: "id", publishedAt: new Date("2026-03-01T00:00:00Z"), sectionId: "ekonomi", scope: "other", region: null };
const beside: Candidate = {
  ...story,
  id: "beside",
  publishedAt: new Date("2026-02-28T00:00:00Z"),
  sectionId: "olahraga",
  subject: 0.05,
  names: 0.02,
  headline: 0.01,
  editionGap: null,
  sectionGap: null,
  topicGap: null,
  sharedWords: [],
  sharedNames: [],
  sharedTopics: [],
  promotion: "normal",
  pinned: null,
  readTogether: 0,
  views: 0,
};
const scored = (changes: Partial<Candidate>) => scoreOf(story, { ...beside, ...changes }, defaultSetting);
const kindsOf = (changes: Partial<Candidate>) => scored(changes).reasons.map(({ kind }) => kind);
const daysBefore = (days: number) => new Date(+story.publishedAt - days * 86_400_000);

describe("the reasons", () => {
  const everything: Partial<Candidate> = { subject: 0.2, headline: 0.2, editionGap: 0, sharedWords: ["zaitun"], sharedNames: ["Nablus"], sharedTopics: ["Pangan"], sectionId: "ekonomi", readTogether: 25, views: 300, promotion: "boosted" };

  test.each([{}, everything, { ...everything, promotion: "held_back" as const }, { pinned: 2 }, { publishedAt: daysBefore(90), sectionGap: 40 }])("sum to the score: %j", (changes) => {
    const { reasons, score } = scored(changes);
    expect(reasons.reduce((sum, { contribution }) => sum + contribution, 0)).toBeCloseTo(score, 12);
  });

  test("come in the order worth telling, however much of the score each is", () => {
    const kinds = kindsOf(everything);
    expect(kinds[0]).toBe("EDITORS_PICK");
    expect(kinds.slice(1, 5).toSorted()).toEqual(["EARLIER_STORY", "SAME_NAMES", "SAME_SUBJECT", "SHARED_TOPIC"]);
    expect(kinds[5]).toBe("SAME_SECTION");
    expect(kinds.slice(6).toSorted()).toEqual(["FRESH", "NEIGHBOUR", "POPULAR", "READ_TOGETHER"]);
  });

  test("call a story the one before only when a topic and names are shared as well", () => {
    const kinds = ({ sharedTopics = everything.sharedTopics, sharedNames = everything.sharedNames }: Partial<Candidate>) => kindsOf({ ...everything, sharedTopics, sharedNames });
    expect(kinds({ sharedTopics: [] })).not.toContain("EARLIER_STORY");
    expect(kinds({ sharedNames: [] })).not.toContain("EARLIER_STORY");
  });

  test("say last, and by its name, that editors hold a story back", () => {
    expect(scored({ promotion: "held_back" }).reasons.at(-1)).toMatchObject({ kind: "HELD_BACK", contribution: -0.1 });
  });
});

describe("what texts have in common", () => {
  test("is a subject when there are words to tell, or much of it", () => {
    expect(kindsOf({ sharedWords: ["zaitun"] })).toContain("SAME_SUBJECT");
    expect(kindsOf({ subject: 0.22, names: 0.05 })).toContain("SAME_SUBJECT");
  });

  test("is only some words when there is nothing to tell and little of it", () => {
    expect(kindsOf({})).toContain("SOME_WORDS");
    expect(kindsOf({})).not.toContain("SAME_SUBJECT");
  });

  test("is the same names only when there are names to tell", () => {
    expect(kindsOf({})).not.toContain("SAME_NAMES");
    expect(scored({ sharedNames: ["Nablus"] }).reasons).toContainEqual({ kind: "SAME_NAMES", contribution: 0.02, evidence: ["Nablus"] });
  });
});

describe("what is said of time", () => {
  test.each([
    [3, "FRESH"],
    [4, "SAME_MONTH"],
    [31, "SAME_MONTH"],
    [32, "LONG_APART"],
  ] as const)("is true of stories %d days apart: %s", (days, kind) => {
    expect(kindsOf({ publishedAt: daysBefore(days) }).filter((each) => ["FRESH", "SAME_MONTH", "LONG_APART"].includes(each))).toEqual([kind]);
  });

  test.each([
    [null, false],
    [0, true],
    [5, true],
    [6, false],
  ] as const)("that few stories came between two is said when they were %s: %s", (editionGap, isSaid) => {
    expect(kindsOf({ editionGap }).includes("NEIGHBOUR")).toBe(isSaid);
  });

  test("is that a story is one of the newest, when nothing else is known of the two", () => {
    expect(kindsOf({ subject: 0, names: 0, headline: 0, publishedAt: daysBefore(9) })).toEqual(["NEWEST"]);
  });
});

describe("that one story is often read after another", () => {
  test.each([
    [1, false],
    [9, false],
    [10, true],
  ])("is said after %d readings: %s", (readTogether, isSaid) => {
    expect(kindsOf({ readTogether }).includes("READ_TOGETHER")).toBe(isSaid);
  });

  test("never tells a single reading by the score", () => {
    expect(scored({ readTogether: 1 }).score).toBe(scored({}).score);
    expect(scored({ readTogether: 19 }).score).toBe(scored({ readTogether: 10 }).score);
    expect(scored({ readTogether: 20 }).score).toBeGreaterThan(scored({ readTogether: 10 }).score);
  });
});
