import { expect, test } from "vitest";
import { operationAt, operationsIn } from "./operations.ts";

const two = "# both\nquery A { a }\n\nmutation B { b }\n\nfragment F on A { c }\n";

test("a document of several operations has a choice; one of a single operation, or that is broken, has none", () => {
  expect(operationsIn(two).map(({ name }) => name)).toEqual(["A", "B"]);
  expect([operationsIn("query A { a }"), operationsIn("query A { a } query B {")]).toEqual([[], []]);
});

test.each([
  ["# both", "A"],
  ["A {", "A"],
  ["mutation", "B"],
  ["b }", "B"],
  ["fragment", undefined],
])("at %j stands %s", (text, name) => expect(operationAt(operationsIn(two), two.indexOf(text))).toBe(name));
