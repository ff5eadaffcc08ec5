import { once } from "node:events";
import { createServer, type IncomingHttpHeaders, type Server } from "node:http";
import { type AddressInfo, createServer as createTcpServer } from "node:net";
import { Webhook as Receiver } from "standardwebhooks";
import { afterEach, beforeAll, beforeEach, describe, expect, onTestFinished, test, vi } from "vitest";
import { publishArticle, unpublishArticle } from "../articles/article-editing.service.ts";
import { endBreakingNews, startBreakingNews } from "../breaking-news/breaking-news.service.ts";
import { commandContext } from "../commands/command-context.ts";
import { publishCorrection, removeCorrection } from "../corrections/correction.service.ts";
import { retractArticle, withdrawRetraction } from "../corrections/retraction.service.ts";
import { removeOldEvents } from "../events/event.service.ts";
import { globalId, idOf } from "../global-id.ts";
import { aDraft, anEdition, aPublishedArticle, aSection } from "../testing/factories.ts";
import { openNewsroom } from "../testing/newsroom.ts";
import { deliverInTurn, deliverWebhooks, deliveryDueLongest, webhookDueLongest } from "./webhook-delivery.service.ts";
import { pauses } from "./webhook.status.ts";

const room = openNewsroom();

type Call = { path: string; headers: IncomingHttpHeaders; body: string };
type Answer = { status: number; body?: string; headers?: Record<string, string> };

