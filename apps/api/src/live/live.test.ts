import { connect } from "node:net";
import { createClient as createSseClient } from "graphql-sse";
import { createClient as createWebsocketClient, type Client } from "graphql-ws";
import { pino } from "pino";
import { afterEach, beforeAll, describe, expect, onTestFinished, test, vi } from "vitest";
import { type RawData, WebSocket } from "ws";
import { publishArticle, unpublishArticle } from "../articles/article-editing.service.ts";
import { endBreakingNews, startBreakingNews } from "../breaking-news/breaking-news.service.ts";
import { publishCorrection, removeCorrection } from "../corrections/correction.service.ts";
import { retractArticle, withdrawRetraction } from "../corrections/retraction.service.ts";
import { type EventFeed, openEventFeed } from "../events/event-feed.ts";
import { announce } from "../events/event.service.ts";
import { resumeId } from "../events/resume-id.ts";
import { globalId } from "../global-id.ts";
import { limits } from "../limits/limits.ts";
import { buildServer } from "../server.ts";
import { aDraft, anEdition, aPublishedArticle, aSection, aTopic, paragraphs } from "../testing/factories.ts";
import { openNewsroom } from "../testing/newsroom.ts";
import { liveLimits } from "./connections.ts";

const room = openNewsroom();
let url: string;
/** Another process on the same database, with a connection of its own that listens. */
let otherUrl: string;
beforeAll(async () => {
  await aSection(room);
  url = await room.server.listen({ port: 0, host: "127.0.0.1" });
  const events = openEventFeed(room.services.config.databaseUrl!, pino({ level: "silent" }));
  const other = await buildServer({ ...room.services, events });
  otherUrl = await other.listen({ port: 0, host: "127.0.0.1" });
  return async () => {
    await other.close();
    await events.close();
  };
});

let ended: (() => unknown)[] = [];
afterEach(async () => {
  for (const end of ended) await end();
  ended = [];
  await vi.waitUntil(() => room.services.events.followers === 0);
});

type Heard = { answers: any[]; errors: any[]; over: boolean };

/** Listens by one of the two protocols, with a client made for it; done when the server follows events for it. */
type Listen = (query: string, variables?: Record<string, unknown>, at?: string) => Promise<Heard>;

const ways: [string, Listen][] = [
  ["a websocket", (query, variables, at = url) => hear(at, query, variables, createWebsocketClient({ url: `${at.replace("http", "ws")}/graphql`, webSocketImpl: WebSocket, retryAttempts: 0 }))],
  ["server-sent events", (query, variables, at = url) => hear(at, query, variables, createSseClient({ url: `${at}/graphql`, retryAttempts: 0 }))],
];
const listen = ways[0]![1];

async function hear(at: string, query: string, variables: Record<string, unknown> | undefined, client: Pick<Client, "subscribe" | "dispose">): Promise<Heard> {
  const heard: Heard = { answers: [], errors: [], over: false };
  const before = room.services.events.followers;
  client.subscribe<any>({ query, variables }, { next: (answer) => void heard.answers.push(answer), error: (error) => void heard.errors.push(error), complete: () => (heard.over = true) });
  ended.push(() => client.dispose());
  if (at === url) await vi.waitFor(() => expect(room.services.events.followers > before || heard.errors.length > 0 || heard.over).toBe(true));
  return heard;
}

const untilHeard = (heard: Heard, count: number) => vi.waitFor(() => expect(heard.answers.length).toBeGreaterThanOrEqual(count));

const published = `subscription ($edition: String!, $section: String, $topic: String, $after: ID) {
  storyPublished(edition: $edition, section: $section, topic: $topic, after: $after) { id happenedAt edition { code } article { headline section { slug } } } }`;
const corrected = `subscription ($edition: String, $after: ID) { storyCorrected(edition: $edition, after: $after) { id articleId correction { kind text article { headline } } } }`;
const breaking = `subscription ($edition: String!) { breakingNewsChanged(edition: $edition) { id breakingNews { text } } }`;

/** Published after everything before it, so that what was not heard by then was not told. */
async function theLast(heard: Heard, edition = "id"): Promise<string[]> {
  await aPublishedArticle(room, { headline: "The last", section: await aSection(room, { edition }) });
  await vi.waitFor(() => expect(heard.answers.at(-1)?.data.storyPublished.article.headline).toBe("The last"));
  return heard.answers.slice(0, -1).map(({ data }) => data.storyPublished.article.headline);
}

