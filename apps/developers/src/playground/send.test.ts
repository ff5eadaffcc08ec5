import { expect, test } from "vitest";
import { eventsIn, hasOperation } from "./send.ts";
import { isSubscription } from "./subscription.ts";

test("events are read whole, and the rest is kept for what comes next", () => {
  const first = eventsIn(':\n\nevent: next\ndata: {"a":1}\n\nevent: ne');
  expect(first).toEqual({ events: [{ name: "next", data: '{"a":1}' }], unfinished: "event: ne" });
  expect(eventsIn(`${first.unfinished}xt\r\ndata: one\r\ndata: two\r\n\r\nevent: complete\ndata:\n\n`)).toEqual({
    events: [{ name: "next", data: "one\ntwo" }, { name: "complete", data: "" }],
    unfinished: "",
  });
});

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
