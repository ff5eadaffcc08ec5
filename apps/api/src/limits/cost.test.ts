import { parse, validate } from "graphql";
import { describe, expect, test } from "vitest";
import { editorialSchema, publicSchema } from "../schema.ts";
import { nestedFragments } from "../testing/nested-fragments.ts";
import { costOf } from "./cost.ts";
import { fieldCosts, listSizes } from "./estimates.ts";

function cost(query: string, variables?: Record<string, unknown>, operationName?: string): number {
  const document = parse(query);
  expect(validate(editorialSchema, document)).toEqual([]);
  return costOf(document, editorialSchema, variables, operationName);
}

test.each<[string, string, number]>([
  ["one thing costs 1, whatever is asked of it", `{ edition(code: "id") { code name language __typename } }`, 1],
  ["a list costs 1 and its length", `{ articles(first: 30) { nodes { headline } } }`, 31],
  ["so does one from the end", `{ articles(last: 30) { nodes { headline } } }`, 31],
  ["a list of no given length is as long as a page", `{ articles { nodes { headline } } }`, 21],
  ["or as its argument's default says", `{ mostRead(edition: "id") { slug } }`, 20 + 10],
  ["or as is usual for its connection", `{ article(edition: "id", slug: "x") { recommendations { nodes { id } } } }`, 1 + 40 + 1 + 10],
  ["a list in a list is as much work as their lengths multiplied", `{ articles(first: 30) { nodes { section { edition { code } } } } }`, 1 + 30 * 3],
  ["edges cost 1 more for each", `{ articles(first: 30) { edges { node { headline } } } }`, 1 + 30 * 2],
  ["a page's information costs 1 once", `{ articles(first: 30) { pageInfo { endCursor } } }`, 2],
  ["what nobody wants costs nothing", `{ articles(first: 0) { nodes { section { name } } } }`, 1],
  ["things by id are as many as the ids", `{ nodes(ids: ["a", "b", "c"]) { id } }`, 3],
  ["lists of no length are estimated", `{ article(edition: "id", slug: "x") { topics { name } body { ... on AdBreakBlock { key } } } }`, 1 + 5 + 10 + 20],
  ["some fields cost something themselves", `{ articles(first: 10) { totalCount nodes { bodyHtml } } }`, 1 + 100 + 10 * (1 + 20)],
  ["a thing of an interface counts as the dearest it can be", `{ article(edition: "id", slug: "x") { body { key ... on ImageBlock { image { id } } ... on ParagraphBlock { content { text } } ... on RelatedStoryBlock { article { id } } } } }`, 1 + 10 + 20 * (1 + 2)],
  ["and a fragment on another interface counts for each that has both", `{ node(id: "x") { ... on Node { ... on Article { section { id } } } ... on Article { section { id } } ... on Image { renditions { url } } } }`, 1 + 10],
  ["what @skip and @include leave out counts", `{ edition(code: "id") @skip(if: true) { id } editions @include(if: false) { id } }`, 1 + 5],
  ["a field under another name counts again", `{ a: edition(code: "id") { id } b: edition(code: "en") { id } }`, 2],
  ["a fragment counts at each place", `{ editions { ...E } edition(code: "id") { ...E } } fragment E on Edition { advertisements { largeImage { id } } }`, 5 * (1 + 10 * 2) + 1 + 10 * 2],
  ["and once where it is spread twice", `{ edition(code: "id") { ...E ...E } } fragment E on Edition { advertisements { id } }`, 11],
  ["a fragment of a connection has the length of each", `{ a: articles(first: 3) { ...P } b: articles(first: 5) { ...P } } fragment P on ArticleConnection { nodes { id } }`, 1 + 3 + 1 + 5],
  ["a mutation costs what it answers", `mutation { recordArticleView(input: { articleId: "x" }) { article { viewCount } } }`, 10 + 1 + 1 + 1],
  ["more than the longest page is refused elsewhere, and costs no more", `{ articles(first: 2000000000) { nodes { id } } }`, 101],
])("%s", (_what, query, expected) => expect(cost(query)).toBe(expected));

test("to count a list costs something wherever it is counted", () => {
  const counted = Object.values(publicSchema.getTypeMap()).filter((type) => "getFields" in type && "totalCount" in type.getFields());
  expect(counted.length).toBeGreaterThan(4);
  // Recommendations are read all together, and paid for so.
  expect(counted.map(({ name }) => name).filter((name) => !fieldCosts[`${name}.totalCount`])).toEqual(["RecommendationConnection"]);
});

test.each<[string, Record<string, unknown> | undefined, number]>([
  ["is what it is given", { first: 40, ids: ["a", "b"] }, 1 + 40 + 2],
  ["is its default when it is not given", { ids: [] }, 1 + 7],
  ["is the length of a page when it is null", { first: null, ids: "a" }, 1 + 20 + 1],
  ["counts little when it is nonsense, which is refused later", { first: "many", ids: { a: 1 } }, 1 + 1 + 1],
  ["counts as the next whole number", { first: 1.5, ids: [] }, 1 + 2],
  ["counts nothing below nothing", { first: -40, ids: [] }, 1],
])("a variable %s", (_what, variables, expected) => {
  expect(cost(`query ($first: Int = 7, $ids: [ID!]!) { articles(first: $first) { nodes { id } } nodes(ids: $ids) { id } }`, variables)).toBe(expected);
});

test("of several operations the one that is named counts", () => {
  const two = `query One { editions { id } } query Other { edition(code: "id") { id } }`;
  expect([cost(two, {}, "One"), cost(two, {}, "Other"), cost(two)]).toEqual([5, 1, 0]);
});

describe("what unfolds to more than can be counted", () => {
  test("is counted in no time, in fragments that spread one another twice under two names", () => {
    const levels = Array.from({ length: 60 }, (_, level) => `fragment F${level} on Article { a: translations { ...F${level + 1} } b: translations { ...F${level + 1} } }`);
    expect(cost(`{ articles { nodes { ...F0 } } } ${levels.join("\n")} fragment F60 on Article { id }`)).toBeGreaterThan(1e15);
  });

  test("is one thing, in fragments that spread one another twice under one name", () => {
    expect(cost(`{ articles(first: 2) { nodes { ...F0 } } } ${nestedFragments("Article", "section { name }")}`)).toBe(1 + 2 * 2);
  });

  test("is a number, however deep, and does not hide in a list of nothing", () => {
    const deep = (depth: number): string => (depth ? `translations { ${deep(depth - 1)} }` : "id");
    expect(cost(`{ articles(first: 0) { nodes { ${deep(600)} } } mostRead(edition: "id", first: 50) { ${deep(600)} } }`)).toBeGreaterThan(1e15);
  });
});

test.each([
  ["what tools ask a schema is cheap", `{ __schema { types { name kind fields { name args { name type { name ofType { name } } } type { name ofType { name } } } } } }`, 100, 2_000],
  ["but not under many names", `{ __schema { types { ${[..."abcdefghij"].map((name) => `${name}: fields { type { fields { name } } }`).join(" ")} } } }`, 10_000, Infinity],
])("%s", (_what, query, least, most) => {
  const measured = cost(query);
  expect(measured).toBeGreaterThan(least);
  expect(measured).toBeLessThan(most);
});

test("every estimate is of a field there is", () => {
  const known = (name: string) => {
    const [type, field] = name.split(".") as [string, string];
    const found = editorialSchema.getType(type) ?? publicSchema.getType(type);
    return found && "getFields" in found && field in found.getFields();
  };
  expect([...Object.keys(listSizes), ...Object.keys(fieldCosts)].filter((name) => !known(name))).toEqual([]);
});