describe.each(ways)("over %s", (_way, listen) => {
  test("a story is told once when it is published, and again after it was taken back", async () => {
    const heard = await listen(published, { edition: "id" });
    room.setTime("2026-03-02T06:00:00Z");
    const story = await aPublishedArticle(room, { headline: "Gempa di Cianjur" });
    await untilHeard(heard, 1);
    expect(heard.answers).toEqual([{ data: { storyPublished: { id: expect.any(String), happenedAt: "2026-03-02T06:00:00.000Z", edition: { code: "id" }, article: { headline: "Gempa di Cianjur", section: { slug: "internasional" } } } } }]);
    const draft = await unpublishArticle(room.ctx(), story.id, story.version);
    await publishArticle(room.ctx(), story.id, draft.version);
    expect(await theLast(heard)).toEqual(["Gempa di Cianjur", "Gempa di Cianjur"]);
  });

  test("a correction, a retraction and its withdrawal are told, each with the story's id", async () => {
    const heard = await listen(corrected);
    const story = await aPublishedArticle(room, { headline: "Harga beras" });
    await publishCorrection(room.ctx(), story.id, "erratum", { text: "Bukan 50 persen." });
    await untilHeard(heard, 1);
    const retracted = await retractArticle(room.ctx(), story.id, story.version, "Sumbernya tidak ada.");
    // What was told of the correction is told no more once the story is gone: so one after the other.
    await untilHeard(heard, 2);
    await withdrawRetraction(room.ctx(), story.id, retracted.version);
    await untilHeard(heard, 3);
    const articleId = globalId("Article", story.id);
    expect(heard.answers.map(({ data }) => data.storyCorrected).map(({ id: _id, ...told }) => told)).toEqual([
      { articleId, correction: { kind: "ERRATUM", text: "Bukan 50 persen.", article: { headline: "Harga beras" } } },
      { articleId, correction: { kind: "RETRACTION", text: "Sumbernya tidak ada.", article: null } },
      { articleId, correction: null },
    ]);
  });

  test("a correction that is removed is told by its story alone, while readers see that", async () => {
    const heard = await listen(corrected);
    const [story, other] = [await aPublishedArticle(room), await aPublishedArticle(room)];
    const [correction, ofOther] = [await publishCorrection(room.ctx(), story.id, "erratum", { text: "Salah cerita." }), await publishCorrection(room.ctx(), other.id, "erratum", { text: "Salah juga." })];
    await untilHeard(heard, 2);
    await unpublishArticle(room.ctx(), other.id, other.version);
    await removeCorrection(room.ctx(), ofOther.id, ofOther.version);
    await removeCorrection(room.ctx(), correction.id, correction.version);
    await untilHeard(heard, 3);
    expect(heard.answers.slice(2)).toEqual([{ data: { storyCorrected: { id: expect.any(String), articleId: globalId("Article", story.id), correction: null } } }]);
  });

  test("a banner is told when it begins and when it is ended", async () => {
    const heard = await listen(breaking, { edition: "id" });
    const banner = await startBreakingNews(room.ctx(), { edition: "id", text: "Gempa", articleId: null, hours: 2 });
    await untilHeard(heard, 1);
    await endBreakingNews(room.ctx(), banner.id);
    await untilHeard(heard, 2);
    expect(heard.answers.map(({ data }) => data.breakingNewsChanged.breakingNews)).toEqual([{ text: "Gempa" }, null]);
  });

  test("only what was asked for is told: of the edition, the section and the topic", async () => {
    await anEdition(room, { id: "en" });
    const topic = await aTopic(room, "Palestina");
    await aPublishedArticle(room, { topicIds: [topic] });
    const section = await aSection(room, { slug: "kolom" });
    const [ofEdition, ofSection, ofTopic] = [await listen(published, { edition: "en" }), await listen(published, { edition: "id", section: "kolom" }), await listen(published, { edition: "id", topic: "palestina" })];
    await aPublishedArticle(room, { headline: "In none" });
    await aPublishedArticle(room, { headline: "In the section", section });
    await aPublishedArticle(room, { headline: "On the topic", topicIds: [topic] });
    expect(await theLast(ofEdition, "en")).toEqual([]);
    await Promise.all([untilHeard(ofSection, 1), untilHeard(ofTopic, 1)]);
    expect([ofSection, ofTopic].map(({ answers }) => answers.map(({ data }) => data.storyPublished.article.headline))).toEqual([["In the section"], ["On the topic"]]);
  });

  test.each<[string, string, Record<string, unknown> | undefined, string]>([
    ["no GraphQL", "subscription {", undefined, "GRAPHQL_PARSE_FAILED"],
    ["what the schema does not have", "subscription { storyWritten { id } }", undefined, "GRAPHQL_VALIDATION_FAILED"],
    ["what only the newsroom has", `subscription { storyPublished(edition: "id") { article { status } } }`, undefined, "GRAPHQL_VALIDATION_FAILED"],
    ["a query", "{ editions { code } }", undefined, "BAD_USER_INPUT"],
    ["a mutation", `mutation { recordArticleView(input: { articleId: "x" }) { __typename } }`, undefined, "BAD_USER_INPUT"],
    ["too much", `subscription { storyPublished(edition: "id") { article { recommendations(first: 50) { nodes { bodyHtml } } } } }`, undefined, "COST_LIMIT"],
    ["what is too deep", `subscription { storyPublished(edition: "id") { article { ${"translations { ".repeat(limits.depth)} id ${"}".repeat(limits.depth)} } } }`, undefined, "COST_LIMIT"],
    ["too many names", `subscription { storyPublished(edition: "id") { ${Array.from({ length: limits.aliases + 1 }, (_, each) => `a${each}: id`).join(" ")} } }`, undefined, "COST_LIMIT"],
    ["a fragment again and again", `subscription { storyPublished(edition: "id") { ${"...told ".repeat(limits.spreads + 1)} } } fragment told on StoryPublishedEvent { id }`, undefined, "COST_LIMIT"],
    ["a text without end", `subscription { ${"a ".repeat(5_000)} }`, undefined, "GRAPHQL_PARSE_FAILED"],
    ["20,000 nested brackets", "subscription ".concat("{a".repeat(20_000)), undefined, "GRAPHQL_PARSE_FAILED"],
    ["two events at once", `subscription { storyPublished(edition: "id") { id } storyCorrected { id } }`, undefined, "GRAPHQL_VALIDATION_FAILED"],
    ["an edition there is not", published, { edition: "xx" }, "BAD_USER_INPUT"],
    ["a section there is not", published, { edition: "id", section: "nowhere" }, "BAD_USER_INPUT"],
    ["a topic that no published story has", published, { edition: "id", topic: "nothing" }, "BAD_USER_INPUT"],
    ["variables of another kind", published, { edition: { a: 1 } }, "BAD_USER_INPUT"],
    ["an event there never was", published, { edition: "id", after: "nothing" }, "BAD_USER_INPUT"],
    ["an event that is yet to come", published, { edition: "id", after: resumeId({ id: "999999999999999999", happenedAt: new Date("2026-03-02T05:00:00Z") }) }, "BAD_USER_INPUT"],
  ])("%s is refused in words", async (_what, query, variables, code) => {
    const { answers, errors } = await listen(query, variables);
    const told = answers[0]?.errors ?? errors[0]?.response?.body ?? errors[0];
    const refusal = Array.isArray(told) ? told : await refusalOf(query, variables);
    expect(refusal[0]).toMatchObject({ message: expect.stringMatching(/./), extensions: { code } });
    expect(refusal[0].extensions.http).toBeUndefined();
  });
});

