import { expect, test } from "vitest";
import { fragmentOf, readFragment } from "./share-link.ts";

test.each([
  [{ query: "{ editions { code } }", variables: "" }],
  [{ query: 'query A($t: String!) {\n  # 100 % & more? #1\n  search(edition: "id", text: $t) { totalCount }\n}\n', variables: '{\n  "t": "asap + palembang = “x” 🙂"\n}' }],
  [{ query: "query A { a } query B { b }", variables: "", operationName: "B" }],
])("a question comes back as it was sent: %j", (question) => {
  expect(readFragment(fragmentOf(question))).toEqual({ question });
});

test("variables that are none are left out", () => {
  expect(fragmentOf({ query: "{a}", variables: " {} " })).toBe("#query=%7Ba%7D");
});

test.each([["#example=most-read", { example: "most-read" }], ["", null], ["#", null], ["#main", null], ["#query=", { question: { query: "", variables: "" } }]])("%j is read as %j", (fragment, expected) => {
  expect(readFragment(fragment)).toEqual(expected);
});
