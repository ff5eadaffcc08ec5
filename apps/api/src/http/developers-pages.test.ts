import { readFile } from "node:fs/promises";
import { join, resolve } from "node:path";
import { expect, test } from "vitest";
import { limits, mostBytes, mostTokens } from "../limits/limits.ts";
import { openNewsroom } from "../testing/newsroom.ts";

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
