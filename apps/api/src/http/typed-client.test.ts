import type { AddressInfo } from "node:net";
import { createClient, type Operation, WartaError } from "@warta/client";
import { beforeAll, expect, onTestFinished, test, vi } from "vitest";
import type { Allowances } from "../limits/limits.ts";
import { buildServer } from "../server.ts";
import { aPublishedArticle, aSection } from "../testing/factories.ts";
import { openNewsroom } from "../testing/newsroom.ts";

const room = openNewsroom();
beforeAll(async () => {
  const section = await aSection(room);
  for (let index = 0; index < 5; index++) await aPublishedArticle(room, { section, headline: `Story ${index}`, at: `2026-02-0${index + 1}T00:00:00Z` });
});

type Page = { articles: { nodes: { headline: string }[]; pageInfo: { hasNextPage: boolean; endCursor: string | null } } };
const latest: Operation<Page, { after?: string | null }> = "query Latest($after: String) { articles(first: 2, after: $after) { nodes { headline } pageInfo { hasNextPage endCursor } } }";
const published: Operation<{ storyPublished: { article: { headline: string } } }, {}> = `subscription { storyPublished(edition: "id") { article { headline } } }`;

/** An API on a port, and a client of it. */
async function anApi({ port = 0, ...allowances }: Partial<Allowances> & { port?: number } = {}) {
  const server = await buildServer(room.services, { allowances: { address: 10_000, key: 10_000, seconds: 60, ...allowances } });
  await server.listen({ port, host: "127.0.0.1" });
  const at = (server.server.address() as AddressInfo).port;
  const leave = new AbortController();
  onTestFinished(() => server.close());
  onTestFinished(() => leave.abort());
  return { server, port: at, client: createClient({ url: `http://127.0.0.1:${at}/graphql`, signal: leave.signal }) };
}

test("the typed client reads all stories, page after page", async () => {
  const { client } = await anApi();
  const headlines: string[] = [];
  for await (const { headline } of client.each(latest, {}, ({ articles }) => articles)) headlines.push(headline);
  expect(headlines).toEqual(["Story 4", "Story 3", "Story 2", "Story 1", "Story 0"]);
});

test("what it asks wrongly is thrown with the API's code", async () => {
  const { client } = await anApi();
  const error = await client.ask("{ articles(first: 101) { nodes { slug } } }").catch((thrown: unknown) => thrown);
  expect(error).toBeInstanceOf(WartaError);
  expect(error).toMatchObject({ code: "BAD_USER_INPUT", message: "first must be between 0 and 100." });
  await expect(client.ask("{ nothing }")).rejects.toMatchObject({ code: "GRAPHQL_VALIDATION_FAILED", status: 400 });
});

test("at the end of its allowance it waits as long as it is told, and is answered", async () => {
  const { client } = await anApi({ address: 10, seconds: 1 });
  for (let count = 0; count < 3; count++) expect(await client.ask("{ editions { code } }")).toEqual({ editions: [{ code: "id" }] });
});

test("it hears what is published, also while the server was away", async () => {
  const { client, server, port } = await anApi();
  const heard: string[] = [];
  const listening = (async () => {
    for await (const { storyPublished } of client.listen(published)) if (heard.push(storyPublished.article.headline) === 2) return;
  })();
  await vi.waitFor(() => expect(room.services.events.followers).toBe(1), { timeout: 10_000 });
  await aPublishedArticle(room, { headline: "While it listens" });
  await vi.waitFor(() => expect(heard).toEqual(["While it listens"]), { timeout: 10_000 });
  await server.close();
  await aPublishedArticle(room, { headline: "While nobody answers" });
  await anApi({ port });
  await listening;
  expect(heard).toEqual(["While it listens", "While nobody answers"]);
});
