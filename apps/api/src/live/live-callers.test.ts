import { get, type IncomingMessage } from "node:http";
import { json, text } from "node:stream/consumers";
import { createClient, type Client } from "graphql-ws";
import { beforeAll, describe, expect, onTestFinished, test, vi } from "vitest";
import { WebSocket } from "ws";
import { createApiKey, revokeApiKey } from "../api-keys/api-key.service.ts";
import type { ApiKeyScope } from "../api-keys/api-key.entity.ts";
import { buildServer } from "../server.ts";
import { limits } from "../limits/limits.plugin.ts";
import { resumeId } from "../events/resume-id.ts";
import { anEdition, aPublishedArticle, aSection } from "../testing/factories.ts";
import { openNewsroom } from "../testing/newsroom.ts";
import { liveLimits } from "./connections.ts";

const room = openNewsroom();
beforeAll(() => anEdition(room));
const query = `subscription { storyPublished(edition: "id") { id } }`;

/** An API with these allowances, and the ways to listen to it. */
async function anApi(allowances: { address?: number; key?: number } = {}) {
  const server = await buildServer(room.services, { allowances: { address: 1_000, key: 1_000, seconds: 60, ...allowances } });
  const url = await server.listen({ port: 0, host: "127.0.0.1" });
  onTestFinished(() => server.close());
  // Not by fetch: as soon as one is aborted it connects anew, on which a server that closes waits.
  const open = (authorization?: string, asked = query, accept = "text/event-stream") =>
    new Promise<IncomingMessage>((resolve) => {
      const sent = get(`${url}/graphql?query=${encodeURIComponent(asked)}`, { agent: false, headers: { accept, ...(authorization && { authorization }) } }, resolve);
      onTestFinished(() => void sent.destroy());
    });
  return {
    url,
    open,
    stream: async (authorization?: string, asked = query) => {
      const answer = await open(authorization, asked);
      const ended = new Promise<string>((resolve) => answer.once("error", () => resolve("cut")).once("end", () => resolve("ended")));
      if (answer.statusCode === 200) answer.resume();
      return { status: answer.statusCode, ended, headers: answer.headers, errors: answer.statusCode === 200 ? undefined : ((await json(answer)) as { errors: object[] }).errors };
    },
    /** How a websocket ended that showed this in its first message; "listens" for one that did not. */
    socket: async (connectionParams: Record<string, unknown> | undefined, asked = query, closings: Promise<unknown>[] = []) => {
      const closing = Promise.withResolvers<number>();
      closings.push(closing.promise);
      const before = room.services.events.followers;
      const outcome = Promise.withResolvers<unknown>();
      const client: Client = createClient({ url: `${url.replace("http", "ws")}/graphql`, webSocketImpl: WebSocket, retryAttempts: 0, on: { closed: (event) => closing.resolve((event as CloseEvent).code) }, ...(connectionParams && { connectionParams }) });
      client.subscribe({ query: asked }, { next() {}, error: (error) => outcome.resolve(Array.isArray(error) ? error[0].extensions.code : (error as CloseEvent).code), complete() {} });
      onTestFinished(() => void client.dispose());
      void vi.waitFor(() => expect(room.services.events.followers).toBeGreaterThan(before), { timeout: 5_000 }).then(() => outcome.resolve("listens"), () => {});
      return outcome.promise;
    },
  };
}

async function aKey(scopes: ApiKeyScope[]) {
  const { key, secret } = await createApiKey(room.ctx(), "Partner", scopes);
  return { bearer: `Bearer ${secret}`, revoke: () => revokeApiKey(room.ctx(), key.id) };
}

test("a key listens only with the scope for it, by whatever way it is shown", async () => {
  const { stream, socket } = await anApi();
  const [live, stories] = [await aKey(["live"]), await aKey(["stories"])];
  expect((await stream(live.bearer)).status).toBe(200);
  expect(await socket({ authorization: live.bearer })).toBe("listens");
  expect(await stream(stories.bearer)).toMatchObject({ status: 403, errors: [{ message: expect.stringMatching(/LIVE.*or send none/), extensions: { code: "FORBIDDEN" } }] });
  expect(await socket({ Authorization: stories.bearer })).toBe(4403);
  await live.revoke();
  expect((await stream(live.bearer)).status).toBe(401);
  expect(await socket({ authorization: live.bearer })).toBe(4403);
  expect(await socket({ authorization: 7 })).toBe(4403);
});

