import { serverAudits } from "graphql-http";
import { beforeAll, expect, test } from "vitest";
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

const countView = JSON.stringify({ query: `mutation { recordArticleView(input: { articleId: "QXJ0aWNsZTox" }) { __typename } }` });

test("a mutation is carried out neither by GET nor by what a page elsewhere may send without asking first", async () => {
  const byGet = await fetch(`${url}?query=${encodeURIComponent(JSON.parse(countView).query)}`);
  expect([byGet.status, byGet.headers.get("allow")]).toEqual([405, "POST"]);
  for (const type of ["text/plain", "application/x-www-form-urlencoded", "multipart/form-data; boundary=x"]) {
    const answer = await fetch(url, { method: "POST", headers: { "content-type": type }, body: countView });
    expect([400, 415]).toContain(answer.status);
    expect(JSON.stringify(await answer.json())).not.toContain("recordArticleView");
  }
});

test("the newsroom is not asked by a plain GET", async () => {
  const answer = await fetch(`${url.replace("/graphql", "/admin/graphql")}?query={viewer{name}}`);
  expect(answer.status).toBe(400);
  expect(await answer.text()).toContain("Cross-Site Request Forgery");
});
