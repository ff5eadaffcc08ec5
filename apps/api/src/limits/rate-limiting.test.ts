import { createHash } from "node:crypto";
import type { InjectOptions } from "fastify";
import { describe, expect, onTestFinished, test } from "vitest";
import { createApiKey } from "../api-keys/api-key.service.ts";
import { buildServer } from "../server.ts";
import { aPublishedArticle } from "../testing/factories.ts";
import { openNewsroom } from "../testing/newsroom.ts";
import { costOfFailure, limits } from "./limits.ts";

const room = openNewsroom();
const outside = "203.0.113.9";
/** Costs 5. */
const query = "{ editions { code } }";

/** An API of its own with these allowances, and the way to send to it. */
async function anApi(allowances: { address?: number; key?: number; seconds?: number } = {}) {
  const server = await buildServer(room.services, { allowances: { address: 100, key: 1_000, seconds: 60, ...allowances } });
  onTestFinished(() => server.close());
  return async (payload: object | string | null = { query }, more: InjectOptions = {}) => {
    const answer = await server.inject({ method: "POST", url: "/graphql", remoteAddress: outside, ...(payload !== null && { payload, headers: { "content-type": "application/json" } }), ...more });
    return { status: answer.statusCode, body: answer.body, headers: answer.headers, remaining: Number(answer.headers["ratelimit-remaining"]), json: () => answer.json() };
  };
}
const statuses = async (count: number, send: () => Promise<{ status: number }>) => {
  const found: number[] = [];
  for (let number = 0; number < count; number++) found.push((await send()).status);
  return found;
};

test("every answer says what the allowance is, what is left, and in how many seconds all of it is there again", async () => {
  const send = await anApi();
  const { headers } = await send();
  expect([headers["ratelimit-limit"], headers["ratelimit-remaining"], headers["ratelimit-reset"], headers["retry-after"]]).toEqual(["100", "95", "60", undefined]);
  expect((await send()).remaining).toBe(90);
});

test("over the allowance nothing is carried out, and the answer says what the limit is and when to try again; then it is answered", async () => {
  const send = await anApi({ address: 10, seconds: 2 });
  expect(await statuses(3, send)).toEqual([200, 200, 429]);
  const sent = room.statementsOf(async () => {
    const { status, headers, json } = await send();
    expect(status).toBe(429);
    const seconds = Number(headers["retry-after"]);
    expect([1, 2]).toContain(seconds);
    expect(json()).toMatchObject({ errors: [{ message: expect.stringContaining(`allowance of 10 a minute`), extensions: { code: "RATE_LIMITED", limit: 10, retryAfter: seconds } }] });
    expect(json().errors[0].message).toContain(`${seconds} second`);
    expect(headers["cache-control"]).toBe("no-store");
  });
  expect(await sent).toEqual([]);
  await expect.poll(async () => (await send()).status, { timeout: 10_000 }).toBe(200);
});

test("what is refused takes nothing: something smaller still has its place", async () => {
  const send = await anApi({ address: 30 });
  expect((await send({ query: "{ articles(first: 40) { nodes { id } } }" })).status).toBe(429);
  expect((await send()).remaining).toBe(25);
});

test("who goes on asking ten times though told to wait is no longer read until then", async () => {
  const send = await anApi({ address: 10, seconds: 2 });
  const dear = () => send({ query: "{ articles(first: 40) { nodes { id } } }" });
  expect(await statuses(9, dear)).toEqual(Array.from({ length: 9 }, () => 429));
  // What fits is still answered: they are heard.
  expect((await send({ query: "{ edition(code: \"id\") { code } }" })).status).toBe(200);
  expect(await statuses(1, dear)).toEqual([429]);
  const { status, headers, json } = await send("no JSON at all");
  expect([status, headers["ratelimit-remaining"], headers["retry-after"]]).toEqual([429, "0", expect.stringMatching(/^[12]$/)]);
  expect(json()).toMatchObject({ errors: [{ extensions: { code: "RATE_LIMITED", limit: 10 } }] });
  expect((await send({ query }, { remoteAddress: "203.0.113.10" })).status).toBe(200);
  await expect.poll(async () => (await send()).status, { timeout: 10_000 }).toBe(200);
});

test("what never comes to be an operation costs a little, wherever it fails", async () => {
  const send = await anApi({ address: 10_000 });
  const failures: Parameters<typeof send>[] = [
    [{ query: "{ nothing }" }],
    [{ query: "{" }],
    ["{ no JSON"],
    [[{ query }, { query }]],
    [{ query: `{ articles(first: 100) { nodes { recommendations(first: 50) { nodes { recommendations(first: 50) { nodes { id } } } } } } }` }],
    [{ extensions: { persistedQuery: { version: 1, sha256Hash: "00" } } }],
    [{ query }, { headers: { authorization: "Bearer warta_nonsense", "content-type": "application/json" } }],
    [null, { method: "GET", url: "/graphql" }],
    [null, { method: "GET", url: `/graphql?query=${encodeURIComponent(`mutation { recordArticleView(input: { articleId: "a" }) { __typename } }`)}` }],
  ];
  let left = 10_000;
  for (const [payload, more] of failures) expect([JSON.stringify(payload), (await send(payload, more)).remaining]).toEqual([JSON.stringify(payload), (left -= costOfFailure)]);
});

