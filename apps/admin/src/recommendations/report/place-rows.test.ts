import { expect, test } from "vitest";
import { comparedRows, placeRows } from "./place-rows.ts";

const cards = { place: "CARDS", shown: 2000, followed: 40 } as const;

test("a place nobody has seen yet has no rate", () => {
  expect(placeRows([cards])).toEqual([
    { place: "CARDS", rows: [{ variant: null, shown: 2000, followed: 40, rate: 0.02 }], verdict: null },
    { place: "INLINE", rows: [{ variant: null, shown: 0, followed: 0, rate: null }], verdict: null },
  ]);
});

test("of two settings that are compared, each place says what the difference is worth", () => {
  const rows = comparedRows([{ ...cards, variant: "a" }, { ...cards, variant: "b", followed: 80 }]);
  expect(rows.map(({ rows: [a, b], verdict }) => [a?.rate, b?.rate, verdict])).toEqual([[0.02, 0.04, "b"], [null, null, "too few"]]);
});
