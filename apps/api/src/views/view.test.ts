import { beforeEach, describe, expect, test } from "vitest";
import { globalId } from "../global-id.ts";
import { aDraft, aPublishedArticle, aSection } from "../testing/factories.ts";
import { openNewsroom } from "../testing/newsroom.ts";
import { removeOldCounts } from "./reader-marks.ts";

const room = openNewsroom();
const mutation = `mutation ($input: RecordArticleViewInput!) { recordArticleView(input: $input) { article { viewCount } userErrors { code field message } } }`;

/** A reading by somebody with this address and browser. */
const read = async (article: { id: string }, address = "203.0.113.7", browser = "a browser") =>
  room.server
    .inject({
      method: "POST",
      url: "/graphql",
      headers: { "user-agent": browser, "x-forwarded-for": address },
      payload: { query: mutation, variables: { input: { articleId: globalId("Article", article.id) } } },
    })
    .then((response) => response.json());

const countOf = async (article: { slug: string }) => (await room.ask(`query ($slug: String!) { article(edition: "id", slug: $slug) { viewCount } }`, { slug: article.slug })).data.article.viewCount;

describe("a reading", () => {
  beforeEach(() => room.setTime("2026-03-02T05:00:00Z"));

  test("counts once per reader and day", async () => {
    const article = await aPublishedArticle(room);
    await read(article);
    await read(article);
    expect(await countOf(article)).toBe(1);
    await read(article, "203.0.113.8");
    await read(article, "203.0.113.7", "another browser");
    expect(await countOf(article)).toBe(3);
    room.setTime("2026-03-03T00:00:00Z");
    await read(article);
    expect(await countOf(article)).toBe(4);
  });

  test("is in the count that is answered, each of several in one operation", async () => {
    const article = await aPublishedArticle(room);
    const translation = await aPublishedArticle(room, { section: await aSection(room, { edition: "en", slug: "world" }), translationOf: article.id });
    const reading = ({ id }: { id: string }) => `recordArticleView(input: { articleId: "${globalId("Article", id)}" })`;
    const { data } = await room.ask(`mutation {
      one: ${reading(article)} { article { viewCount translations { viewCount } } } other: ${reading(translation)} { article { viewCount } } }`);
    expect(data).toEqual({ one: { article: { viewCount: 1, translations: [{ viewCount: 0 }] } }, other: { article: { viewCount: 1 } } });
  });

  test("of one story does not hide that of another", async () => {
    const [one, other] = [await aPublishedArticle(room), await aPublishedArticle(room)];
    await read(one);
    await read(other);
    expect([await countOf(one), await countOf(other)]).toEqual([1, 1]);
  });

  test("is counted exactly when many readers come at once, each of them twice", async () => {
    const article = await aPublishedArticle(room);
    const readers = Array.from({ length: 100 }, (_, number) => `198.51.100.${number}`);
    await Promise.all([...readers, ...readers].map((address) => read(article, address)));
    expect(await countOf(article)).toBe(100);
  });

  test("leaves nothing behind that names the reader, and nothing of yesterday that could", async () => {
    const article = await aPublishedArticle(room);
    room.setTime("2026-04-01T10:00:00Z");
    await read(article, "203.0.113.99", "a telling browser");
    room.setTime("2026-04-02T00:00:00Z");
    await read(article, "203.0.113.98");
    await removeOldCounts(room.ctx());
    const { db } = room.services;
    expect(await db.rows("select day::text from view_salts")).toEqual([{ day: "2026-04-02" }]);
    expect(await db.rows("select distinct day::text from view_marks")).toEqual([{ day: "2026-04-02" }]);
  });

  test("of a story that is not published is refused like one that does not exist", async () => {
    const draft = await aDraft(room);
    const [hidden, absent] = [await read(draft), await read({ id: "00000000-0000-7000-8000-000000000000" })];
    expect(hidden.data.recordArticleView).toEqual({ article: null, userErrors: [{ code: "NOT_FOUND", field: ["articleId"], message: "There is no such story." }] });
    expect(hidden).toEqual(absent);
  });
});

test("the most read stories of seven days come in their order, drafts never", async () => {
  const section = await aSection(room, { edition: "en", slug: "world" });
  const [a, b, old, hidden] = [await aPublishedArticle(room, { section }), await aPublishedArticle(room, { section }), await aPublishedArticle(room, { section }), await aDraft(room, { section })];
  const views = (article: { id: string }, day: string, count: number) => room.services.db.rows("insert into article_views values ($1, $2, $3)", [article.id, day, count]);
  room.setTime("2026-05-10T12:00:00Z");
  await views(a, "2026-05-10", 3);
  await views(b, "2026-05-04", 5);
  await views(old, "2026-05-03", 50);
  await views(hidden, "2026-05-10", 90);
  const { data } = await room.ask(`{ mostRead(edition: "en", first: 5) { slug } }`);
  expect(data.mostRead).toEqual([{ slug: b.slug }, { slug: a.slug }]);
});
