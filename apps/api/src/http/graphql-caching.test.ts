import { readFile } from "node:fs/promises";
import { join } from "node:path";
import type { InjectOptions } from "fastify";
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

test.each<[string, () => InjectOptions]>([
  ["with a wrong key", () => ({ method: "GET", url: "/graphql?query={editions{code}}", headers: { authorization: "Bearer warta_nonsense" } })],
  ["of malformed JSON", () => ({ method: "POST", url: "/graphql", payload: "{", headers: { "content-type": "application/json" } })],
  ["of another content type", () => ({ method: "POST", url: "/graphql", payload: "x", headers: { "content-type": "text/csv" } })],
  ["for an answer there is not", () => ({ method: "GET", url: "/graphql?query={editions{code}}", headers: { accept: "text/csv" } })],
  ["with variables that are none", () => ({ method: "GET", url: "/graphql?query={editions{code}}&variables=1" })],
  ["for a stream that cannot be", () => ({ method: "POST", url: "/graphql", payload: { query: "subscription { nothing }" }, headers: { accept: "text/event-stream" } })],
  ["for an address there is not", () => ({ method: "GET", url: "/nothing" })],
  ["for a picture there is not", () => ({ method: "GET", url: "/media/nothing.webp" })],
  ["of the newsroom", () => ({ method: "POST", url: "/admin/graphql", payload: { query: "{ viewer { name } }" } })],
])("a request %s is kept by nobody", async (_what, request) => {
  expect((await room.server.inject(request())).headers["cache-control"]).toBe("no-store");
});

test("what depends on what is accepted says so", async () => expect((await get("{ editions { code } }")).headers["vary"]).toContain("accept"));

test.each([
  ["/graphql", 302, ""],
  ["/graphql?query={editions{code}}", 200, `{"data":{"editions":[`],
  ["/admin/graphql", 400, `{"errors":[`],
])("a browser that opens %s is shown nothing of anybody else's", async (url, status, beginning) => {
  const { statusCode, body, headers } = await room.server.inject({ url, headers: { accept: "text/html,application/xhtml+xml,*/*;q=0.8" } });
  expect([statusCode, body.slice(0, beginning.length), headers["location"]]).toEqual([status, beginning, status === 302 ? "/playground" : undefined]);
});

test("the schema is a file, the one that is committed", async () => {
  const answer = await room.server.inject("/schema.graphql");
  expect(answer.body).toBe(await readFile(join(repositoryRoot, "packages/schema/public.graphql"), "utf8"));
  expect((await room.server.inject({ url: "/schema.graphql", headers: { "if-none-match": String(answer.headers["etag"]) } })).statusCode).toBe(304);
});
