import type { StoryBody } from "@warta/story-body";
import { expect, test } from "vitest";
import { movedBlocks } from "./block-order.ts";
import { differingBlocks, mergedBody } from "./merged-body.ts";

/** "a1 b2" is a block a with the text 1 and a block b with the text 2. */
const body = (text: string): StoryBody => text.split(" ").filter(Boolean).map((word) => ({ id: word[0]!, type: "paragraph", content: [{ text: word.slice(1) }] }));
const text = (blocks: StoryBody) => blocks.map((block) => block.id + (block.type === "paragraph" ? block.content[0]!.text : "")).join(" ");

test.each([
  ["both changed other blocks", "a1 b1", "a2 b1", "a1 b2", "a2 b2"],
  ["both changed the same block: mine stands", "a1 b1", "a2 b1", "a3 b1", "a3 b1"],
  ["they added, I changed", "a1 b1", "a1 x1 b1", "a1 b2", "a1 x1 b2"],
  ["they added at the start and the end", "a1", "x1 a1 y1", "a2", "x1 a2 y1"],
  ["both added after the same block", "a1", "a1 x1", "a1 y1", "a1 x1 y1"],
  ["they took away what I left alone", "a1 b1 c1", "a1 c1", "a1 b1 c2", "a1 c2"],
  ["they took away what I changed", "a1 b1", "a1", "a1 b2", "a1 b2"],
  ["I took away what they left alone", "a1 b1", "a2 b1", "a1", "a2"],
  ["they moved a block, I did nothing", "a1 b1 c1", "c1 a1 b1", "a1 b1 c1", "c1 a1 b1"],
  ["they moved a block, I changed another", "a1 b1 c1", "c1 a1 b1", "a2 b1 c1", "c1 a2 b1"],
  ["they moved a block, I changed it", "a1 b1 c1", "c1 a1 b1", "a1 b1 c2", "c2 a1 b1"],
  ["they moved a block, I added one", "a1 b1 c1", "c1 a1 b1", "a1 y1 b1 c1", "c1 a1 y1 b1"],
  ["I moved a block, they did nothing", "a1 b1 c1", "a1 b1 c1", "c1 a1 b1", "c1 a1 b1"],
  ["I moved a block, they changed it and added one", "a1 b1 c1", "a1 x1 b1 c2", "c1 a1 b1", "c2 a1 x1 b1"],
  ["each moved another block", "a1 b1 c1 d1", "d1 a1 b1 c1", "b1 a1 c1 d1", "d1 b1 a1 c1"],
  ["both moved the same block: mine stands", "a1 b1 c1 d1", "d1 a1 b1 c1", "a1 d1 b1 c1", "a1 d1 b1 c1"],
  ["they moved what I took away", "a1 b1 c1", "c1 a1 b1", "a1 b1", "a1 b1"],
])("%s", (_name, base, theirs, mine, expected) => {
  expect(text(mergedBody(body(base), body(theirs), body(mine)))).toBe(expected);
});

test("what differs is named with who changed it", () => {
  const differences = differingBlocks(body("a1 b1 c1 d1"), body("a2 b1 c2 d1"), body("a1 b2 c3 d1"));
  expect(differences.map(({ id, changedBy }) => `${id} ${changedBy}`)).toEqual(["a them", "b me", "c both"]);
});

test.each([
  ["them", "a1 b1 c1", "c1 a1 b1", "a1 b1 c1", "c theirs at the start, mine after b: them"],
  ["me", "a1 b1 c1", "a1 b1 c1", "c1 a1 b1", "c theirs after b, mine at the start: me"],
  ["both", "a1 b1 c1 d1", "d1 a1 b1 c1", "a1 d1 b1 c1", "d theirs at the start, mine after a: both"],
  ["both alike", "a1 b1 c1", "c1 a1 b1", "c1 a1 b1", ""],
  ["nobody, though one was added and one taken away", "a1 b1 c1", "x1 a1 b1 c1", "a1 c1", ""],
])("a block moved by %s is named with both its places", (_who, base, theirs, mine, expected) => {
  const place = (block: { id: string } | null) => (block ? `after ${block.id}` : "at the start");
  const moves = movedBlocks(body(base), body(theirs), body(mine));
  expect(moves.map(({ block, theirs, mine, changedBy }) => `${block.id} theirs ${place(theirs)}, mine ${place(mine)}: ${changedBy}`).join("; ")).toBe(expected);
});
