import { expect, test } from "vitest";
import { askBy, type Operation } from "./ask.ts";

const operation = { __meta__: { name: "Page", hash: "0" } } as unknown as Operation<unknown, object>;
const failed = (...path: string[]) => ({ message: `${path.join(".")} failed`, path, extensions: { code: "INTERNAL" } });
const data = { article: { recommendations: null }, mostRead: null };
const ask = (errors: object[] | undefined, canDoWithout?: string[]) => askBy(async () => Response.json({ data, errors }))(operation, {}, canDoWithout);

test("what a page can do without may fail, and is null", async () => {
  const errors = [failed("mostRead"), failed("article", "recommendations", "edges")];
  expect(await ask(errors, ["article.recommendations", "mostRead"])).toEqual(data);
});

test.each([
  ["a part the page needs", failed("article"), ["article.recommendations"]],
  ["a part whose name only begins alike", failed("mostReadToday"), ["mostRead"]],
  ["anything, for who can do without nothing", failed("mostRead"), undefined],
  ["the whole, at no path", { message: "refused", extensions: { code: "INTERNAL" } }, ["mostRead"]],
])("a failure of %s is thrown, with its code", async (_what, error, canDoWithout) => {
  await expect(ask([error], canDoWithout)).rejects.toMatchObject({ message: error.message, code: "INTERNAL" });
});