test("who listens with a key is cut when it is revoked, in every process; others listen on", async () => {
  const [here, there] = [await anApi(), await anApi()];
  const [revoked, other] = [await aKey(["live"]), await aKey(["live"])];
  const cut = [await here.stream(revoked.bearer), await there.stream(revoked.bearer)].map(({ ended }) => ended);
  expect(await there.socket({ authorization: revoked.bearer }, query, cut)).toBe("listens");
  const others = [await here.stream(other.bearer), await there.stream()];
  await revoked.revoke();
  expect(await Promise.all(cut)).toEqual(["cut", "cut", 1006]);
  expect(room.services.events.followers).toBe(others.length);
  expect(await Promise.race([...others.map(({ ended }) => ended), Promise.resolve("listen on")])).toBe("listen on");
});

test("a subscription spends what it costs when it begins, one that is wrong what a failure costs, and none begins without", async () => {
  const { stream, socket } = await anApi({ address: 140 });
  const begun = await stream();
  const cost = 140 - Number(begun.headers["ratelimit-remaining"]);
  expect(cost).toBe(limits.leastSubscriptionCost);
  expect(await socket(undefined, "subscription { nothing }")).toBe("GRAPHQL_VALIDATION_FAILED");
  expect(await stream(undefined, "subscription { nothing }")).toMatchObject({ status: 429, errors: [{ extensions: { code: "RATE_LIMITED" } }] });
  expect(await socket(undefined)).toBe("RATE_LIMITED");
  const refused = await stream();
  expect(refused.status).toBe(429);
  expect(Number(refused.headers["retry-after"])).toBeGreaterThan(0);
});

describe("every event that is told is paid for", () => {
  const told = async (count: number) => {
    const start = await room.services.events.position();
    for (let each = 0; each < count; each++) await aPublishedArticle(room);
    return resumeId({ id: start, happenedAt: room.ctx().now });
  };
  const missed = (id: string, place = "") => `subscription { storyPublished(edition: "id", after: "${id}"${place}) { id } }`;
  const refused = { message: expect.stringMatching(/try again/), extensions: { code: "RATE_LIMITED", limit: 200, retryAfter: expect.any(Number) } };

  test("and what cannot be paid ends an event stream, which says when to go on, from the last event that was told", async () => {
    const { open } = await anApi({ address: 200 });
    const answer = await open(undefined, missed(await told(5)));
    const lines = (await text(answer)).split("\n").filter((line) => line && line !== ":");
    const ids = lines.filter((line) => line.startsWith("id: "));
    // One at the beginning, and three that the rest of the allowance was enough for.
    expect(ids).toHaveLength(4);
    const [retry, event, data] = lines.slice(-3);
    expect([event, JSON.parse(data!.slice("data: ".length))]).toEqual(["event: next", { errors: [refused] }]);
    expect(retry).toMatch(/^retry: [1-9]\d*000$/);
    expect(room.services.events.followers).toBe(0);
    const later = await anApi({ address: 200 });
    const rest = await later.open(undefined, missed(ids[3]!.slice("id: ".length)));
    let read = "";
    for await (const chunk of rest.setEncoding("utf8")) if ((read += chunk).split("data: ").length === 3) break;
    expect(read.split("data: ")).toHaveLength(3);
  });

  test("and what cannot be paid ends that subscription of a websocket with the error", async () => {
    const { url } = await anApi({ address: 200 });
    const answers: unknown[] = [];
    const error = await new Promise<unknown>((resolve) => void told(5).then((after) => {
      const client = createClient({ url: `${url.replace("http", "ws")}/graphql`, webSocketImpl: WebSocket, retryAttempts: 0 });
      onTestFinished(() => void client.dispose());
      client.subscribe({ query: missed(after) }, { next: (answer) => void answers.push(answer), error: resolve, complete() {} });
    }));
    expect(error).toEqual([refused]);
    expect(answers).toHaveLength(3);
    await vi.waitFor(() => expect(room.services.events.followers).toBe(0));
  });

  test("and one of another section, of which nothing is told, costs little", async () => {
    const { open } = await anApi({ address: 1_000 });
    const { slug } = await aSection(room, { slug: "kolom" });
    await open(undefined, missed(await told(5), `, section: "${slug}"`));
    let asked = 0;
    await vi.waitFor(async () => {
      asked += 1;
      const { data } = (await json(await open(undefined, "{ rateLimit { remaining cost } }", "application/json"))) as { data: { rateLimit: { remaining: number; cost: number } } };
      expect(1_000 - data.rateLimit.remaining - asked * data.rateLimit.cost).toBe(limits.leastSubscriptionCost + 5 * liveLimits.untoldCost);
    });
  });
});

