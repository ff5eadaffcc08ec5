import { expect, test } from "vitest";
import { addressOf, filtersOf, isNarrowed, unnarrowed, variablesOf } from "./story-filters.ts";

test("an address becomes filters and the same address again", () => {
  const query = { status: "DRAFT", edition: "id", search: "gaza" };
  expect(addressOf(filtersOf(query))).toEqual(query);
});

test("what is no status, and a section without its edition, is left out", () => {
  expect(addressOf(filtersOf({ status: "GONE", section: "x", search: ["a", "b"] }))).toEqual({});
});

test("a page is asked for forwards, or backwards from a cursor", () => {
  expect(variablesOf(filtersOf({ after: "c" }))).toMatchObject({ first: 40, after: "c" });
  expect(variablesOf(filtersOf({ before: "c" }))).toMatchObject({ last: 40, before: "c" });
});

test("an address that asks for a section, or for a later page, is left by showing all stories", () => {
  expect(isNarrowed(filtersOf({ edition: "id", section: "x" }))).toBe(true);
  expect(isNarrowed(filtersOf({ after: "c" }))).toBe(true);
  expect(isNarrowed(filtersOf({}))).toBe(false);
  expect(addressOf({ ...filtersOf({ edition: "id", section: "x", after: "c" }), ...unnarrowed })).toEqual({});
});
