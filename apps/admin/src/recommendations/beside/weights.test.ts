import { expect, test } from "vitest";
import type { Recommended } from "./recommended-stories.ts";
import { offeredBeside, partsOf, weigh } from "./weights.ts";

type Reason = Recommended["reasons"][number];

const reason = (kind: Reason["kind"], contribution: number): Reason => ({ kind, contribution, text: kind });
const recommended = (id: string, ...reasons: Reason[]): Recommended => ({
  node: { id, headline: id, status: "PUBLISHED", section: { name: "Indonesia" } },
  relation: "SAME_DESK",
  reasons,
  score: reasons.reduce((sum, { contribution }) => sum + contribution, 0),
});
const nothing = { pinned: [], excluded: [] };
const named = (id: string) => ({ id, headline: id });

test("the parts of the bar are what the reasons rest on, and sum to what speaks for the story", () => {
  const weighed = weigh(recommended("dam", reason("FRESH", 0.3), reason("SHARED_TOPIC", 0.2), reason("SAME_SECTION", 0.05), reason("SAME_NAMES", 0.1), reason("EDITORS_PICK", -0.1)), false);
  expect(partsOf(weighed).map(({ ground, size }) => [ground, size.toFixed(2)])).toEqual([["about", "0.30"], ["around", "0.35"]]);
  expect(weighed.score).toBeCloseTo(0.55);
});

test("a pin is said by the place, and is no part of the score that is shown", () => {
  expect(weigh(recommended("dam", reason("EDITORS_PICK", 10), reason("FRESH", 0.3)), true)).toEqual({ weights: [{ ground: "around", text: "FRESH", contribution: 0.3 }], score: 0.3 });
});

test("a boost is a reason like another one", () => {
  expect(weigh(recommended("dam", reason("EDITORS_PICK", 0.1)), false).weights).toHaveLength(1);
});

test("who is pinned or excluded, saved or not, does not come by itself", () => {
  const list = [recommended("dam", reason("FRESH", 0.3)), recommended("port", reason("FRESH", 0.2)), recommended("reef", reason("FRESH", 0.1))];
  expect(offeredBeside(list, nothing, { pinned: [named("port")], excluded: [named("dam")] }).map(({ story }) => story.id)).toEqual(["reef"]);
});

test("who is pinned no longer stands where the other reasons put it", () => {
  const list = [recommended("pinned", reason("EDITORS_PICK", 10), reason("FRESH", 0.15)), recommended("port", reason("FRESH", 0.2)), recommended("reef", reason("FRESH", 0.1))];
  expect(offeredBeside(list, { pinned: [named("pinned")], excluded: [] }, nothing).map(({ story }) => story.id)).toEqual(["port", "pinned", "reef"]);
});