test("what never comes to be an operation is refused too when nothing is left", async () => {
  const send = await anApi({ address: costOfFailure });
  expect(await statuses(2, () => send({ query: "{ nothing }" }))).toEqual([400, 429]);
  expect((await send("{ no JSON")).json().errors[0].extensions.code).toBe("RATE_LIMITED");
  const { status, headers } = await send({ query }, { headers: { authorization: "Bearer warta_nonsense" } });
  expect([status, headers["www-authenticate"], Number(headers["retry-after"]) > 0]).toEqual([429, undefined, true]);
});

describe("the limit is not shed", () => {
  test("by an address the client makes up", async () => {
    const send = await anApi({ address: 10 });
    let number = 0;
    expect(await statuses(3, () => send({ query }, { headers: { "x-forwarded-for": `198.51.100.${++number}`, forwarded: `for=198.51.100.${number}` } }))).toEqual([200, 200, 429]);
  });

  test("behind a proxy on the same machine by an address in front of the true one, and each true one has its own", async () => {
    const send = await anApi({ address: 10 });
    let number = 0;
    const from = (address: string) => send({ query }, { remoteAddress: "127.0.0.1", headers: { "x-forwarded-for": `198.51.100.${++number}, ${address}` } });
    expect(await statuses(3, () => from(outside))).toEqual([200, 200, 429]);
    expect((await from("203.0.113.10")).status).toBe(200);
  });

  test("by the many addresses of one IPv6 connection", async () => {
    const send = await anApi({ address: 10 });
    let number = 0;
    expect(await statuses(3, () => send({ query }, { remoteAddress: `2001:db8:1:2::${++number}` }))).toEqual([200, 200, 429]);
    expect((await send({ query }, { remoteAddress: "2001:db8:1:3::1" })).status).toBe(200);
  });

  test("by many names for one thing", async () => {
    const send = await anApi();
    expect((await send({ query: `{ ${"abcdefghij".split("").map((name) => `${name}: editions { code }`).join(" ")} }` })).remaining).toBe(50);
  });

  test("by GET, by a persisted query, or by a mutation", async () => {
    const send = await anApi({ address: 30 });
    const article = await aPublishedArticle(room);
    expect((await send(null, { method: "GET", url: `/graphql?query=${encodeURIComponent(query)}` })).remaining).toBe(25);
    const extensions = { persistedQuery: { version: 1, sha256Hash: createHash("sha256").update(query).digest("hex") } };
    expect((await send({ query, extensions })).remaining).toBe(20);
    expect((await send({ extensions })).remaining).toBe(15);
    expect((await send({ query: `mutation { recordArticleView(input: { articleId: "${article.id}" }) { __typename } }` })).remaining).toBe(4);
  });
});

test("a key's allowance is its own, wherever it is used, and an address has its own beside it", async () => {
  const { secret } = await createApiKey(room.ctx(), "Partner", ["stories"]);
  const send = await anApi({ address: 5, key: 10 });
  const authorization = `Bearer ${secret}`;
  expect((await send({ query }, { headers: { authorization } })).headers["ratelimit-limit"]).toBe("10");
  expect((await send({ query }, { headers: { authorization }, remoteAddress: "198.51.100.1" })).remaining).toBe(0);
  expect((await send({ query }, { headers: { authorization }, remoteAddress: "198.51.100.2" })).status).toBe(429);
  expect(await statuses(2, send)).toEqual([200, 429]);
});

test("an operation is told what it costs, and the same whoever asks; how the allowance stands it has to ask", async () => {
  const send = await anApi();
  expect((await send()).json().extensions).toEqual({ cost: { requested: 5, limit: limits.cost } });
  expect((await send({ query: "{ __typename }" })).json().extensions).toEqual({ cost: { requested: 1, limit: limits.cost } });
  const asked = (await send({ query: "{ rateLimit { limit remaining cost resetAt } editions { code } }" })).json();
  expect(asked.data.rateLimit).toMatchObject({ limit: 100, remaining: 88, cost: 6 });
  expect(+new Date(asked.data.rateLimit.resetAt) - +room.ctx().now).toBeGreaterThan(50_000);
});

test("an answer keeps its ETag while the allowance shrinks, and one that tells of the allowance is kept by nobody", async () => {
  const send = await anApi();
  const get = (text: string, headers = {}) => send(null, { method: "GET", url: `/graphql?query=${encodeURIComponent(text)}`, headers });
  const { headers } = await get(query);
  const again = await get(query, { "if-none-match": headers["etag"] });
  expect([again.status, again.remaining]).toEqual([304, 90]);
  for (const text of ["{ rateLimit { remaining } }", "{ editions { code } ...Q } fragment Q on Query { ... { mine: rateLimit { remaining } } }"]) expect((await get(text)).headers["cache-control"]).toBe("no-store");
});

test("the newsroom is not limited, and asks in vain how its allowance stands", async () => {
  const { data, headers } = await (await room.as("reporter"))("{ rateLimit { remaining } viewer { name } }");
  expect([data.rateLimit, headers["ratelimit-limit"]]).toEqual([null, undefined]);
});
