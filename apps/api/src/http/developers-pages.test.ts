import { spawn } from "node:child_process";
import { readFile } from "node:fs/promises";
import type { AddressInfo } from "node:net";
import { join, resolve } from "node:path";
import { expect, onTestFinished, test, vi } from "vitest";
import { publishCorrection } from "../corrections/correction.service.ts";
import { limits, mostBytes, mostCharacters, mostTokens } from "../limits/limits.ts";
import { buildServer } from "../server.ts";
import { aPublishedArticle } from "../testing/factories.ts";
import { openNewsroom } from "../testing/newsroom.ts";
import { withAddresses } from "./developers.ts";

const room = openNewsroom();
const pages = resolve(import.meta.dirname, "../../../developers/src/pages");

/** The row of a table on a developers' page that begins with this, cell by cell. */
async function rowOf(page: string, first: string): Promise<string[] | undefined> {
  const rows = (await readFile(join(pages, page), "utf8")).split("\n").map((line) => line.split("|").map((cell) => cell.trim()).slice(1, -1));
  return rows.find(([cell]) => cell === first);
}

async function send(payload: object, headers: Record<string, string> = {}) {
  const response = await room.server.inject({ method: "POST", url: "/graphql", payload, headers: { accept: "application/graphql-response+json", ...headers } });
  return [response.json().errors[0].extensions.code as string, response.statusCode];
}

test.each([
  ["cost", { query: `{ articles(first: 100) { nodes { recommendations(first: 50) { nodes { recommendations(first: 50) { nodes { id } } } } } } }` }],
  ["depth: fields, one in another", { query: `{ articles(first: 1) { nodes { ${"translations { ".repeat(limits.depth)} id ${"}".repeat(limits.depth)} } } }` }],
  ["fields under another name (aliases)", { query: `{ ${Array.from({ length: limits.aliases + 1 }, (_, each) => `a${each}: editions { code }`).join(" ")} }` }],
  ["characters of the query", { query: `{ editions { code } } # ${"a".repeat(mostCharacters)}` }],
  ["length of the query", { query: `{ ${"editions { code } ".repeat(mostTokens / 4 + 1)} }` }],
  ["body", { query: "{ editions { code } }", variables: { a: "a".repeat(mostBytes) } }],
  ["`first` and `last` of a list", { query: "{ articles(first: 101) { nodes { id } } }" }],
])("the page on limits says how a request beyond the most %s is answered", async (limit, payload) => {
  const [code, status] = await send(payload);
  expect((await rowOf("limits.md", limit))?.slice(2)).toEqual([`\`${code}\``, String(status)]);
});

test.each([
  ["a query", {}, "query A { editions { code } } query B { editions { name } }"],
  ["a subscription", { accept: "text/event-stream" }, "subscription A { storyCorrected { id } } subscription B { storyCorrected { articleId } }"],
])("the page on errors tells of %s that names none of its operations", async (_what, headers, query) => {
  const [code, status] = await send({ query, operationName: "C" }, headers);
  expect((await rowOf("errors.md", `\`${code}\``))?.[1]).toBe(String(status));
});

test.each([
  ["a number too great for its argument", "{ articles(first: 99999999999) { nodes { id } } }", {}],
  ["a text that is no time", '{ articles(publishedFrom: "yesterday") { nodes { id } } }', {}],
  ["an argument that is wrong", "{ articles(first: 101) { nodes { id } } }", {}],
  ["a subscription of no edition", 'subscription { storyPublished(edition: "xx") { id } }', { accept: "text/event-stream" }],
  ["a subscription whose answer may be JSON too", 'subscription { storyPublished(edition: "id") { id } }', { accept: "text/event-stream, application/json;q=0.9, application/graphql-response+json" }],
  ["an answer in a form there is not", "{ editions { code } }", { accept: "text/csv" }],
])("the page on errors tells of %s", async (_what, query, headers) => {
  const [code, status] = await send({ query }, headers);
  expect((await rowOf("errors.md", `\`${code}\``))?.[1]).toMatch(new RegExp(`\\b${status}\\b`));
});

test.each([
  ["is carried out", "{ editions { code } }", true],
  ["is refused for its depth", `{ articles(first: 1) { nodes { ${"translations { ".repeat(limits.depth)} id ${"}".repeat(limits.depth)} } } }`, true],
  ["is none", "{ editions { ", false],
  ["does not fit the schema", "{ nowhere }", false],
  ["has too many spreads", `fragment F on Edition { code } { editions { ${"...F ".repeat(limits.spreads + 1)} } }`, false],
])("extensions.cost is there, as the page on limits says, or not, of an operation that %s", async (_how, query, isThere) => {
  const response = await room.server.inject({ method: "POST", url: "/graphql", payload: { query } });
  expect("cost" in (response.json().extensions ?? {})).toBe(isThere);
});

test("the example of a websocket on the page on live goes on after a restart, before its first event and after it, and misses nothing", async () => {
  const start = async (port = 0) => {
    const server = await buildServer(room.services);
    await server.listen({ port, host: "127.0.0.1" });
    onTestFinished(() => server.close());
    return { server, port: (server.server.address() as AddressInfo).port };
  };
  const story = await aPublishedArticle(room);
  const correct = (text: string) => publishCorrection(room.ctx(), story.id, "erratum", { text });
  const { port, server: first } = await start();

  const page = await readFile(join(pages, "live.md"), "utf8");
  const [, code] = /```js\n(import \{ createClient \} from "graphql-ws";.*?)```/s.exec(page)!;
  const partner = spawn(process.execPath, ["--input-type=module", "--eval", code!.replaceAll("https://api.warta.example", `http://127.0.0.1:${port}`)], { cwd: resolve(import.meta.dirname, "../.."), stdio: ["ignore", "pipe", "pipe"] });
  onTestFinished(() => void partner.kill());
  let said = "";
  for (const stream of [partner.stdout, partner.stderr]) stream.on("data", (piece: Buffer) => (said += piece.toString()));
  const heard = () => [...said.matchAll(/text: '(.*?)'/g)].map(([, text]) => text);
  const isListening = () => vi.waitFor(() => expect([room.services.events.followers, partner.exitCode, said]).toEqual([1, null, expect.anything()]), { timeout: 20_000 });

  await isListening();
  await first.close();
  await correct("Before the first event");
  const { server: second } = await start(port);
  await vi.waitFor(() => expect(heard()).toEqual(["Before the first event"]), { timeout: 20_000 });
  await second.close();
  await correct("While nobody answers");
  await start(port);
  await vi.waitFor(() => expect(heard()).toEqual(["Before the first event", "While nobody answers"]), { timeout: 20_000 });
  expect(partner.exitCode).toBeNull();
}, 60_000);

test.each([
  [undefined, "Ask the newsroom."],
  ["mitra@warta.id", 'Ask <a href="mailto:mitra@warta.id">the newsroom</a>.'],
  ['https://warta.id/mitra?a="b"&c=@d', 'Ask <a href="https://warta.id/mitra?a=&#34;b&#34;&#38;c=@d">the newsroom</a>.'],
])("the pages lead to whom developers ask, %s", (developersContact, text) => {
  expect(withAddresses('Ask <a href="https://contact.warta.example">the newsroom</a>.', { apiUrl: "", readerUrl: "", developersContact })).toBe(text);
});