/** What the server-sent events' client keeps to itself when the server refuses. */
async function refusalOf(query: string, variables?: object) {
  const response = await fetch(`${url}/graphql`, { method: "POST", headers: { "content-type": "application/json", accept: "text/event-stream" }, body: JSON.stringify({ query, variables }) });
  expect(response.status).toBe(400);
  return ((await response.json()) as { errors: any[] }).errors;
}

describe("what is not published", () => {
  test("is never told: neither a draft nor what was written into one", async () => {
    const heard = [await listen(published, { edition: "id" }), await listen(corrected)];
    const draft = await aDraft(room, { headline: "Katarahasia" });
    await (await room.as("editor"))(`mutation ($input: UpdateArticleInput!) { updateArticle(input: $input) { __typename } }`, { input: { id: globalId("Article", draft.id), expectedVersion: 1, standfirst: "Katarahasia kedua" } });
    expect(await theLast(heard[0]!)).toEqual([]);
    expect(JSON.stringify(heard)).not.toContain("Katarahasia");
    expect(JSON.stringify(await room.services.db.rows("select * from events"))).not.toContain("Katarahasia");
  });

  test("is not told either when it was published for a moment only", async () => {
    const before = await listen(published, { edition: "id" });
    await theLast(before);
    const after = before.answers[0].data.storyPublished.id;
    const story = await aPublishedArticle(room, { headline: "Terlalu cepat" });
    const banished = await aPublishedArticle(room, { headline: "Salah semua" });
    await unpublishArticle(room.ctx(), story.id, story.version);
    await retractArticle(room.ctx(), banished.id, banished.version, "Tidak benar.");
    const heard = await listen(published, { edition: "id", after });
    expect(await theLast(heard)).toEqual([]);
    expect(heard.answers.every(({ errors }) => errors === undefined)).toBe(true);
  });
});

