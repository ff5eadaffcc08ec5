import { get, type IncomingMessage } from "node:http";
import { json } from "node:stream/consumers";
import { createClient, type Client } from "graphql-ws";
import { beforeAll, expect, onTestFinished, test, vi } from "vitest";
import { WebSocket } from "ws";
import { createApiKey, revokeApiKey } from "../api-keys/api-key.service.ts";
import type { ApiKeyScope } from "../api-keys/api-key.entity.ts";
import { buildServer } from "../server.ts";
import { anEdition } from "../testing/factories.ts";
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
  const { stream, socket } = await anApi({ address: 60 });
  const begun = await stream();
  const cost = 60 - Number(begun.headers["ratelimit-remaining"]);
  expect(cost).toBeGreaterThan(0);
  expect(await socket(undefined, "subscription { nothing }")).toBe("GRAPHQL_VALIDATION_FAILED");
  expect(await stream(undefined, "subscription { nothing }")).toMatchObject({ status: 429, errors: [{ extensions: { code: "RATE_LIMITED" } }] });
  for (let left = 60 - cost - 50; left >= cost; left -= cost) expect(await socket(undefined)).toBe("listens");
  expect(await socket(undefined)).toBe("RATE_LIMITED");
  const refused = await stream();
  expect(refused.status).toBe(429);
  expect(Number(refused.headers["retry-after"])).toBeGreaterThan(0);
});
