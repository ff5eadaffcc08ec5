import sdl from "@warta/schema/public.graphql?raw";
import { buildSchema } from "graphql";
import { expect, test } from "vitest";
import { estimateOf } from "./estimate.ts";

const schema = buildSchema(sdl);

test.each<[string, string, number | null]>([
  ["{ articles(first: 30) { nodes { headline } } }", "", 31],
  ["query ($n: Int) { articles(first: $n) { nodes { headline } } }", '{ "n": 7 }', 8],
  ["{ articles(edition: \"id\", first: 20) { totalCount nodes { headline url credits { contributor { name } } recommendations(first: 5) { nodes { headline } } } } }", "", 1261],
  ["{ articles { ", "", null],
  ["{ nothing }", "", null],
])("%s with %j costs %s", (query, variables, cost) => {
  expect(estimateOf({ query, variables }, schema)).toBe(cost);
});

test("of several operations the one that is asked for counts", () => {
  const query = "query Few { articles(first: 3) { nodes { headline } } } query Many { articles(first: 30) { nodes { headline } } }";
  expect(["Few", "Many"].map((operationName) => estimateOf({ query, variables: "", operationName }, schema))).toEqual([4, 31]);
});