describe("a listener who was away", () => {
  test("is told what came after the event it names, in order, and then what comes", async () => {
    const first = await listen(published, { edition: "id" });
    await theLast(first);
    const after = first.answers[0].data.storyPublished.id;
    for (const headline of ["One", "Two", "Three"]) await aPublishedArticle(room, { headline });
    const second = await listen(published, { edition: "id", after });
    expect(await theLast(second)).toEqual(["One", "Two", "Three"]);
  });

  test("is known by Last-Event-ID, as a browser sends it", async () => {
    const first = await listen(published, { edition: "id" });
    await theLast(first);
    await aPublishedArticle(room, { headline: "Missed" });
    const query = `subscription { storyPublished(edition: "id") { article { headline } } }`;
    const aborting = new AbortController();
    onTestFinished(() => aborting.abort());
    const response = await fetch(`${url}/graphql?query=${encodeURIComponent(query)}`, { headers: { accept: "text/event-stream", "last-event-id": first.answers[0].data.storyPublished.id }, signal: aborting.signal });
    expect(Object.fromEntries(response.headers)).toMatchObject({ "content-type": "text/event-stream; charset=utf-8", "access-control-allow-origin": "*", "cache-control": "no-store" });
    let text = "";
    for await (const chunk of response.body!.pipeThrough(new TextDecoderStream())) if ((text += chunk).includes("Missed")) break;
    expect(text).toMatch(/^:\n\nretry: 3000\nid: \S+\n\nevent: next\nid: \S+\ndata: {"data":{"storyPublished":{"article":{"headline":"Missed"}}}}\n\n$/);
    aborting.abort();
  });

  test("and cut before the first event goes on from where it began, by the id that an event stream begins with", async () => {
    const [stream, cut] = await openStream();
    const lastEventId = (await stream.until(/^:\n\nretry: 3000\nid: (\S+)\n\n$/))[1]!;
    cut();
    await aPublishedArticle(room, { headline: "Before anything was heard" });
    const [again] = await openStream({ "last-event-id": lastEventId });
    expect((await again.until(/"headline":"(.*?)"/))[1]).toBe("Before anything was heard");
  });

  test("is told once of what happens while it comes back", async () => {
    const first = await listen(published, { edition: "id" });
    await theLast(first);
    const { events } = room.services;
    const gate = Promise.withResolvers<void>();
    const position = events.position.bind(events);
    const asked = vi.spyOn(events, "position").mockImplementation(() => gate.promise.then(position));
    onTestFinished(() => asked.mockRestore());
    const second = await ways[1]![1](published, { edition: "id", after: first.answers[0].data.storyPublished.id });
    await aPublishedArticle(room, { headline: "In between" });
    // By then the feed has handed it to both.
    await untilHeard(first, 2);
    gate.resolve();
    expect(await theLast(second)).toEqual(["In between"]);
  });

  test("is given the id to go on from anew, and not what it wrote in its place", async () => {
    const [first, cut] = await openStream();
    const id = (await first.until(/id: (\S+)\n\n/))[1]!;
    cut();
    const query = `subscription { storyPublished(edition: "id", after: ${JSON.stringify(`${id}\n`)}) { id } }`;
    const [second] = await openStream({}, url, query);
    expect((await second.until(/^:\n\nretry: 3000\nid: [^]*\n\n/))[0]).toBe(`:\n\nretry: 3000\nid: ${id}\n\n`);
  });

  test("and cut before the first event goes on from where it began, by the id that a websocket is acknowledged with", async () => {
    const connected = Promise.withResolvers<any>();
    const client = createWebsocketClient({ url: `${url.replace("http", "ws")}/graphql`, webSocketImpl: WebSocket, retryAttempts: 0, lazy: false, on: { connected: (_socket, payload) => connected.resolve(payload) } });
    ended.push(() => client.dispose());
    const { after } = await connected.promise;
    await aPublishedArticle(room, { headline: "Before anything was heard" });
    expect(await theLast(await listen(published, { edition: "id", after }))).toEqual(["Before anything was heard"]);
  });

  test("is not refused when its event is no longer kept, nor any after it", async () => {
    const heard = await listen(published, { edition: "id" });
    await theLast(heard);
    const { id: after } = heard.answers[0].data.storyPublished;
    await room.services.db.rows("delete from events");
    expect(await theLast(await listen(published, { edition: "id", after }))).toEqual([]);
  });

  test("for too long is sent to the lists", async () => {
    const first = await listen(published, { edition: "id" });
    await theLast(first);
    const { id: after } = first.answers[0].data.storyPublished;
    const now = room.ctx().now;
    room.setTime("2026-04-02T06:00:00Z");
    const { answers } = await listen(published, { edition: "id", after });
    room.setTime(now);
    expect(answers[0].errors).toMatchObject([{ message: expect.stringContaining("14 days"), extensions: { code: "BAD_USER_INPUT" } }]);
  });
});

/** An event stream of what is published, and what cuts it. `until` reads on, and gives the match once all that was read has it. */
async function openStream(headers: Record<string, string> = {}, at = url, query = `subscription { storyPublished(edition: "id") { article { headline } } }`) {
  const aborting = new AbortController();
  const cut = () => aborting.abort();
  ended.push(cut);
  const response = await fetch(`${at}/graphql?query=${encodeURIComponent(query)}`, { headers: { accept: "text/event-stream", ...headers }, signal: aborting.signal });
  const reader = response.body!.pipeThrough(new TextDecoderStream()).getReader();
  let text = "";
  const stream = {
    until: async (pattern: RegExp): Promise<RegExpExecArray> => {
      for (;;) {
        const match = pattern.exec(text);
        if (match) return match;
        const { done, value } = await reader.read();
        if (done) throw new Error(`The stream ended: ${text}`);
        text += value;
      }
    },
    rest: async (): Promise<string> => {
      for (let read = await reader.read(); !read.done; read = await reader.read()) text += read.value;
      return text;
    },
  };
  return [stream, cut, response] as const;
}

