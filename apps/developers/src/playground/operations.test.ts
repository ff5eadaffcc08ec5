import { expect, test } from "vitest";
import { hasOperation, operationAt, operationsIn } from "./operations.ts";
import { isSubscription } from "./subscription.ts";

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

test.each([
  ["subscription { a }", true, true],
  ["fragment F on A { b } subscription S { a }", true, true],
  ["query { subscription }", false, true],
  ["{ broken", false, true],
  ["fragment F on A { b }", false, false],
  ["  # nothing", false, true],
  ["", false, false],
])("%j: a subscription %s, to be sent %s", (query, subscription, toBeSent) => {
  expect([isSubscription({ query }), hasOperation(query)]).toEqual([subscription, toBeSent]);
});

test("of several operations the one that is asked for says whether it is a subscription", () => {
  const query = "query A { a } subscription B { b }";
  expect(["A", "B"].map((operationName) => isSubscription({ query, operationName }))).toEqual([false, true]);
});