test("who has much to be told keeps nobody else waiting for more than what is being read, also of what they ask themselves", async () => {
  const { url } = await anApi({ address: 1e6, key: 1e6 });
  const order: string[] = [];
  const listenTo = async (address: string, names: string[]) => {
    const socket = new WebSocket(`${url.replace("http", "ws")}/graphql`, "graphql-transport-ws", { headers: { "x-forwarded-for": address } });
    onTestFinished(() => socket.terminate());
    await new Promise((resolve) => socket.once("open", resolve));
    socket.send(JSON.stringify({ type: "connection_init" }));
    socket.on("message", (data) => {
      const { type, payload } = JSON.parse((data as Buffer).toString());
      if (type === "next") order.push(`${address} ${Object.keys(payload.data.storyPublished.article)[0]}`);
    });
    await new Promise((resolve) => socket.once("message", resolve));
    const before = room.services.events.followers;
    for (const name of names) socket.send(JSON.stringify({ id: name, type: "subscribe", payload: { query: `subscription { storyPublished(edition: "id") { article { ${name}: headline } } }` } }));
    await vi.waitFor(() => expect(room.services.events.followers).toBe(before + names.length));
  };
  await listenTo("192.0.2.1", Array.from({ length: 20 }, (_, each) => `a${each}`));
  await listenTo("192.0.2.2", ["b", "a19"]);
  await aPublishedArticle(room);
  await vi.waitFor(() => expect(order).toHaveLength(22));
  // Four are read at once, and then there is a turn for each of the two.
  expect(order.indexOf("192.0.2.2 b")).toBeLessThan(12);
  expect(order.indexOf("192.0.2.2 a19")).toBeLessThan(14);
});

test("so many connections are open in all, from wherever", async () => {
  const { connections } = liveLimits;
  onTestFinished(() => void (liveLimits.connections = connections));
  liveLimits.connections = 2;
  const { stream } = await anApi();
  expect([(await stream()).status, (await stream()).status]).toEqual([200, 200]);
  expect(await stream()).toMatchObject({ status: 429, errors: [{ message: expect.stringContaining("in all"), extensions: { code: "RATE_LIMITED" } }] });
});

test("subscriptions that are completed while they begin are counted until they have begun", async () => {
  const server = await buildServer(room.services, { allowances: { address: 100_000, key: 1_000, seconds: 60 } });
  onTestFinished(() => server.close());
  const socket = new WebSocket(`${(await server.listen({ port: 0, host: "127.0.0.1" })).replace("http", "ws")}/graphql`, "graphql-transport-ws");
  socket.on("message", (data) => {
    if (JSON.parse((data as Buffer).toString()).type !== "connection_ack") return;
    for (let id = 0; id < 45; id++) for (const message of [{ id: `${id}`, type: "subscribe", payload: { query } }, { id: `${id}`, type: "complete" }]) socket.send(JSON.stringify(message));
  });
  const { events } = room.services;
  const gate = Promise.withResolvers<void>();
  const position = events.position.bind(events);
  // The first is that of the connection; none of the subscriptions gets further than this.
  vi.spyOn(events, "position").mockImplementation(() => gate.promise.then(position)).mockImplementationOnce(position);
  onTestFinished(() => void vi.restoreAllMocks());
  await new Promise((resolve) => socket.once("open", resolve));
  socket.send(JSON.stringify({ type: "connection_init" }));
  await vi.waitFor(() => expect(events.followers).toBeGreaterThanOrEqual(20), { timeout: 10_000 });
  for (let turn = 0; turn < 20; turn++) await room.ask(`{ edition(code: "id") { code } }`);
  expect(events.followers).toBe(20);
  gate.resolve();
  await vi.waitFor(() => expect(events.followers).toBe(0), { timeout: 10_000 });
  socket.terminate();
});