test("an event stream on which nothing happens says every twelve seconds that it is there", async () => {
  vi.useFakeTimers({ toFake: ["setInterval", "clearInterval"] });
  onTestFinished(() => void vi.useRealTimers());
  const [stream] = await openStream();
  await stream.until(/^:\n\nretry: 3000\nid: \S+\n\n$/);
  vi.advanceTimersByTime(12_000);
  await stream.until(/^:\n\nretry: 3000\nid: \S+\n\n:\n\n$/);
});

describe("an event that cannot be read", () => {
  /** The database fails each time it is asked for a story by an event, until the test is over or it is healed. */
  function failing(): () => void {
    const { rows } = room.services.db;
    const heal = () => void Object.assign(room.services.db, { rows });
    Object.assign(room.services.db, { rows: (text: string, values: unknown[]) => (/from articles t where t\.id = any/.test(text) ? Promise.reject(new Error("away")) : rows(text, values)) });
    onTestFinished(heal);
    return heal;
  }

  test("cuts the stream, and is told to who goes on from where it was", async () => {
    const [stream] = await openStream();
    const lastEventId = (await stream.until(/id: (\S+)\n\n/))[1]!;
    const heal = failing();
    await aPublishedArticle(room, { headline: "Told all the same" });
    expect(await stream.rest().catch(() => "cut")).toBe("cut");
    heal();
    const [again] = await openStream({ "last-event-id": lastEventId });
    expect((await again.until(/"headline":"(.*?)"/))[1]).toBe("Told all the same");
  });

  test("cuts the websocket", async () => {
    const closed = Promise.withResolvers<any>();
    const client = createWebsocketClient({ url: `${url.replace("http", "ws")}/graphql`, webSocketImpl: WebSocket, retryAttempts: 0, on: { closed: closed.resolve } });
    ended.push(() => client.dispose());
    const answers: unknown[] = [];
    client.subscribe({ query: published, variables: { edition: "id" } }, { next: (answer) => void answers.push(answer), error() {}, complete() {} });
    await vi.waitFor(() => expect(room.services.events.followers).toBe(1));
    failing();
    await aPublishedArticle(room);
    expect((await closed.promise).code).toBe(1006);
    expect(answers).toEqual([]);
  });

  test("for ten minutes is told as a failure, so that the next ones are told", async () => {
    const heard = await listen(published, { edition: "id" });
    const now = room.ctx().now;
    const heal = failing();
    await room.services.db.transaction(async (manager) => announce({ ...room.ctx(), now: new Date(+now - 600_000) }, manager, "story_published", { editionId: "id", articleId: (await aDraft(room)).id }));
    await untilHeard(heard, 1);
    heal();
    expect(heard.answers).toMatchObject([{ errors: [{ extensions: { code: "INTERNAL" } }] }]);
    await aPublishedArticle(room, { headline: "The next" });
    await untilHeard(heard, 2);
    expect(heard.answers[1].data.storyPublished.article.headline).toBe("The next");
  });
});

test("while the database takes no connection that listens, subscriptions are refused at once", async () => {
  const events = openEventFeed("postgres://nobody@127.0.0.1:1/nothing", pino({ level: "silent" }));
  const server = await buildServer({ ...room.services, events });
  const at = await server.listen({ port: 0, host: "127.0.0.1" });
  const refused = await fetch(`${at}/graphql?query=${encodeURIComponent(corrected)}`, { headers: { accept: "text/event-stream" } });
  expect([refused.status, await refused.json()]).toMatchObject([503, { errors: [{ extensions: { code: "INTERNAL" } }] }]);
  const heard = await listen(corrected, {}, at);
  await untilHeard(heard, 1);
  expect(heard.answers).toMatchObject([{ errors: [{ extensions: { code: "INTERNAL" } }] }]);
  expect(events.followers).toBe(0);
  await server.close();
  await events.close();
});

test("both of two processes tell what one of them published, once each", async () => {
  const [here, there] = [await listen(published, { edition: "id" }), await ways[1]![1](published, { edition: "id" }, otherUrl)];
  // The other process has no counter to look at: it follows when it tells of the first story.
  await vi.waitFor(async () => {
    await aPublishedArticle(room, { headline: "Whether it listens" });
    expect(there.answers.length).toBeGreaterThan(0);
  });
  await aPublishedArticle(room, { headline: "For both" });
  await theLast(here);
  await theLast(there);
  for (const { answers } of [here, there]) expect(answers.filter(({ data }) => data.storyPublished.article.headline === "For both")).toHaveLength(1);
});

