import { expect, test } from "vitest";
import { differences, faultOf, freePlaces, placesOf } from "./setting.ts";

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

test("what two chiefs set differently is named field by field, and a comparison only one of them makes as a whole", () => {
  expect(differences({ a: setting, b: null }, { a: { ...setting }, b: null })).toEqual([]);
  expect(differences({ a: setting, b: null }, { a: { ...setting, regional: 2, threshold: 0.5 }, b: setting })).toEqual([
    { variant: "a", field: "regional", theirs: 3, yours: 2 },
    { variant: "a", field: "threshold", theirs: 0.3, yours: 0.5 },
    { variant: "b", field: null, theirs: false, yours: true },
  ]);
});
