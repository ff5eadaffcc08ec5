import sdl from "@warta/schema/public.graphql?raw";
import { buildSchema } from "graphql";
import { expect, test } from "vitest";
import { findExample } from "../examples/examples.ts";
import { estimateOf } from "./estimate.ts";

const schema = buildSchema(sdl);

test.each<[string, string, number | null]>([
  ["{ articles(first: 30) { nodes { headline } } }", "", 31],
  ["query ($n: Int) { articles(first: $n) { nodes { headline } } }", '{ "n": 7 }', 8],
  ["{ articles(edition: \"id\", first: 20) { totalCount nodes { headline url credits { contributor { name } } recommendations(first: 5) { nodes { headline } } } } }", "", 1261],
  ["{ articles { ", "", null],
  ["{ nothing }", "", null],
])("%s with %j costs %s", (query, variables, cost) => {
  expect(estimateOf({ query, variables }, schema)?.cost ?? null).toBe(cost);
});

test("what costs nothing spends 1", () => {
  expect(estimateOf({ query: "{ __typename }", variables: "" }, schema)).toEqual({ cost: 1, most: 10_000, isLeast: false });
});

test("a subscription has a limit of its own, and spends at least as much as beginning to listen", () => {
  const listening = findExample("story-published")!;
  expect(estimateOf(listening, schema)).toEqual({ cost: 50, most: 1_000, isLeast: true });
  const much = 'subscription { storyPublished(edition: "id") { article { recommendations(first: 50) { nodes { headline credits { contributor { name } } body { __typename } } } } } }';
  const { cost, most } = estimateOf({ query: much, variables: "" }, schema)!;
  expect([cost > most, most]).toEqual([true, 1_000]);
});

test("of several operations the one that is asked for counts", () => {
  const query = "query Few { articles(first: 3) { nodes { headline } } } query Many { articles(first: 30) { nodes { headline } } }";
  expect(["Few", "Many"].map((operationName) => estimateOf({ query, variables: "", operationName }, schema)?.cost)).toEqual([4, 31]);
});
