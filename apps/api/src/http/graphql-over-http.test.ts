import { createHash } from "node:crypto";
import { serverAudits } from "graphql-http";
import { beforeAll, describe, expect, test } from "vitest";
import { globalId } from "../global-id.ts";
import { aPublishedArticle } from "../testing/factories.ts";
import { openNewsroom } from "../testing/newsroom.ts";

const room = openNewsroom();
let url: string;
beforeAll(async () => {
  url = `${await room.server.listen({ port: 0, host: "127.0.0.1" })}/graphql`;
});

// Every audit of the GraphQL-over-HTTP specification, those that a server only should or may pass too.
test.each(serverAudits({ url: () => url }).map((audit) => [`${audit.id} ${audit.name}`, audit] as const))("passes %s", async (_name, audit) => {
  const result = await audit.fn();
  expect(result.status === "ok" ? "ok" : `${result.status}: ${result.reason}`).toBe("ok");
});

describe("a view of a story", () => {
  const text = `mutation ($id: ID!) { recordArticleView(input: { articleId: $id }) { __typename } }`;
  let variables: { id: string };
  beforeAll(async () => void (variables = { id: globalId("Article", (await aPublishedArticle(room, { slug: "viewed" })).id) }));
  const views = async () => (await room.ask(`{ article(edition: "id", slug: "viewed") { viewCount } }`)).data.article.viewCount;
  const sha256Hash = createHash("sha256").update(text).digest("hex");
  const persisted = JSON.stringify({ persistedQuery: { version: 1, sha256Hash } });
  const form = (parameters: Record<string, string>) => `${url}?${new URLSearchParams({ variables: JSON.stringify(variables), ...parameters }).toString()}`;

  test.each<[string, () => Promise<Response>]>([
    ["GET", () => fetch(form({ query: text }))],
    ["GET, of several operations", () => fetch(form({ query: `query Q { editions { code } } ${text.replace("mutation", "mutation M")}`, operationName: "M" }))],
    ["GET, as a persisted query", async () => {
      // A hash that is known, of an operation that failed and counted nothing.
      await fetch(url, { method: "POST", headers: { "content-type": "application/json" }, body: `{"query": ${JSON.stringify(text)}, "extensions": ${persisted}, "variables": {"id": ""}}` });
      return fetch(form({ extensions: persisted }));
    }],
    ["GET, of somebody who listens", () => fetch(form({ query: text }), { headers: { accept: "text/event-stream" } })],
    ["GET, with another method in a header", () => fetch(form({ query: text }), { headers: { "x-http-method-override": "POST" } })],
    ["HEAD", () => fetch(form({ query: text }), { method: "HEAD" })],
    // What a page elsewhere may send without asking first: a form, or a fetch with a header that every form may have.
    ...["text/plain", "text/plain;application/json", "application/x-www-form-urlencoded", "multipart/form-data; boundary=x", "multipart/form-data; boundary=application/json"].map(
      (type): [string, () => Promise<Response>] => [`POST as ${type}`, () => fetch(url, { method: "POST", headers: { "content-type": type }, body: JSON.stringify({ query: text, variables }) })],
    ),
    ["POST without a type", () => fetch(url, { method: "POST", body: new Blob([JSON.stringify({ query: text, variables })]) })],
    ["POST of a form, in the address", () => fetch(form({ query: text }), { method: "POST", headers: { "content-type": "application/x-www-form-urlencoded" }, body: "" })],
    ["POST of a text, in the address", () => fetch(form({ query: text }), { method: "POST", headers: { "content-type": "text/plain" }, body: "" })],
  ])("is not counted by %s", async (_way, send) => {
    const answer = await send();
    expect(answer.status).toBeGreaterThanOrEqual(400);
    expect(answer.status).toBeLessThan(500);
    expect(await answer.text()).not.toContain("RecordArticleViewPayload");
    expect(await views()).toBe(0);
  });

  test("is counted by POST as JSON, and a mutation by GET is told which method it takes", async () => {
    const byGet = await fetch(form({ query: text }));
    expect([byGet.status, byGet.headers.get("allow")]).toEqual([405, "POST"]);
    expect((await room.ask(text, variables)).errors).toBeUndefined();
    expect(await views()).toBe(1);
  });
});

test("the newsroom is not asked by a plain GET", async () => {
  const answer = await fetch(`${url.replace("/graphql", "/admin/graphql")}?query={viewer{name}}`);
  expect(answer.status).toBe(400);
  expect(await answer.text()).toContain("Cross-Site Request Forgery");
});
