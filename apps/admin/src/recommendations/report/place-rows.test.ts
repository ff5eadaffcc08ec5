import { expect, test } from "vitest";
import { placeRows } from "./place-rows.ts";

const cards = { place: "CARDS", variant: "a", shown: 2000, followed: 40 } as const;

test("a place nobody has seen yet has no rate", () => {
  expect(placeRows([cards], false)).toEqual([
    { place: "CARDS", rows: [{ variant: "a", shown: 2000, followed: 40, rate: 0.02 }], comparison: null },
    { place: "INLINE", rows: [{ variant: "a", shown: 0, followed: 0, rate: null }], comparison: null },
  ]);
});

test("while two settings are compared, each place says what the difference is worth", () => {
  const rows = placeRows([cards, { ...cards, variant: "b", followed: 80 }], true);
  expect(rows.map(({ comparison }) => comparison)).toEqual(["b", "too few"]);
});

test("after a comparison its counts are still shown, without a verdict", () => {
  const [below] = placeRows([cards, { ...cards, variant: "b" }], false);
  expect([below?.rows.length, below?.comparison]).toEqual([2, null]);
});
