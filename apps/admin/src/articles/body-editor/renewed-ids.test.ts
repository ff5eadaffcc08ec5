import { expect, test } from "vitest";
import { renewedIds } from "./renewed-ids.ts";

const numbered = () => {
  let n = 0;
  return () => `new${++n}`;
};

test.each([
  ["all different: nothing to do", ["a", "b"], {}],
  ["the second of a pair is renewed", ["a", "a", "b"], { 1: "new1" }],
  ["a missing id is made", ["a", null, undefined, ""], { 1: "new1", 2: "new2", 3: "new3" }],
])("%s", (_name, ids, expected) => {
  expect(Object.fromEntries(renewedIds(ids, numbered()))).toEqual(expected);
});

test("a made id is never one that is there", () => {
  expect(renewedIds(["new1", null], numbered()).get(1)).toBe("new2");
});
