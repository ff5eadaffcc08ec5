import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { expect, test } from "vitest";
import { repositoryRoot } from "../config.ts";
import { aPublishedArticle, aSection } from "../testing/factories.ts";
import { openNewsroom } from "../testing/newsroom.ts";

const room = openNewsroom();
const get = (query: string, headers: Record<string, string> = {}) => room.server.inject({ method: "GET", url: `/graphql?query=${encodeURIComponent(query)}`, headers });

test("a query by GET has an ETag, is not sent again while nothing changed, and is as soon as something did", async () => {
  const section = await aSection(room, { slug: "dunia" });
  await aPublishedArticle(room, { section, headline: "Pertama" });
  const latest = `{ articles(edition: "id", first: 5) { nodes { headline } } }`;
  const first = await get(latest);
  expect(first.headers["cache-control"]).toBe("public, no-cache");
  const etag = String(first.headers["etag"]);
  const again = await get(latest, { "if-none-match": etag });
  expect([again.statusCode, again.body]).toEqual([304, ""]);
  await aPublishedArticle(room, { section, headline: "Kedua" });
  const changed = await get(latest, { "if-none-match": etag });
  expect([changed.statusCode, changed.json().data.articles.nodes.length]).toEqual([200, 2]);
});

test("what went wrong, and what was sent by POST, is kept by nobody", async () => {
  expect((await get(`{ articles(edition: "id", first: 101) { nodes { id } } }`)).headers["cache-control"]).toBe("no-store");
  expect((await get("{ nothing }")).headers["cache-control"]).toBe("no-store");
  expect((await room.ask("{ editions { code } }")).headers["cache-control"]).toBe("no-store");
});

test("the schema is a file, the one that is committed", async () => {
  const answer = await room.server.inject("/schema.graphql");
  expect(answer.body).toBe(await readFile(join(repositoryRoot, "packages/schema/public.graphql"), "utf8"));
  expect((await room.server.inject({ url: "/schema.graphql", headers: { "if-none-match": String(answer.headers["etag"]) } })).statusCode).toBe(304);
});
