import { expect, test } from "vitest";
import { publishArticle } from "../articles/article-editing.service.ts";
import { globalId } from "../global-id.ts";
import { aDraft, anEdition, aPublishedArticle } from "../testing/factories.ts";
import { openNewsroom } from "../testing/newsroom.ts";

const room = openNewsroom();

const payload = "breakingNews { id text startsAt endsAt article { slug } } userErrors { code field }";
const start = `mutation ($input: StartBreakingNewsInput!) { result: startBreakingNews(input: $input) { ${payload} } }`;
const end = `mutation ($input: EndBreakingNewsInput!) { result: endBreakingNews(input: $input) { ${payload} } }`;
const seen = async (edition: string) => (await room.ask(`query ($edition: String!) { edition(code: $edition) { breakingNews { text article { slug } } } }`, { edition })).data.edition.breakingNews;

test("a banner is shown from the moment it begins until its hours are over", async () => {
  await anEdition(room, { id: "ba" });
  expect(await seen("ba")).toBeNull();
  room.setTime("2026-03-02T05:00:00Z");
  const { data } = await (await room.as("editor"))(start, { input: { edition: "ba", text: " Gempa  di\nCianjur ", hours: 2 } });
  expect(data.result).toMatchObject({ userErrors: [], breakingNews: { text: "Gempa di Cianjur", startsAt: "2026-03-02T05:00:00.000Z", endsAt: "2026-03-02T07:00:00.000Z", article: null } });
  room.setTime("2026-03-02T06:59:59Z");
  expect(await seen("ba")).toEqual({ text: "Gempa di Cianjur", article: null });
  room.setTime("2026-03-02T07:00:00Z");
  expect(await seen("ba")).toBeNull();
});

test("a newer banner takes the place of the one before, also when it ends first", async () => {
  await anEdition(room, { id: "bb" });
  room.setTime("2026-03-02T08:00:00Z");
  const editor = await room.as("editor");
  await editor(start, { input: { edition: "bb", text: "Yang pertama", hours: 10 } });
  room.setTime("2026-03-02T09:00:00Z");
  const { data } = await editor(start, { input: { edition: "bb", text: "Yang kedua" } });
  expect(await seen("bb")).toMatchObject({ text: "Yang kedua" });
  expect((await editor(end, { input: { id: data.result.breakingNews.id } })).data.result).toMatchObject({ breakingNews: { endsAt: "2026-03-02T09:00:00.000Z" }, userErrors: [] });
  expect(await seen("bb")).toBeNull();
  room.setTime("2026-03-02T09:30:00Z");
  expect((await editor(end, { input: { id: data.result.breakingNews.id } })).data.result.breakingNews.endsAt).toBe("2026-03-02T09:00:00.000Z");
});

test("a banner leads to its story as soon as that is published", async () => {
  const draft = await aDraft(room, { slug: "gempa" });
  const { data } = await (await room.as("editor"))(start, { input: { edition: "id", text: "Gempa", articleId: globalId("Article", draft.id) } });
  expect(data.result.breakingNews.article).toBeNull();
  expect(await seen("id")).toEqual({ text: "Gempa", article: null });
  await publishArticle(room.ctx(), draft.id, draft.version);
  expect(await seen("id")).toEqual({ text: "Gempa", article: { slug: "gempa" } });
});

test.each([
  ["says nothing", { text: " " }, "INVALID_TEXT", "text"],
  ["says too much", { text: "a".repeat(201) }, "INVALID_TEXT", "text"],
  ["never ends", { hours: 49 }, "OUT_OF_RANGE", "hours"],
  ["is of no edition", { edition: "xx" }, "NOT_FOUND", "edition"],
  ["leads to no story", { articleId: "nothing" }, "INVALID_ID", "articleId"],
])("a banner that %s is refused, and the field named", async (_what, given, code, field) => {
  await anEdition(room);
  const { data } = await (await room.as("editor"))(start, { input: { edition: "id", text: "Gempa", ...given } });
  expect(data.result).toEqual({ breakingNews: null, userErrors: [{ code, field: [field] }] });
});

test("a banner leads to no story of another edition", async () => {
  await anEdition(room, { id: "bc" });
  const { data } = await (await room.as("editor"))(start, { input: { edition: "bc", text: "Gempa", articleId: globalId("Article", (await aPublishedArticle(room)).id) } });
  expect(data.result.userErrors).toEqual([{ code: "NOT_FOUND", field: ["articleId"] }]);
});

test("reporters break no news", async () => {
  const reporter = await room.as("reporter");
  expect((await reporter(start, { input: { edition: "id", text: "Gempa" } })).errors).toMatchObject([{ extensions: { code: "FORBIDDEN" } }]);
  expect((await reporter(end, { input: { id: globalId("BreakingNews", "01900000-0000-7000-8000-000000000000") } })).errors).toMatchObject([{ extensions: { code: "FORBIDDEN" } }]);
});
