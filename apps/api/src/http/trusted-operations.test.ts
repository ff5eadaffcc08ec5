import { createHash } from "node:crypto";
import { mkdtemp, rm, utimes, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, onTestFinished, test } from "vitest";
import { buildServer } from "../server.ts";
import { aPublishedArticle } from "../testing/factories.ts";
import { openNewsroom } from "../testing/newsroom.ts";
import { TrustedOperations } from "./trusted-operations.ts";

const room = openNewsroom();
const readerToken = "a token of the tests, long enough to be one";
const hashOf = (text: string) => createHash("sha256").update(text).digest("hex");
const persisted = (text: string, more: object = {}) => ({ extensions: { persistedQuery: { version: 1, sha256Hash: hashOf(text) } }, ...more });

const own = "query Editions { editions { code } }";
const view = "mutation View($input: RecordArticleViewInput!) { recordArticleView(input: $input) { article { viewCount } } }";
const foreign = "query Mine { editions { name } }";
const avalanche = "query All { articles(first: 100) { nodes { recommendations(first: 50) { nodes { recommendations(first: 50) { nodes { id } } } } } } }";

async function aManifest(...texts: string[]): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), "warta-test-manifest-"));
  onTestFinished(() => rm(folder, { recursive: true }));
  const file = join(folder, "persisted-documents.json");
  await writeFile(file, JSON.stringify(Object.fromEntries(texts.map((text) => [hashOf(text), text]))));
  return file;
}

/** An API where an address may spend nothing, and the way to send to it, as the reader site does unless a token is given. */
async function anApi(config: { readerToken?: string | undefined } = { readerToken }) {
  const trusted = new TrustedOperations(await aManifest(own, view, avalanche));
  const server = await buildServer({ ...room.services, config: { ...room.services.config, readerToken: config.readerToken } }, { allowances: { address: 0, key: 0, seconds: 60 }, trusted });
  onTestFinished(() => server.close());
  return async (payload: object, { token = readerToken, ...headers }: Record<string, string> = {}) => {
    const answer = await server.inject({ method: "POST", url: "/graphql", payload, headers: { ...headers, "warta-reader-token": token } });
    return { status: answer.statusCode, headers: answer.headers, ...answer.json<{ data?: any; errors?: { extensions: { code: string } }[] }>() };
  };
}

test("the reader site's own operations are answered by their hash, as often as it likes", async () => {
  const send = await anApi();
  for (let number = 0; number < 3; number++) {
    const { status, data, headers } = await send(persisted(own));
    expect([status, Array.isArray(data.editions), headers["ratelimit-limit"]]).toEqual([200, true, undefined]);
  }
});

test("all who come at the start are answered, not only the first", async () => {
  const send = await anApi();
  expect((await Promise.all(Array.from({ length: 8 }, () => send(persisted(own))))).map(({ status }) => status)).toEqual(Array.from({ length: 8 }, () => 200));
});

test.each<[string, object]>([
  ["a text of its own", { query: foreign }],
  ["the very text of one of them", { query: own }],
  ["a known hash with another text", persisted(own, { query: foreign })],
  ["a known hash with a text that is null", persisted(own, { query: null })],
  ["a hash that is not the reader's", persisted(foreign)],
  ["several at once", [persisted(own), persisted(own)]],
  ["nothing", {}],
])("with the token, %s is refused", async (_what, payload) => {
  const send = await anApi();
  expect(await send(payload)).toMatchObject({ status: 403, errors: [{ extensions: { code: "FORBIDDEN" } }] });
});

test("what somebody else had remembered by its hash does not become the reader's", async () => {
  const server = await buildServer({ ...room.services, config: { ...room.services.config, readerToken } }, { trusted: new TrustedOperations(await aManifest(own)) });
  onTestFinished(() => server.close());
  const send = (payload: object, headers = {}) => server.inject({ method: "POST", url: "/graphql", payload, headers });
  expect((await send(persisted(foreign, { query: foreign }))).statusCode).toBe(200);
  expect((await send(persisted(foreign))).statusCode).toBe(200);
  expect((await send(persisted(foreign), { "warta-reader-token": readerToken })).statusCode).toBe(403);
});

test("the reader's operations are not exempt from what one operation may cost", async () => {
  expect(await (await anApi())(persisted(avalanche))).toMatchObject({ status: 400, errors: [{ extensions: { code: "COST_LIMIT" } }] });
});

test.each([
  ["a wrong token is", { readerToken }, "another token, which is as long as the right one"],
  ["an API that was given none takes every token as", { readerToken: undefined }, readerToken],
])("%s everybody's: limited", async (_what, config, token) => {
  expect(await (await anApi(config))(persisted(own), { token })).toMatchObject({ status: 429 });
});

test("views are counted by the address the reader site names, from whatever machine it asks", async () => {
  const send = await anApi();
  const { id } = (await room.ask("query ($slug: String!) { article(edition: \"id\", slug: $slug) { id } }", { slug: (await aPublishedArticle(room)).slug })).data.article;
  const viewedFrom = async (address: string) => (await send(persisted(view, { variables: { input: { articleId: id } } }), { "x-forwarded-for": address })).data.recordArticleView.article.viewCount;
  expect([await viewedFrom("203.0.113.1"), await viewedFrom("203.0.113.1"), await viewedFrom("203.0.113.2")]).toEqual([1, 1, 2]);
});

test("operations of a newer build are known without a restart, and those of the one before stay", async () => {
  const file = await aManifest(own);
  const operations = new TrustedOperations(file);
  expect(await operations.find(hashOf(own))).toBe(own);
  await writeFile(file, JSON.stringify({ [hashOf(view)]: view }));
  await utimes(file, new Date(), new Date("2030-01-01"));
  await expect.poll(() => operations.find(hashOf(view)), { timeout: 5_000 }).toBe(view);
  expect(await operations.find(hashOf(own))).toBe(own);
});

test("while there is no manifest nothing is trusted", async () => {
  expect(await new TrustedOperations("/nowhere/persisted-documents.json").find(hashOf(own))).toBeUndefined();
});