/** A receiver of somebody else: what it was sent, and what it answers. */
let receiver: { url: string; calls: Call[]; answers: (call: Call) => Answer | Promise<Answer> };
let server: Server;
beforeAll(async () => {
  server = createServer(async (request, response) => {
    let body = "";
    for await (const chunk of request) body += String(chunk);
    const call = { path: request.url!, headers: request.headers, body };
    receiver.calls.push(call);
    const { status, body: answer = "", headers } = await receiver.answers(call);
    response.writeHead(status, headers).end(answer);
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  return () => void server.close();
});
beforeEach(async () => {
  room.setTime("2026-03-02T05:00:00Z");
  receiver = { url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/hook`, calls: [], answers: () => ({ status: 204 }) };
  room.services.config.webhooksAllow = ["127.0.0.1"];
  await aSection(room);
});
afterEach(async () => void (await room.services.db.rows("delete from webhooks")));

const shown = "id url events state edition { code } failingSince createdBy { name } lastDelivery { id state }";
const delivery = "id messageId event state attempts attemptedAt nextAttemptAt duration requestBody responseStatus responseText failure";
const create = `mutation ($input: CreateWebhookInput!) { result: createWebhook(input: $input) { webhook { ${shown} } secret userErrors { code field } } }`;
const update = `mutation ($input: UpdateWebhookInput!) { result: updateWebhook(input: $input) { webhook { ${shown} } userErrors { code field } } }`;
const rotate = `mutation ($input: WebhookInput!) { result: rotateWebhookSecret(input: $input) { webhook { ${shown} } secret userErrors { code } } }`;
const remove = `mutation ($input: WebhookInput!) { result: removeWebhook(input: $input) { webhook { id } userErrors { code } } }`;
const sendTest = `mutation ($input: WebhookInput!) { result: testWebhook(input: $input) { delivery { ${delivery} } userErrors { code } } }`;
const again = `mutation ($input: RedeliverWebhookInput!) { result: redeliverWebhook(input: $input) { delivery { ${delivery} } userErrors { code } } }`;
const log = `query ($id: ID!, $first: Int) { webhook(id: $id) { ${shown} deliveries(first: $first) { nodes { ${delivery} } pageInfo { hasNextPage endCursor } } } }`;
const all = ["STORY_PUBLISHED", "STORY_CORRECTED", "STORY_RETRACTED", "RETRACTION_WITHDRAWN", "BREAKING_NEWS_STARTED", "BREAKING_NEWS_ENDED"];

/** A webhook to the receiver, made by a chief. */
async function aWebhook(given: { url?: string; events?: string[]; edition?: string } = {}): Promise<{ id: string; secret: string }> {
  const { data } = await (await room.as("chief"))(create, { input: { url: receiver.url, events: all, ...given } });
  expect(data.result.userErrors).toEqual([]);
  return { id: data.result.webhook.id, secret: data.result.secret };
}

const makeContext = () => commandContext(room.services);
/** As one process does it, until nothing is due. */
const deliver = () => Promise.all(Array.from({ length: 8 }, () => deliverInTurn(makeContext)));
const logOf = async (id: string, first = 20) => (await (await room.as("chief"))(log, { id, first })).data.webhook;
const bodies = () => receiver.calls.map(({ body }) => JSON.parse(body));

/** Checks a call as a receiver does who uses the Standard Webhooks library, at the newsroom's time. */
function verified({ body, headers }: Call, secret: string): any {
  vi.spyOn(Date, "now").mockReturnValue(+room.ctx().now);
  try {
    return new Receiver(secret).verify(body, headers as Record<string, string>);
  } finally {
    vi.restoreAllMocks();
  }
}

describe("what is sent", () => {
  test("is told once, signed, with what a receiver needs to decide whether to fetch more", async () => {
    const { id, secret } = await aWebhook();
    const story = await aPublishedArticle(room, { headline: "Gempa di Cianjur", slug: "gempa-cianjur" });
    await deliver();
    await deliver();
    expect(receiver.calls).toHaveLength(1);
    expect(verified(receiver.calls[0]!, secret)).toEqual({
      type: "story.published",
      timestamp: "2026-03-02T05:00:00.000Z",
      data: {
        edition: "id",
        article: {
          id: globalId("Article", story.id),
          headline: "Gempa di Cianjur",
          url: "http://localhost:3000/internasional/gempa-cianjur",
          section: { slug: "internasional", name: "internasional" },
          publishedAt: "2026-03-02T05:00:00.000Z",
          modifiedAt: "2026-03-02T05:00:00.000Z",
        },
      },
    });
    const { lastDelivery, deliveries } = await logOf(id);
    expect(deliveries.nodes).toMatchObject([{ messageId: receiver.calls[0]!.headers["webhook-id"], event: "STORY_PUBLISHED", state: "DELIVERED", attempts: 1, nextAttemptAt: null, responseStatus: 204, failure: null, requestBody: receiver.calls[0]!.body }]);
    expect(lastDelivery).toEqual({ id: deliveries.nodes[0].id, state: "DELIVERED" });
  });

  test("tells of corrections, retractions and banners", async () => {
    await aWebhook();
    const story = await aPublishedArticle(room, { headline: "Harga beras" });
    await deliver();
    const correction = await publishCorrection(room.ctx(), story.id, "erratum", { text: "Bukan 50 persen." });
    await deliver();
    await removeCorrection(room.ctx(), correction.id, correction.version);
    await deliver();
    const retracted = await retractArticle(room.ctx(), story.id, story.version, "Sumbernya tidak ada.");
    await deliver();
    await withdrawRetraction(room.ctx(), story.id, retracted.version);
    await deliver();
    const banner = await startBreakingNews(room.ctx(), { edition: "id", text: "Gempa", articleId: null, hours: 2 });
    await deliver();
    await endBreakingNews(room.ctx(), banner.id);
    await deliver();
    const article = { id: globalId("Article", story.id) };
    expect(bodies().slice(1)).toMatchObject([
      { type: "story.corrected", data: { article: { ...article, headline: "Harga beras" }, correction: { kind: "ERRATUM", text: "Bukan 50 persen." } } },
      { type: "story.corrected", data: { article: { ...article, headline: "Harga beras" }, correction: null } },
      { type: "story.retracted", data: { correction: { kind: "RETRACTION", text: "Sumbernya tidak ada." } } },
      { type: "story.retraction_withdrawn", data: { edition: "id", article } },
      { type: "breaking_news.started", data: { breakingNews: { text: "Gempa", endsAt: "2026-03-02T07:00:00.000Z", article: null } } },
      { type: "breaking_news.ended", data: { edition: "id", breakingNews: { id: globalId("BreakingNews", banner.id) } } },
    ]);
    expect([bodies()[3].data.article, bodies()[4].data.article]).toEqual([article, article]);
  });

  test("is only what was chosen: kinds of events, and an edition", async () => {
    await anEdition(room, { id: "en" });
    await aWebhook({ events: ["STORY_RETRACTED"] });
    await aWebhook({ edition: "en" });
    await aPublishedArticle(room);
    await deliver();
    expect(receiver.calls).toEqual([]);
  });

  test("is never of a draft, nor of what was published for a moment only", async () => {
    const { id } = await aWebhook();
    await aDraft(room, { headline: "Katarahasia" });
    const story = await aPublishedArticle(room, { headline: "Katarahasia kedua" });
    await unpublishArticle(room.ctx(), story.id, story.version);
    await deliver();
    expect(receiver.calls).toEqual([]);
    const { deliveries } = await logOf(id);
    expect(deliveries.nodes).toMatchObject([{ state: "DROPPED", requestBody: null, failure: "Readers see nothing of it any more." }]);
    expect(JSON.stringify(await room.services.db.rows("select * from webhook_deliveries, events"))).not.toContain("Katarahasia");
  });

  test("is what is true when it is sent, not when it happened", async () => {
    await aWebhook();
    const story = await aPublishedArticle(room, { headline: "Lama" });
    await (await room.as("editor"))("mutation ($input: UpdateArticleInput!) { updateArticle(input: $input) { __typename } }", { input: { id: globalId("Article", story.id), expectedVersion: story.version, headline: "Baru" } });
    await deliver();
    expect(bodies()).toMatchObject([{ data: { article: { headline: "Baru" } } }]);
  });

  test("is signed with the former secret too for a day, once there is another", async () => {
    const { id, secret } = await aWebhook();
    const chief = await room.as("chief");
    const other = (await chief(rotate, { input: { id } })).data.result.secret;
    expect(other).toMatch(/^whsec_[\w+/]{32}$/);
    await chief(sendTest, { input: { id } });
    for (const known of [secret, other]) expect(verified(receiver.calls[0]!, known)).toMatchObject({ type: "test" });
    room.setTime("2026-03-03T05:00:01Z");
    await chief(sendTest, { input: { id } });
    expect(verified(receiver.calls[1]!, other)).toMatchObject({ type: "test" });
    expect(() => verified(receiver.calls[1]!, secret)).toThrow("No matching signature");
  });
});

describe("a call that fails", () => {
  const later = (milliseconds: number) => room.setTime(new Date(+room.ctx().now + milliseconds));

  test("is made again with the same id after growing pauses, until it succeeds", async () => {
    const { id } = await aWebhook();
    receiver.answers = () => (receiver.calls.length < 3 ? { status: 500, body: "Katanya rusak" } : { status: 200, body: "Terima kasih" });
    await aPublishedArticle(room);
    await deliver();
    await deliver();
    expect(await logOf(id)).toMatchObject({ state: "FAILING", failingSince: "2026-03-02T05:00:00.000Z", deliveries: { nodes: [{ state: "WAITING", attempts: 1, responseStatus: 500, responseText: "Katanya rusak", failure: "It was answered with the status 500." }] } });
    expect(receiver.calls).toHaveLength(1);
    later(6_000);
    await deliver();
    later(36_000);
    await deliver();
    expect(new Set(receiver.calls.map(({ headers }) => headers["webhook-id"])).size).toBe(1);
    expect(await logOf(id)).toMatchObject({ state: "WORKING", failingSince: null, deliveries: { nodes: [{ state: "DELIVERED", attempts: 3, responseText: "Terima kasih", failure: null }] } });
  });

  test("is given up after the last attempt, and can be made once more by hand", async () => {
    const { id } = await aWebhook();
    receiver.answers = () => ({ status: 503 });
    await aPublishedArticle(room);
    await deliver();
    for (const pause of pauses) {
      later(pause * 1.2);
      await deliver();
    }
    expect(receiver.calls).toHaveLength(8);
    const { state, deliveries } = await logOf(id);
    expect([state, deliveries.nodes]).toMatchObject(["FAILING", [{ state: "FAILED", attempts: 8, nextAttemptAt: null }]]);
    receiver.answers = () => ({ status: 200 });
    const { data } = await (await room.as("chief"))(again, { input: { deliveryId: deliveries.nodes[0].id } });
    expect(data.result).toMatchObject({ userErrors: [], delivery: { state: "DELIVERED", attempts: 1, messageId: deliveries.nodes[0].messageId } });
  });

  test("for days switches the webhook off, and what waits is not sent when it is on again", async () => {
    const { id } = await aWebhook();
    receiver.answers = () => ({ status: 500 });
    await aPublishedArticle(room);
    await deliver();
    later(5 * 86_400_000);
    await aPublishedArticle(room);
    await deliver();
    const { state, deliveries } = await logOf(id);
    expect([state, deliveries.nodes.map((each: any) => each.state)]).toEqual(["OFF_FAILING", ["DROPPED", "DROPPED"]]);
    const called = receiver.calls.length;
    expect((await (await room.as("chief"))(update, { input: { id, isOn: true } })).data.result.webhook).toMatchObject({ state: "WORKING", failingSince: null });
    await deliver();
    expect(receiver.calls).toHaveLength(called);
  });

  test("while the webhook is switched off is not made again", async () => {
    const { id } = await aWebhook();
    const held = Promise.withResolvers<Answer>();
    receiver.answers = () => held.promise;
    await aPublishedArticle(room);
    const delivering = deliver();
    await vi.waitFor(() => expect(receiver.calls).toHaveLength(1));
    await (await room.as("chief"))(update, { input: { id, isOn: false } });
    held.resolve({ status: 500 });
    await delivering;
    expect((await logOf(id)).deliveries.nodes).toMatchObject([{ state: "DROPPED", responseStatus: 500, failure: "The webhook was switched off." }]);
  });

  test("because the address is gone switches the webhook off at once", async () => {
    const { id } = await aWebhook();
    receiver.answers = () => ({ status: 410 });
    await aPublishedArticle(room);
    await deliver();
    expect(await logOf(id)).toMatchObject({ state: "OFF_GONE", deliveries: { nodes: [{ state: "FAILED", responseStatus: 410 }] } });
    await aPublishedArticle(room);
    expect((await logOf(id)).deliveries.nodes).toHaveLength(1);
  });

  test("says so in words: a redirect, nobody there, a name of our own network", async () => {
    const { id } = await aWebhook();
    const chief = await room.as("chief");
    const tested = async () => (await chief(sendTest, { input: { id } })).data.result.delivery;
    receiver.answers = () => ({ status: 302, headers: { location: "http://127.0.0.1/elsewhere" } });
    expect(await tested()).toMatchObject({ state: "FAILED", responseStatus: 302, failure: "It was answered with the status 302.", nextAttemptAt: null });
    expect(receiver.calls.map(({ path }) => path)).toEqual(["/hook"]);
    await chief(update, { input: { id, url: "http://127.0.0.1:1/" } });
    expect(await tested()).toMatchObject({ state: "FAILED", responseStatus: null, failure: "Nobody takes connections there." });
    room.services.config.webhooksAllow = [];
    expect(await tested()).toMatchObject({ failure: "The address is not called. Its port has to be one of 80, 443, 8080, 8443." });
  });

  test("because the receiver switches the protocol is over at once", async () => {
    const switching = createTcpServer((socket) => void socket.on("error", () => {}).once("data", () => socket.write("HTTP/1.1 101 Switching Protocols\r\nUpgrade: websocket\r\nConnection: Upgrade\r\n\r\n"))).listen(0, "127.0.0.1");
    await once(switching, "listening");
    onTestFinished(() => void switching.close());
    const { id } = await aWebhook({ url: `http://127.0.0.1:${(switching.address() as AddressInfo).port}/` });
    const { data } = await (await room.as("chief"))(sendTest, { input: { id } });
    expect(data.result.delivery).toMatchObject({ state: "FAILED", responseStatus: null, failure: "The connection failed." });
  });

  test("by an answer without end is over when enough of it was read, and what is kept is short", async () => {
    const { id } = await aWebhook();
    receiver.answers = () => ({ status: 200, body: "\0é".repeat(100_000) });
    const { data } = await (await room.as("chief"))(sendTest, { input: { id } });
    expect(data.result.delivery).toMatchObject({ state: "DELIVERED", responseText: "\uFFFDé".repeat(500) });
  });
});

describe("a fault of ours", () => {
  /** The database fails whenever it is asked for what matches, until the test is over or it is healed. */
  function failing(pattern: RegExp): () => void {
    const { rows } = room.services.db;
    const heal = () => void Object.assign(room.services.db, { rows });
    Object.assign(room.services.db, { rows: (text: string, values: unknown[]) => (pattern.test(text) ? Promise.reject(new Error("away")) : rows(text, values)) });
    onTestFinished(heal);
    return heal;
  }

  test("while a message is made is an attempt that failed: after a pause there is another, and the receiver is not blamed", async () => {
    const { id } = await aWebhook();
    await aPublishedArticle(room);
    const heal = failing(/from articles t where t\.id = any/);
    await deliver();
    heal();
    expect(await logOf(id)).toMatchObject({ state: "WORKING", failingSince: null, deliveries: { nodes: [{ state: "WAITING", attempts: 1, requestBody: null, failure: expect.stringContaining("a fault of ours") }] } });
    await deliver();
    expect(receiver.calls).toEqual([]);
    room.setTime("2026-03-02T05:00:06Z");
    await deliver();
    expect(await logOf(id)).toMatchObject({ deliveries: { nodes: [{ state: "DELIVERED", attempts: 2, failure: null }] } });
  });

  test("with one delivery ends no other: what is under way is waited for", async () => {
    await aWebhook({ events: ["STORY_PUBLISHED"] });
    await aWebhook({ events: ["STORY_PUBLISHED"] });
    const [one, other] = [Promise.withResolvers<Answer>(), Promise.withResolvers<Answer>()];
    receiver.answers = () => (receiver.calls.length === 1 ? one.promise : other.promise);
    await aPublishedArticle(room);
    const stop = deliverWebhooks(makeContext);
    await vi.waitFor(() => expect(receiver.calls).toHaveLength(2), { timeout: 10_000 });
    const { transaction } = room.services.db;
    const failed = Promise.withResolvers<void>();
    Object.assign(room.services.db, { transaction: () => (failed.resolve(), Promise.reject(new Error("away"))) });
    one.resolve({ status: 200 });
    await failed.promise;
    Object.assign(room.services.db, { transaction });
    let isStopped = false;
    const stopping = stop().then(() => (isStopped = true));
    await new Promise(setImmediate);
    expect(isStopped).toBe(false);
    other.resolve({ status: 200 });
    await stopping;
    expect(await room.services.db.rows("select state from webhook_deliveries order by state")).toEqual([{ state: "delivered" }, { state: "waiting" }]);
  });
});

test("a receiver that is slow to answer keeps no other waiting, also for what happens meanwhile", async () => {
  const slow = Promise.withResolvers<Answer>();
  receiver.answers = ({ path }) => (path === "/slow" ? slow.promise : { status: 204 });
  await aWebhook({ url: receiver.url.replace("/hook", "/slow") });
  await aWebhook();
  const called = (path: string) => receiver.calls.filter((call) => call.path === path).length;
  const stop = deliverWebhooks(makeContext);
  try {
    await aPublishedArticle(room);
    await vi.waitFor(() => expect([called("/slow"), called("/hook")]).toEqual([1, 1]), { timeout: 10_000 });
    await aPublishedArticle(room);
    await vi.waitFor(() => expect(called("/hook")).toBe(2), { timeout: 10_000 });
    expect(called("/slow")).toBe(1);
  } finally {
    slow.resolve({ status: 204 });
    await stop();
  }
});

describe("several processes", () => {
  test("send each delivery once", async () => {
    await aWebhook();
    await aWebhook();
    for (let each = 0; each < 10; each++) await aPublishedArticle(room);
    await Promise.all([deliver(), deliver(), deliver()]);
    await deliver();
    expect(receiver.calls).toHaveLength(20);
    expect(new Set(receiver.calls.map(({ headers }) => headers["webhook-id"])).size).toBe(20);
  });

  test("call a webhook one call at a time, in the order in which things happened, and several webhooks at once", async () => {
    for (const path of ["/one", "/two"]) await aWebhook({ url: receiver.url.replace("/hook", path) });
    const stories: string[] = [];
    for (let each = 0; each < 12; each++) stories.push(globalId("Article", (await aPublishedArticle(room)).id));
    const underWay: string[] = [];
    let [wasTwice, wereBoth] = [false, false];
    receiver.answers = async ({ path }) => {
      wasTwice ||= underWay.includes(path);
      underWay.push(path);
      wereBoth ||= new Set(underWay).size === 2;
      // Long enough for others to look for work meanwhile.
      for (let each = 0; each < 5; each++) await room.services.db.rows("select 1");
      underWay.splice(underWay.indexOf(path), 1);
      return { status: 204 };
    };
    await Promise.all([deliver(), deliver(), deliver()]);
    await deliver();
    expect({ wasTwice, wereBoth }).toEqual({ wasTwice: false, wereBoth: true });
    for (const path of ["/one", "/two"]) expect(receiver.calls.filter((call) => call.path === path).map(({ body }) => JSON.parse(body).data.article.id)).toEqual(stories);
  });

  test("leave a delivery to the one that sends it, and take it over a minute after that one died", async () => {
    const { id } = await aWebhook();
    const held = Promise.withResolvers<Answer>();
    onTestFinished(() => held.resolve({ status: 200 }));
    receiver.answers = () => held.promise;
    await aPublishedArticle(room);
    const dying = deliver();
    await vi.waitFor(() => expect(receiver.calls).toHaveLength(1));
    await deliver();
    expect(receiver.calls).toHaveLength(1);
    expect((await (await room.as("chief"))(again, { input: { deliveryId: (await logOf(id)).deliveries.nodes[0].id } })).data.result.userErrors).toEqual([{ code: "BEING_SENT" }]);
    room.setTime("2026-03-02T05:01:01Z");
    receiver.answers = () => ({ status: 200 });
    await deliver();
    expect(receiver.calls).toHaveLength(2);
    held.resolve({ status: 200 });
    await dying;
  });
});

test("one for which 20,000 calls wait keeps none of the others waiting: of each webhook only what is due longest is looked at", async () => {
  const { db } = room.services;
  const [away, other] = [await aWebhook(), await aWebhook()];
  await aPublishedArticle(room);
  const webhookId = idOf("Webhook", away.id);
  await db.rows(
    `insert into webhook_deliveries (id, webhook_id, event_id, next_attempt_at, created_at)
     select gen_random_uuid(), $1, (select max(id) from events), at, at
     from generate_series(1, 20000) n, lateral (select timestamptz '2026-03-02T04:00:00Z' + n * interval '0.1 second') as of(at)`,
    [webhookId],
  );
  await db.rows("vacuum analyze webhook_deliveries, webhooks");
  const read = await db.transaction(async (manager) => {
    const now = room.ctx().now.toISOString();
    await manager.query("set local plan_cache_mode = force_generic_plan");
    await manager.query(`prepare of_all as ${webhookDueLongest}`);
    await manager.query(`prepare of_one as ${deliveryDueLongest}`);
    const plans = [];
    // When none of them is being sent, and while one is.
    const claim = `update webhook_deliveries set claimed_until = timestamptz '${now}' + interval '1 minute' where id = (select id from webhook_deliveries where webhook_id = '${webhookId}' limit 1)`;
    for (const meanwhile of ["select 1", claim]) {
      await manager.query(meanwhile);
      for (const statement of [`of_all('${now}')`, `of_one('${now}', '${webhookId}')`]) plans.push(await manager.query(`explain (analyze, format json) execute ${statement}`));
    }
    await manager.query("deallocate of_all");
    await manager.query("deallocate of_one");
    return plans.map(([{ "QUERY PLAN": [{ Plan: plan }] }]) => rowsRead(plan));
  });
  expect(Math.max(...read)).toBeLessThan(20);
  await deliver();
  expect((await logOf(other.id)).lastDelivery.state).toBe("DELIVERED");
});

/** The most rows that a step of a plan read. */
function rowsRead({ "Actual Rows": rows, "Rows Removed by Filter": removed = 0, Plans: steps = [] }: any): number {
  return Math.max(rows + removed, ...steps.map(rowsRead));
}

describe("a webhook", () => {
  test("is one of fifty at most", async () => {
    await room.services.db.rows("insert into webhooks (id, url, kinds, secret, created_at) select gen_random_uuid(), $1, '{story_published}', 'none', now() from generate_series(1, 49)", [receiver.url]);
    await aWebhook();
    const { data } = await (await room.as("chief"))(create, { input: { url: receiver.url, events: all } });
    expect(data.result).toMatchObject({ webhook: null, userErrors: [{ code: "TOO_MANY" }] });
  });

  test("is made with a secret that is shown once, changed, and removed with its log", async () => {
    const chief = await room.as("chief");
    const made = (await chief(create, { input: { url: ` ${receiver.url} `, events: ["STORY_PUBLISHED", "STORY_PUBLISHED"], edition: "id" } })).data.result;
    expect(made).toMatchObject({ userErrors: [], secret: expect.stringMatching(/^whsec_/), webhook: { url: receiver.url, events: ["STORY_PUBLISHED"], edition: { code: "id" }, state: "WORKING", createdBy: { name: "chief" }, lastDelivery: null } });
    const { id } = made.webhook;
    expect((await chief(update, { input: { id, events: ["STORY_RETRACTED"], edition: null, isOn: false } })).data.result.webhook).toMatchObject({ events: ["STORY_RETRACTED"], edition: null, state: "OFF", url: receiver.url });
    expect((await chief("{ webhooks { id } }")).data.webhooks).toEqual([{ id }]);
    expect(JSON.stringify(await chief(log, { id }))).not.toContain("whsec_");
    expect((await chief(remove, { input: { id } })).data.result).toEqual({ webhook: { id }, userErrors: [] });
    expect((await chief(log, { id })).data.webhook).toBeNull();
  });

  test.each([
    ["to an address inside", { url: "http://169.254.169.254/" }, "INVALID_URL", "url"],
    ["to no address", { url: "nowhere" }, "INVALID_URL", "url"],
    ["told of nothing", { events: [] }, "REQUIRED", "events"],
    ["of an edition there is not", { edition: "xx" }, "NOT_FOUND", "edition"],
  ])("%s is refused, and the field named", async (_what, given, code, field) => {
    const { data } = await (await room.as("chief"))(create, { input: { url: receiver.url, events: all, ...given } });
    expect(data.result).toEqual({ webhook: null, secret: null, userErrors: [{ code, field: [field] }] });
  });

  test("says in its test what came of it, also when it is off", async () => {
    const { id } = await aWebhook();
    const chief = await room.as("chief");
    await chief(update, { input: { id, isOn: false } });
    receiver.answers = () => ({ status: 200, body: "pong" });
    expect((await chief(sendTest, { input: { id } })).data.result).toMatchObject({ userErrors: [], delivery: { event: null, state: "DELIVERED", responseStatus: 200, responseText: "pong", requestBody: expect.stringContaining('"type":"test"') } });
    expect(await logOf(id)).toMatchObject({ state: "OFF", lastDelivery: { state: "DELIVERED" } });
  });

  test.each([500, 410])("works on after a test that was answered with %i: no event has failed", async (status) => {
    const { id } = await aWebhook();
    receiver.answers = () => ({ status });
    expect((await (await room.as("chief"))(sendTest, { input: { id } })).data.result.delivery).toMatchObject({ state: "FAILED", responseStatus: status });
    expect(await logOf(id)).toMatchObject({ state: "WORKING", failingSince: null });
  });

  test.each(["reporter", "editor"] as const)("is nothing a %s sees, makes or calls", async (role) => {
    const { id } = await aWebhook();
    await aPublishedArticle(room);
    const deliveryId = (await logOf(id)).deliveries.nodes[0].id;
    const send = await room.as(role);
    for (const [query, variables] of [
      ["{ webhooks { id } }", {}],
      [log, { id }],
      [create, { input: { url: receiver.url, events: all } }],
      [update, { input: { id, isOn: false } }],
      [rotate, { input: { id } }],
      [remove, { input: { id } }],
      [sendTest, { input: { id } }],
      [again, { input: { deliveryId } }],
    ] as const) expect((await send(query, variables)).errors, query).toMatchObject([{ extensions: { code: "FORBIDDEN" } }]);
    expect(receiver.calls).toEqual([]);
  });

  test("that is not there is not found", async () => {
    const chief = await room.as("chief");
    const nowhere = "01900000-0000-7000-8000-000000000000";
    for (const [query, input] of [[update, { id: globalId("Webhook", nowhere) }], [sendTest, { id: globalId("Webhook", nowhere) }], [again, { deliveryId: globalId("WebhookDelivery", nowhere) }]] as const)
      expect((await chief(query, { input })).errors).toMatchObject([{ extensions: { code: "NOT_FOUND" } }]);
  });

  test("has a log in pages, which is forgotten with its events", async () => {
    const { id } = await aWebhook();
    for (let each = 0; each < 3; each++) await aPublishedArticle(room);
    await (await room.as("chief"))(sendTest, { input: { id } });
    expect((await logOf(id, 2)).deliveries).toMatchObject({ nodes: [{}, {}], pageInfo: { hasNextPage: true } });
    room.setTime("2026-03-17T05:00:00Z");
    await removeOldEvents(room.ctx());
    expect((await logOf(id)).deliveries.nodes).toEqual([]);
    expect(await room.services.db.rows("select 1 from events where happened_at < '2026-03-03'")).toEqual([]);
  });
});

test("a story that could not be published is announced to nobody", async () => {
  await aWebhook();
  const empty = await aDraft(room, { body: [] });
  await expect(publishArticle(room.ctx(), empty.id, empty.version)).rejects.toThrow("no text");
  await deliver();
  expect(receiver.calls).toEqual([]);
});

test("a list asks for 1 webhook and for 10 with the same number of statements", async () => {
  const chief = await room.as("chief");
  const count = async () => (await room.statementsOf(() => chief(`{ webhooks { ${shown} deliveries(first: 5) { nodes { ${delivery} } } } }`))).length;
  const { id } = await aWebhook({ edition: "id" });
  await aPublishedArticle(room);
  await chief(sendTest, { input: { id } });
  const one = await count();
  for (let each = 0; each < 9; each++) await aWebhook({ edition: "id" });
  await aPublishedArticle(room);
  expect(await count()).toBe(one);
});