test("what happens while the connection that listens is lost is told when it is there again", async () => {
  const heard = await listen(published, { edition: "id" });
  const [cut] = await room.services.db.rows("select count(pg_terminate_backend(pid))::integer as connections from pg_stat_activity where application_name = 'warta events' and datname = current_database()");
  expect(cut!["connections"]).toBeGreaterThan(0);
  for (const headline of ["While it was away", "And once more"]) await aPublishedArticle(room, { headline });
  expect(await theLast(heard)).toEqual(["While it was away", "And once more"]);
});

test("of two stories that are published at once none is missed, whichever is committed first", async () => {
  const heard = await listen(published, { edition: "id" });
  const [slow, fast] = [await aPublishedArticle(room, { headline: "Slow" }), await aDraft(room, { headline: "Fast" })];
  await untilHeard(heard, 1);
  const held = Promise.withResolvers<void>();
  const first = room.services.db.transaction(async (manager) => {
    await announce(room.ctx(), manager, "story_published", { editionId: "id", articleId: slow.id });
    await held.promise;
  });
  let isPublished = false;
  const second = publishArticle(room.ctx(), fast.id, fast.version).then(() => (isPublished = true));
  await vi.waitUntil(async () => isPublished || (await room.services.db.rows("select 1 from pg_locks where locktype = 'advisory' and not granted and database = (select oid from pg_database where datname = current_database())")).length > 0);
  held.resolve();
  await Promise.all([first, second]);
  expect(await theLast(heard)).toEqual(["Slow", "Slow", "Fast"]);
});

test("1,000 who ask the same are told after one reading", async () => {
  // Each from an address of its own, or they would be refused.
  const query = `subscription { storyPublished(edition: "id") { article { headline section { name } } } }`;
  const sockets = await Promise.all(Array.from({ length: 50 }, async (_, each) => {
    const socket = new WebSocket(`${url.replace("http", "ws")}/graphql`, "graphql-transport-ws", { headers: { "x-forwarded-for": `192.0.2.${each}` } });
    ended.push(() => socket.terminate());
    await new Promise((resolve) => socket.once("open", resolve));
    return socket;
  }));
  let told = 0;
  for (const socket of sockets) {
    socket.on("message", (data: RawData) => void (told += (data as Buffer).toString().includes('"Untuk semua"') ? 1 : 0));
    socket.send(JSON.stringify({ type: "connection_init" }));
    await new Promise((resolve) => socket.once("message", resolve));
    for (let id = 0; id < 20; id++) socket.send(JSON.stringify({ id: String(id), type: "subscribe", payload: { query } }));
  }
  await vi.waitFor(() => expect(room.services.events.followers).toBe(1000), { timeout: 20_000 });
  const draft = await aDraft(room, { headline: "Untuk semua" });
  const statements = await room.statementsOf(async () => {
    await publishArticle(room.ctx(), draft.id, draft.version);
    await vi.waitFor(() => expect(told).toBe(1000), { timeout: 20_000 });
  });
  expect(statements.filter((text) => /from articles t where t\.id = any/.test(text) && text.includes("headline")).length).toBeLessThanOrEqual(2);
}, 60_000);

