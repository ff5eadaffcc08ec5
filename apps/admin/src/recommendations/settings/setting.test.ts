import { describe, expect, test } from "vitest";
import { differences, faultOf, freePlaces, merged, placesOf, type Settings } from "./setting.ts";

const setting = { international: 5, regional: 3, opinion: 1, freshness: 1, popularity: 1, threshold: 0.3 };

test("the places kept for no desk are free", () => {
  expect(freePlaces(setting)).toBe(1);
  expect(placesOf(setting).map((desk) => desk?.[0] ?? "-").join("")).toBe("iiiiirrro-");
});

test("more than ten places, in either setting, and a comparison with itself are not saved", () => {
  expect(faultOf({ a: setting, b: null })).toBeNull();
  expect(faultOf({ a: { ...setting, regional: 5 }, b: null })).toBe("too many");
  expect(faultOf({ a: setting, b: { ...setting, opinion: 3 } })).toBe("too many");
  expect(faultOf({ a: setting, b: { ...setting } })).toBe("same");
  expect(faultOf({ a: setting, b: { ...setting, freshness: 0.5 } })).toBeNull();
});

test.each([["less than none", -1], ["a part of one", 2.5], ["more than all", 11], ["nothing typed", NaN]])("%s is no number of places", (_what, regional) => {
  expect(faultOf({ a: { ...setting, regional }, b: null })).toBe("not places");
  expect(faultOf({ a: setting, b: { ...setting, regional } })).toBe("not places");
  expect(placesOf({ ...setting, regional })).toHaveLength(10);
});

describe("of two chiefs who change the settings", () => {
  const second = { ...setting, freshness: 0.5 };
  const start: Settings = { a: setting, b: second };

  test("each keeps what only they changed; where both changed it, the second one's stands", () => {
    const mine = { a: { ...setting, regional: 2, opinion: 0 }, b: second };
    const theirs = { a: { ...setting, regional: 1, threshold: 0.5 }, b: { ...second, popularity: 2 } };
    expect(merged(start, mine, theirs)).toEqual({ a: { ...setting, regional: 2, opinion: 0, threshold: 0.5 }, b: { ...second, popularity: 2 } });
  });

  test("what one does to the comparison as a whole holds beside what the other changed", () => {
    const changed = { a: { ...setting, threshold: 0.5 }, b: second };
    expect(merged(start, { ...start, b: null }, changed)).toEqual({ a: changed.a, b: null });
    expect(merged(start, changed, { ...start, b: null })).toEqual({ a: changed.a, b: null });
    expect(merged({ ...start, b: null }, start, { ...changed, b: null })).toEqual({ a: changed.a, b: second });
    expect(merged(start, { ...start, b: { ...second, opinion: 0 } }, { ...start, b: null })).toEqual({ a: setting, b: { ...second, opinion: 0 } });
  });
});

test("what two chiefs set differently is named field by field, and a comparison only one of them makes as a whole", () => {
  expect(differences({ a: setting, b: null }, { a: { ...setting }, b: null })).toEqual([]);
  expect(differences({ a: setting, b: null }, { a: { ...setting, regional: 2, threshold: 0.5 }, b: setting })).toEqual([
    { variant: "a", field: "regional", theirs: 3, yours: 2 },
    { variant: "a", field: "threshold", theirs: 0.3, yours: 0.5 },
    { variant: "b", field: null, theirs: false, yours: true },
  ]);
});
