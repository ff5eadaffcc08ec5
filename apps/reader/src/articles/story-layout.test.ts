import { describe, expect, test } from "vitest";
import type { Block } from "../routing/page.ts";
import { layOutStory, recommendedInside } from "./story-layout.ts";

const paragraph = (key: string): Block => ({ __typename: "ParagraphBlock", key, content: [] });
const related = (key: string, headline: string | null): Block => ({ __typename: "RelatedStoryBlock", key, headline, pickedBy: "EDITOR", article: null });
/** Left to the recommender, which found this story, or none. */
const recommended = (key: string, story: string | null): Block => ({ __typename: "RelatedStoryBlock", key, headline: story && "A headline", pickedBy: "RECOMMENDER", article: story === null ? null : { id: story, path: `/${story}` } });
const quote = (key: string): Block => ({ __typename: "QuoteBlock", key, content: [], attribution: null });
const image = (key: string, image: object | null): Block => ({ __typename: "ImageBlock", key, alt: "", caption: null, credit: null, image }) as Block;
const adBreak = (key: string): Block => ({ __typename: "AdBreakBlock", key });
const paragraphs = (count: number) => Array.from({ length: count }, (_, index) => paragraph(`p${index + 1}`));

/** The keys in order; + marks the dateline, . the end mark (on a line of its own after a space), # an advertisement. */
const draft = (blocks: Block[]) =>
  layOutStory(blocks)
    .map((part) => ("block" in part ? `${part.first ? "+" : ""}${part.key}${part.last ? "." : ""}` : "advertisement" in part ? `#${part.advertisement}` : "."))
    .join(" ");

describe("a story", () => {
  test("carries its dateline in the first and its end mark in the last paragraph, whatever stands around them", () => {
    expect(draft([related("a", "A"), paragraph("p1"), paragraph("p2"), related("b", "B")])).toBe("a +p1 p2. b");
    expect(draft([paragraph("p1")])).toBe("+p1.");
    expect(draft([])).toBe("");
  });

  test.each<[string, Block[], string]>([
    ["a quotation", [paragraph("p1"), quote("q")], "+p1 q ."],
    ["a picture", [paragraph("p1"), image("i", {})], "+p1 i ."],
    ["a quotation, and other stories after it", [paragraph("p1"), quote("q"), adBreak("x"), related("a", "A")], "+p1 q . #0 a"],
    ["a quotation and nothing else", [quote("q")], "q ."],
    ["a picture that is no longer there", [paragraph("p1"), image("i", null)], "+p1."],
  ])("that ends with %s has its end mark there", (_what, blocks, expected) => {
    expect(draft(blocks)).toBe(expected);
  });

  test("shows nothing for a related story without a headline", () => {
    expect(draft([paragraph("p1"), related("a", null)])).toBe("+p1.");
  });

  test("shows what the recommender found, and nothing where it found none", () => {
    expect(draft([paragraph("p1"), recommended("a", "found"), recommended("b", null)])).toBe("+p1. a");
  });

  test.each([
    [6, "+p1 p2 p3 p4 p5 p6."],
    [7, "+p1 p2 p3 p4 #0 p5 p6 p7."],
  ])("of %i paragraphs gets its advertisement by its length", (count, expected) => {
    expect(draft(paragraphs(count))).toBe(expected);
  });

  test("with breaks of its own gets no other", () => {
    const [one, ...others] = paragraphs(8);
    expect(draft([one!, adBreak("x"), ...others, adBreak("y")])).toBe("+p1 #0 p2 p3 p4 p5 p6 p7 p8. #1");
  });
});

test("the stories the recommender found are told from those editors chose", () => {
  const byEditor: Block = { __typename: "RelatedStoryBlock", key: "a", headline: "A", pickedBy: "EDITOR", article: { id: "one", path: "/one" } };
  expect(recommendedInside([byEditor, paragraph("p1"), recommended("b", "two"), recommended("c", null)])).toEqual([{ id: "two", path: "/two" }]);
});