describe("limits", () => {
  const open = (address: string, path = "/graphql") => {
    const socket = new WebSocket(`${url.replace("http", "ws")}${path}`, "graphql-transport-ws", { headers: { "x-forwarded-for": address } });
    ended.push(() => socket.terminate());
    return new Promise<number | WebSocket>((resolve) => {
      socket.once("unexpected-response", (_request, response) => resolve(response.statusCode!));
      socket.once("open", () => resolve(socket));
      socket.on("error", () => {});
    });
  };

  test("an address has so many connections, by either way, and another one has its own", async () => {
    for (let each = 0; each < liveLimits.connectionsOfAddress; each++) expect(await open("198.51.100.7")).toBeInstanceOf(WebSocket);
    expect(await open("198.51.100.7")).toBe(429);
    const stream = await fetch(`${url}/graphql?query=${encodeURIComponent("subscription { storyCorrected { id } }")}`, { headers: { accept: "text/event-stream", "x-forwarded-for": "198.51.100.7" } });
    expect([stream.status, stream.headers.get("retry-after"), ((await stream.json()) as { errors: { extensions: { code: string } }[] }).errors[0]!.extensions.code]).toEqual([429, "60", "RATE_LIMITED"]);
    const last = await open("198.51.100.8");
    expect(last).toBeInstanceOf(WebSocket);
  });

  test("many that come at once get no more than there are, and an IPv6 address counts as its network", async () => {
    const asked = (each: number) => fetch(`${url}/graphql?query=${encodeURIComponent(corrected)}`, { headers: { accept: "text/event-stream", "x-forwarded-for": `2001:db8:7:7::${each.toString(16)}` } });
    const streams = await Promise.all(Array.from({ length: 3 * liveLimits.connectionsOfAddress }, (_, each) => asked(each)));
    const open = streams.filter(({ status }) => status === 200);
    expect([open.length, streams.filter(({ status }) => status === 429).length]).toEqual([liveLimits.connectionsOfAddress, 2 * liveLimits.connectionsOfAddress]);
    await Promise.all(open.map(({ body }) => body!.cancel()));
    // Their places are given back, and so are those of who is refused otherwise.
    await vi.waitFor(async () => {
      const next = await asked(1);
      await next.body!.cancel();
      expect(next.status).toBe(200);
    });
    for (let each = 0; each <= liveLimits.connectionsOfAddress; each++) {
      const wrong = await fetch(`${url}/graphql?query=nothing`, { headers: { accept: "text/event-stream", "x-forwarded-for": "198.51.100.11" } });
      expect([wrong.status, await wrong.json()]).toMatchObject([400, { errors: [{}] }]);
    }
  });

  test("a connection has so many subscriptions", async () => {
    const client = createWebsocketClient({ url: `${url.replace("http", "ws")}/graphql`, webSocketImpl: WebSocket, retryAttempts: 0, lazy: false });
    ended.push(() => client.dispose());
    const refused: any[] = [];
    for (let each = 0; each <= liveLimits.subscriptionsOfConnection; each++) client.subscribe({ query: "subscription { storyCorrected { id } }" }, { next() {}, error: (error) => void refused.push(error), complete() {} });
    await vi.waitFor(() => expect(room.services.events.followers).toBe(liveLimits.subscriptionsOfConnection));
    await vi.waitFor(() => expect(refused).toHaveLength(1));
    expect(refused[0]).toMatchObject([{ extensions: { code: "RATE_LIMITED" } }]);
  });

  test.each(["/admin/graphql", "/healthz", "/nothing"])("nothing listens at %s", async (path) => {
    const socket = await open("198.51.100.9", path);
    const outcome = typeof socket === "number" ? socket : await new Promise((resolve) => socket.once("close", () => resolve("closed")));
    expect([404, "closed"]).toContain(outcome);
  });

  test("a message that is no JSON, or too long, ends the connection", async () => {
    for (const message of ["{", JSON.stringify({ type: "connection_init", payload: { a: "a".repeat(200_000) } })]) {
      const socket = (await open("198.51.100.10")) as WebSocket;
      const closed = new Promise<number>((resolve) => socket.once("close", resolve));
      socket.send(message);
      expect([4400, 1009]).toContain(await closed);
    }
  });

  test("a subscription sent like a query is refused, also to the newsroom", async () => {
    for (const send of [room.ask, await room.as("editor")]) {
      const { status, errors } = await send(`subscription { storyCorrected { id } }`);
      expect([status, errors![0]!.extensions.code]).toEqual([400, "BAD_USER_INPUT"]);
    }
  });

  test("a client that takes events and JSON is answered a query as ever", async () => {
    const response = await fetch(`${url}/graphql`, { method: "POST", headers: { "content-type": "application/json", accept: "application/graphql-response+json, application/json, text/event-stream" }, body: `{"query":"{ editions { code } }"}` });
    expect(await response.json()).toMatchObject({ data: { editions: expect.any(Array) } });
  });
});

describe("a websocket that only fills memory", () => {
  /** Connected, with what it is told as text. */
  async function connected() {
    const socket = new WebSocket(`${url.replace("http", "ws")}/graphql`, "graphql-transport-ws");
    ended.push(() => socket.terminate());
    const told: string[] = [];
    const closed = new Promise<number>((resolve) => socket.once("close", resolve));
    await new Promise((resolve) => socket.once("open", resolve));
    socket.on("message", (data: RawData) => void told.push((data as Buffer).toString()));
    socket.send(JSON.stringify({ type: "connection_init" }));
    await vi.waitFor(() => expect(told).toHaveLength(1));
    return { socket, told, closed };
  }
  const ping = (payload?: object) => JSON.stringify({ type: "ping", payload });

  test("is answered its pings without what they hold", async () => {
    const { socket, told } = await connected();
    socket.send(ping({ a: "x".repeat(90_000) }));
    await vi.waitFor(() => expect(told).toHaveLength(2));
    expect(told[1]).toBe(`{"type":"pong"}`);
  });

  // The first was that of the connection. After the one too many nothing comes that could keep the reason from being read.
  const hundredTimes = (send: () => void) => Array.from({ length: 100 }, send);
  test.each<[string, (socket: WebSocket) => unknown]>([
    ["many messages", (socket) => hundredTimes(() => socket.send(ping()))],
    // One after the other: the library cuts who sends more while the answers to some are not gone.
    ["many pings of the websocket", (socket) => socket.on("pong", () => socket.ping()).ping()],
    ["many pongs nobody asked for", (socket) => hundredTimes(() => socket.pong())],
  ])("is cut for %s, and told why", async (_what, send) => {
    const { socket, closed } = await connected();
    send(socket);
    expect(await closed).toBe(1008);
  });

  test("is cut for few messages that are long", async () => {
    const { socket, closed } = await connected();
    for (let count = 0; count < 12; count++) socket.send(ping({ a: "x".repeat(90_000) }));
    expect(await closed).toBe(1008);
  });

  test("is cut when it sends on while what it was told waits to be read", async () => {
    const { socket, closed } = await connected();
    const unread = vi.spyOn(WebSocket.prototype, "bufferedAmount", "get").mockReturnValue(1_000_001);
    onTestFinished(() => unread.mockRestore());
    socket.send(ping());
    expect(await closed).toBe(1006);
  });
});

