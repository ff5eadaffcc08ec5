import { expect, test } from "vitest";
import { faultOf, freePlaces, placesOf } from "./setting.ts";

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
