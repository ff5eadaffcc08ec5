import { expect, test } from "vitest";
import { type Asked, titleOf, withQuestion } from "./history.ts";

const ask = (history: Asked[], query: string, at: number) => withQuestion(history, { query, variables: "" }, at);

test("the latest stands first, and what is asked again moves there", () => {
  const history = ["a", "b", "a"].reduce((asked, query, at) => ask(asked, query, at), [] as Asked[]);
  expect(history).toEqual([{ query: "a", variables: "", at: 2 }, { query: "b", variables: "", at: 1 }]);
});

test("no more than 25 are kept", () => {
  const history = Array.from({ length: 40 }, (_, at) => at).reduce((asked, at) => ask(asked, String(at), at), [] as Asked[]);
  expect([history.length, history[0]!.query, history.at(-1)!.query]).toEqual([25, "39", "15"]);
});

test.each([["query Latest($a: Int) { a }", "Latest"], ["{\n  editions {\n    code # the code\n  }\n}", "{ editions { code } }"], ["subscription Live { a }", "Live"]])("%j is called %j", (query, title) => {
  expect(titleOf(query)).toBe(title);
});