test("a listener who does not read is dropped, and keeps nobody else waiting", async () => {
  const text = "panjang ".repeat(3_000);
  const story = await aPublishedArticle(room, { headline: "Panjang", body: paragraphs(text) });
  const query = `subscription { storyPublished(edition: "id") { article { bodyText } } }`;
  const socket = new WebSocket(`${url.replace("http", "ws")}/graphql`, "graphql-transport-ws");
  const stream = connect(Number(new URL(url).port), "127.0.0.1");
  ended.push(() => socket.terminate(), () => stream.destroy());
  await new Promise((resolve) => socket.once("open", resolve));
  socket.send(JSON.stringify({ type: "connection_init" }));
  await new Promise((resolve) => socket.once("message", resolve));
  socket.send(JSON.stringify({ id: "1", type: "subscribe", payload: { query } }));
  stream.write(`GET /graphql?query=${encodeURIComponent(query)} HTTP/1.1\r\nhost: warta\r\naccept: text/event-stream\r\n\r\n`);
  await vi.waitFor(() => expect(room.services.events.followers).toBe(2));
  socket.pause();
  stream.pause();
  const reader = await listen(published, { edition: "id" });
  for (let heard = 0; heard < 3200; ) {
    heard += 800;
    await room.services.db.rows("with told as (insert into events (kind, edition_id, article_id, happened_at) select 'story_published', 'id', $1, $2 from generate_series(1, 800) returning 1) select pg_notify('warta_events', '') from (select count(*) from told) counted", [story.id, room.ctx().now]);
    await vi.waitFor(() => expect(reader.answers.length).toBe(heard), { timeout: 20_000 });
  }
  await vi.waitFor(() => expect(room.services.events.followers).toBe(1));
}, 60_000);

test("a server that stops does not wait for streams that are still being opened", async () => {
  const [asked, opening] = [Promise.withResolvers<void>(), Promise.withResolvers<string>()];
  const events: EventFeed = { ...room.services.events, follow: () => () => {}, position: () => (asked.resolve(), opening.promise) };
  const server = await buildServer({ ...room.services, events });
  const at = await server.listen({ port: 0, host: "127.0.0.1" });
  const opened = openStream({}, at);
  await asked.promise;
  const closing = server.close();
  await vi.waitUntil(() => !server.server.listening);
  opening.resolve("7");
  const [stream] = await opened;
  expect(await stream.rest()).toMatch(/^:\n\nretry: 3000\nid: \S+\n\n$/);
  await closing;
});

test("a server that stops ends every connection at once, and says so", async () => {
  const events = openEventFeed(room.services.config.databaseUrl!, pino({ level: "silent" }));
  const server = await buildServer({ ...room.services, events });
  const at = await server.listen({ port: 0, host: "127.0.0.1" });
  const closed = Promise.withResolvers<any>();
  const client = createWebsocketClient({ url: `${at.replace("http", "ws")}/graphql`, webSocketImpl: WebSocket, retryAttempts: 0, on: { closed: closed.resolve } });
  client.subscribe({ query: corrected }, { next() {}, error() {}, complete() {} });
  const [stream] = await openStream({}, at);
  // A client that is told of the end connects anew; one that is told that all is complete does not.
  const retried = Promise.withResolvers<string>();
  const sse = createSseClient({ url: `${at}/graphql`, retryAttempts: 1, retry: async () => retried.resolve("tries again") });
  onTestFinished(() => sse.dispose());
  sse.subscribe({ query: corrected }, { next() {}, error() {}, complete: () => retried.resolve("takes it for complete") });
  await vi.waitFor(() => expect(events.followers).toBe(3));
  await server.close();
  expect((await closed.promise).code).toBe(1001);
  expect(await stream.rest()).toMatch(/^:\n\nretry: 3000\nid: \S+\n\n$/);
  expect(await retried.promise).toBe("tries again");
  expect(events.followers).toBe(0);
  await events.close();
});
