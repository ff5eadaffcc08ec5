import { get, type IncomingMessage } from "node:http";
import { json } from "node:stream/consumers";
import { createClient, type Client } from "graphql-ws";
import { beforeAll, expect, onTestFinished, test, vi } from "vitest";
import { WebSocket } from "ws";
import { createApiKey, revokeApiKey } from "../api-keys/api-key.service.ts";
import type { ApiKeyScope } from "../api-keys/api-key.entity.ts";
import { buildServer } from "../server.ts";
import { limits } from "../limits/limits.plugin.ts";
import { resumeId } from "../events/resume-id.ts";
import { anEdition, aPublishedArticle } from "../testing/factories.ts";
import { openNewsroom } from "../testing/newsroom.ts";

const room = openNewsroom();
beforeAll(() => anEdition(room));
const query = `subscription { storyPublished(edition: "id") { id } }`;

/** An API with these allowances, and the ways to listen to it. */
async function anApi(allowances: { address?: number; key?: number } = {}) {
  const server = await buildServer(room.services, { allowances: { address: 1_000, key: 1_000, seconds: 60, ...allowances } });
  const url = await server.listen({ port: 0, host: "127.0.0.1" });
  onTestFinished(() => server.close());
  return {
    stream: async (authorization?: string, asked = query) => {
      // Not by fetch: as soon as one is aborted it connects anew, on which a server that closes waits.
      const answer = await new Promise<IncomingMessage>((resolve) => {
        const sent = get(`${url}/graphql?query=${encodeURIComponent(asked)}`, { agent: false, headers: { accept: "text/event-stream", ...(authorization && { authorization }) } }, resolve);
        onTestFinished(() => void sent.destroy());
      });
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

test("every event that was missed is paid for, and what cannot be paid is not told", async () => {
  const { stream } = await anApi({ address: 200 });
  const start = await room.services.events.position();
  for (let count = 0; count < 3; count++) await aPublishedArticle(room);
  const after = resumeId({ id: start, happenedAt: room.ctx().now });
  const missed = (id: string) => `subscription { storyPublished(edition: "id", after: "${id}") { id } }`;
  const told = await stream(undefined, missed(after));
  expect([told.status, told.headers["ratelimit-remaining"]]).toEqual([200, "0"]);
  await vi.waitFor(() => expect(room.services.events.followers).toBeGreaterThan(0));
  expect(await stream(undefined, missed(after))).toMatchObject({ status: 429, errors: [{ extensions: { code: "RATE_LIMITED" } }] });
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
