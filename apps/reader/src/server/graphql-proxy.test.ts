import { createServer, type IncomingHttpHeaders } from "node:http";
import type { AddressInfo } from "node:net";
import Fastify from "fastify";
import { expect, onTestFinished, test } from "vitest";
import { askedFor, asPost } from "../graphql/ask.ts";
import { EditionsDocument, SectionPageDocument } from "../graphql/generated/graphql.ts";
import { openApi } from "./api.ts";
import { readConfig } from "./config.ts";
import { mountGraphqlProxy } from "./graphql-proxy.ts";

const token = "a token of the tests, long enough to be one";
type Heard = { body: { query?: string; extensions?: { persistedQuery: { sha256Hash: string } } }; headers: IncomingHttpHeaders };

/** A reader site beside an API that answers every request with a status, and remembers it. */
async function aSite(settings: { token?: string | undefined; answers?: (request: Heard) => number } = {}) {
  const { answers = () => 200 } = settings;
  const heard: Heard[] = [];
  const api = createServer(async (request, answer) => {
    heard.push({ body: JSON.parse(await new Response(request as never).text()) as Heard["body"], headers: request.headers });
    answer.writeHead(answers(heard.at(-1)!), { "content-type": "application/json" }).end('{"data":{}}');
  }).listen(0, "127.0.0.1");
  await new Promise((resolve) => api.once("listening", resolve));
  const url = `http://127.0.0.1:${(api.address() as AddressInfo).port}`;
  const config = readConfig({ API_URL: "https://api.example", API_INTERNAL_URL: url, WARTA_READER_TOKEN: "token" in settings ? settings.token : token }, []);
  const site = Fastify({ trustProxy: "loopback" });
  const way = openApi(config, site.log);
  mountGraphqlProxy(site, config, way);
  onTestFinished(async () => {
    await site.close();
    api.close();
    api.closeAllConnections();
  });
  const send = (payload: unknown, headers = {}) => site.inject({ method: "POST", url: "/graphql", headers: { "content-type": "application/json", ...headers }, payload: payload as object });
  return { send, heard, api: way };
}
const asked = askedFor(SectionPageDocument, { edition: "id", section: "dunia", after: null });
const asPage = (body: object = {}) => ({ ...(JSON.parse(asPost(asked).body as string) as object), ...body });

test("a page's own operation goes on by its hash, with the token and the reader's address", async () => {
  const { send, heard } = await aSite();
  const answer = await send(asPage(), { "x-forwarded-for": "203.0.113.9", "user-agent": "A browser" });
  expect([answer.statusCode, answer.headers["cache-control"]]).toEqual([200, "no-store"]);
  expect(heard).toMatchObject([{ body: asPage(), headers: { "warta-reader-token": token, "x-forwarded-for": "203.0.113.9", "user-agent": "A browser" } }]);
});

test.each<[string, unknown]>([
  ["a text", { query: "{ editions { code } }" }],
  ["a text beside a known hash", asPage({ query: "{ editions { code } }" })],
  ["a hash of something else", asPage({ extensions: { persistedQuery: { version: 1, sha256Hash: "0".repeat(64) } } })],
  ["a hash that is a name every object has", asPage({ extensions: { persistedQuery: { version: 1, sha256Hash: "constructor" } } })],
  ["several", [asPage(), asPage()]],
  ["nothing", "null"],
])("%s is refused, sent nowhere, and led to the API's own address", async (_what, payload) => {
  const { send, heard } = await aSite();
  const answer = await send(payload);
  expect([answer.statusCode, answer.json().errors[0].extensions.code]).toEqual([403, "FORBIDDEN"]);
  expect(answer.json().errors[0].message).toContain("https://api.example/graphql");
  expect(heard).toEqual([]);
});

test("without a token the text is sent, as everybody sends it", async () => {
  const { send, heard } = await aSite({ token: undefined });
  expect((await send(asPage())).statusCode).toBe(200);
  expect(heard).toMatchObject([{ body: { query: expect.stringContaining("query SectionPage"), variables: asked.variables } }]);
  expect(heard[0]!.headers["warta-reader-token"]).toBeUndefined();
});

test("an API of another build, which does not know an operation, gets its text without the token", async () => {
  const { api, heard } = await aSite({ answers: ({ headers }) => (headers["warta-reader-token"] ? 403 : 200) });
  expect((await api.send(askedFor(EditionsDocument, {}))).status).toBe(200);
  expect(heard.map(({ headers, body }) => [headers["warta-reader-token"], body.query?.includes("query Editions")])).toEqual([[token, undefined], [undefined, true]]);
});

test("an API that is away is said to be", async () => {
  const site = Fastify();
  const config = readConfig({ API_URL: "http://127.0.0.1:1", WARTA_READER_TOKEN: token }, []);
  mountGraphqlProxy(site, config, openApi(config, site.log));
  expect((await site.inject({ method: "POST", url: "/graphql", payload: asPage() })).statusCode).toBe(502);
});
