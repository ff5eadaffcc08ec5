import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { type Client, type ClientOptions, createClient, WartaError } from "./client.ts";

beforeEach(() => void vi.useFakeTimers({ toFake: ["setTimeout", "clearTimeout"] }));
afterEach(() => {
  vi.restoreAllMocks();
  vi.useRealTimers();
});

const ok = (data: object) => Response.json({ data });
const stream = (text: string) => new Response(text, { headers: { "content-type": "text/event-stream" } });
const event = (id: string, a: number) => `event: next\nid: ${id}\ndata: ${JSON.stringify({ data: { a } })}\n\n`;
const lost = () => new TypeError("fetch failed");
const times = <Made>(count: number, make: () => Made) => Array.from({ length: count }, make);

/** A connection that is accepted, on which this comes and then nothing, until it is given up. */
const openStream = (text: string) => new Response(new ReadableStream({ start: (controller) => controller.enqueue(new TextEncoder().encode(text)) }), { headers: { "content-type": "text/event-stream" } });

/** A client whose answers are these, in order, and what it sent; "none" comes when the request is given up. */
function aClient(...answers: (Response | Error | "none")[]) {
  return aClientWith({}, ...answers);
}

function aClientWith(options: Partial<ClientOptions>, ...answers: (Response | Error | "none")[]) {
  const sent: { body: any; headers: Headers; signal: AbortSignal }[] = [];
  const client = createClient({
    url: "https://api.example/graphql",
    key: "warta_x",
    fetch: async (_url, init) => {
      const signal = init!.signal!;
      signal.throwIfAborted();
      sent.push({ body: JSON.parse(init!.body as string), headers: new Headers(init!.headers), signal });
      const answer = answers.shift() ?? new Error("nothing more is answered");
      if (answer === "none") return new Promise((_resolve, reject) => signal.addEventListener("abort", () => reject(signal.reason as Error)));
      if (answer instanceof Error) throw answer;
      return answer;
    },
    ...options,
  });
  return { client, sent };
}

/** The result, with all pauses gone through at once. */
async function after<Result>(work: Promise<Result>): Promise<Result> {
  const state = { isOver: false };
  const end = () => void (state.isOver = true);
  work.then(end, end);
  while (!state.isOver) await passes(1);
  return work;
}

/** Seconds, one by one: what has come in between is read before the next of them is over. */
async function passes(seconds: number): Promise<void> {
  for (let second = 0; second < seconds; second++) {
    await new Promise((resolve) => setImmediate(resolve));
    await vi.advanceTimersByTimeAsync(1_000);
  }
}

const failureOf = (work: Promise<unknown>): Promise<string> => work.then(() => "none", (error: Error) => error.message);

/** The first of what a subscription tells. */
async function hear(client: Client, count: number): Promise<number[]> {
  const heard: number[] = [];
  for await (const { a } of client.listen<{ a: number }, object>("subscription { a }")) if (heard.push(a) === count) break;
  return heard;
}

test("what is asked is sent with the key, and the data are given", async () => {
  const { client, sent } = aClient(ok({ editions: [] }));
  expect(await client.ask("query Editions($a: Int) { editions { code } }", { a: 1 })).toEqual({ editions: [] });
  expect(sent[0]!.body).toEqual({ query: "query Editions($a: Int) { editions { code } }", variables: { a: 1 } });
  expect(sent[0]!.headers.get("authorization")).toBe("Bearer warta_x");
});

test("an answer with errors is thrown with its code, its status, and the data that were there all the same", async () => {
  const { client } = aClient(Response.json({ data: { a: 1, b: null }, errors: [{ message: "No.", extensions: { code: "BAD_USER_INPUT" } }] }));
  const error = await client.ask("{ a b }").catch((thrown: unknown) => thrown);
  expect(error).toBeInstanceOf(WartaError);
  expect(error).toMatchObject({ message: "No.", code: "BAD_USER_INPUT", status: 200, data: { a: 1, b: null } });
});

test("over the allowance it waits as long as the API says, and asks again", async () => {
  const { client, sent } = aClient(Response.json({ errors: [{ message: "Wait." }] }, { status: 429, headers: { "retry-after": "7" } }), ok({ a: 1 }));
  const asked = client.ask("{ a }");
  await vi.advanceTimersByTimeAsync(6_999);
  expect(sent).toHaveLength(1);
  expect(await after(asked)).toEqual({ a: 1 });
  expect(sent).toHaveLength(2);
});

const now = Date.UTC(2027, 0, 2, 3, 4, 5);
const longestOwnPause = 500;
test.each([
  ["120", 120_000],
  ["Sat, 02 Jan 2027 03:04:47 GMT", 42_000],
  ["Saturday, 02-Jan-27 03:04:47 GMT", 42_000],
  ["Sat, 02 Jan 2027 03:04:04 GMT", longestOwnPause],
  ["Sat, 02 Jan 2027 03:04:05 GMT", longestOwnPause],
  ["0", longestOwnPause],
  ["-5", longestOwnPause],
  ["", longestOwnPause],
  ["a while", longestOwnPause],
  ["May 5", longestOwnPause],
  ["a while, GMT", longestOwnPause],
])("with Retry-After: %j at 03:04:05 it waits %i ms", async (retryAfter, pause) => {
  vi.spyOn(Date, "now").mockReturnValue(now);
  vi.spyOn(Math, "random").mockReturnValue(1);
  const { client, sent } = aClient(new Response("", { status: 503, headers: { "retry-after": retryAfter } }), ok({ a: 1 }));
  const asked = client.ask("{ a }");
  await vi.advanceTimersByTimeAsync(pause - 1);
  expect(sent).toHaveLength(1);
  await vi.advanceTimersByTimeAsync(1);
  expect(sent).toHaveLength(2);
  expect(await asked).toEqual({ a: 1 });
});

test.each([502, 503, 504])("a mutation is not sent again after %i: a server behind the one that answered may have carried it out", async (status) => {
  const { client, sent } = aClient(new Response("", { status }), ok({ a: 1 }));
  await expect(after(client.ask("fragment F on X { a } mutation Count { a { ...F } }"))).rejects.toMatchObject({ status });
  expect(sent).toHaveLength(1);
});

test("without a word of the server the pauses double, each shorter by up to a half: 0.25 to 0.5 seconds first, 2 to 4 last", async () => {
  for (const [random, pauses] of [[0, [250, 500, 1_000, 2_000]], [1, [500, 1_000, 2_000, 4_000]]] as const) {
    vi.spyOn(Math, "random").mockReturnValue(random);
    const timers = vi.spyOn(globalThis, "setTimeout");
    await failureOf(after(aClient(...times(5, lost)).client.ask("{ a }")));
    expect(timers.mock.calls.map(([, pause]) => pause!).filter((pause) => pause !== 30_000)).toEqual(pauses);
    timers.mockRestore();
  }
});

test("a query whose connection fails is sent again; a mutation is not, unless nothing of it was carried out", async () => {
  const query = aClient(lost(), new Response("", { status: 503 }), ok({ a: 1 }));
  expect(await after(query.client.ask("{ a }"))).toEqual({ a: 1 });
  const mutation = aClient(lost(), ok({ a: 1 }));
  await expect(mutation.client.ask("mutation Count { a }")).rejects.toThrow("fetch failed");
  const refused = aClient(new Response("", { status: 429, headers: { "retry-after": "1" } }), ok({ a: 1 }));
  expect(await after(refused.client.ask("mutation Count { a }"))).toEqual({ a: 1 });
});

test("it gives up after four more tries, and says what came last", async () => {
  const { client, sent } = aClient(...times(6, () => new Response("", { status: 503 })));
  await expect(after(client.ask("{ a }"))).rejects.toMatchObject({ status: 503, code: "NO_ANSWER" });
  expect(sent).toHaveLength(5);
});

test("each node of a list comes page after page, and no page is asked for that nobody wants", async () => {
  const page = (nodes: number[], endCursor: string | null) => ok({ list: { nodes, pageInfo: { hasNextPage: endCursor !== null, endCursor } } });
  const all = aClient(page([1, 2], "b"), page([3], null));
  expect(await Array.fromAsync(all.client.each<any, { after?: string | null }, number>("{ list }", {}, ({ list }) => list))).toEqual([1, 2, 3]);
  expect(all.sent.map(({ body }) => body.variables.after)).toEqual([undefined, "b"]);
  const some = aClient(page([1, 2], "b"));
  for await (const node of some.client.each<any, { after?: string | null }, number>("{ list }", {}, ({ list }) => list)) if (node === 2) break;
  expect(some.sent).toHaveLength(1);
});

test("a list that hangs on something that does not exist has no nodes", async () => {
  const { client } = aClient(ok({ section: null }));
  expect(await Array.fromAsync(client.each<any, { after?: string | null }, number>("{ section }", {}, ({ section }) => section?.articles))).toEqual([]);
});

test("a try that takes too long is ended, and counts as a connection that failed: a query is sent again, a mutation is not", async () => {
  const query = aClient("none", ok({ a: 1 }));
  const asked = query.client.ask("{ a }");
  await passes(29);
  expect([query.sent.length, query.sent[0]!.signal.aborted]).toEqual([1, false]);
  expect(await after(asked)).toEqual({ a: 1 });
  expect(query.sent[0]!.signal.aborted).toBe(true);
  const mutation = aClientWith({ secondsPerTry: 5 }, "none", ok({ a: 1 }));
  const failed = failureOf(mutation.client.ask("mutation Count { a }"));
  await passes(5);
  expect(await failed).toBe("Nothing came within 5 seconds.");
  expect(mutation.sent).toHaveLength(1);
});

test("an answer that stops half way is a connection that failed", async () => {
  const half = () => new Response(new ReadableStream({ start: (controller) => controller.enqueue(new TextEncoder().encode('{"data":')) }));
  const { client, sent } = aClient(half(), ok({ a: 1 }));
  expect(await after(client.ask("{ a }"))).toEqual({ a: 1 });
  expect(sent).toHaveLength(2);
});

test.each([
  ["without a signal", {}],
  ["with a signal", { signal: new AbortController().signal }],
])("of a client %s each call is ended by its own signal, and no other call with it", async (_what, options) => {
  const { client, sent } = aClientWith(options, "none", "none", "none", "none");
  const [first, own] = [new AbortController(), { signal: new AbortController().signal }];
  const { signal } = first;
  const page = { nodes: [], pageInfo: { hasNextPage: false } };
  const ended = [client.ask("{ a }", {}, { signal }), client.listen("subscription { a }", {}, { signal }).next(), client.each("{ list }", {}, () => page, { signal }).next()].map(failureOf);
  void client.ask("{ a }", {}, own).catch(() => {});
  await vi.waitUntil(() => sent.length === 4);
  first.abort(new Error("enough"));
  expect(await Promise.all(ended)).toEqual(["enough", "enough", "enough"]);
  expect(sent.map(({ signal }) => signal.aborted)).toEqual([true, true, true, false]);
});

test("a signal also ends a pause, and the client's own one ends every call", async () => {
  const all = new AbortController();
  const { client } = aClientWith({ signal: all.signal }, new Response("", { status: 503, headers: { "retry-after": "1000" } }), "none");
  const ended = [client.ask("{ a }"), client.listen("subscription { a }", {}, { signal: new AbortController().signal }).next()].map(failureOf);
  await passes(2);
  all.abort(new Error("over"));
  expect(await Promise.all(ended)).toEqual(["over", "over"]);
});

test("an address or a key that cannot be one is refused at once", () => {
  expect(() => createClient({ url: "no address" })).toThrow(TypeError);
  expect(() => createClient({ url: "https://api.example/graphql", key: "warta_\nx" })).toThrow(TypeError);
});

test("a lost connection is made anew and goes on behind the last event", async () => {
  const { client, sent } = aClient(stream(event("1", 1) + event("2", 2)), lost(), stream(`${event("3", 3)}event: complete\ndata:\n\n`), stream(event("4", 4)));
  expect(await after(hear(client, 4))).toEqual([1, 2, 3, 4]);
  expect(sent.map(({ headers }) => headers.get("last-event-id"))).toEqual([null, "2", "2", "3"]);
});

test("it also goes on from an id that came without an event", async () => {
  const { client, sent } = aClient(stream("id: 0\n\n"), stream(event("1", 1)));
  expect(await after(hear(client, 1))).toEqual([1]);
  expect(sent.map(({ headers }) => headers.get("last-event-id"))).toEqual([null, "0"]);
});

test("when nothing is left to pay for an event it waits as long as the API says, and goes on behind the last one", async () => {
  const { client, sent } = aClient(stream(`${event("1", 1)}event: next\ndata: {"errors":[{"message":"Wait.","extensions":{"code":"RATE_LIMITED","limit":10,"retryAfter":37}}]}\n\n`), stream(event("2", 2)));
  const pauses = vi.spyOn(globalThis, "setTimeout");
  expect(await after(hear(client, 2))).toEqual([1, 2]);
  expect(sent.map(({ headers }) => headers.get("last-event-id"))).toEqual([null, "1"]);
  expect(pauses.mock.calls.map(([, pause]) => pause)).toContain(37_000);
});

test("a quiet subscription outlives any number of cuts, and a server that is away any number of tries", async () => {
  const { client, sent } = aClient(...times(7, () => stream(":\n\n")), ...times(12, lost), ...times(12, () => new Response("", { status: 502 })), stream(event("1", 1)));
  expect(await after(hear(client, 1))).toEqual([1]);
  expect(sent).toHaveLength(32);
});

test("pauses grow to half a minute or a whole one while no connection is accepted, and are short again after one that was", async () => {
  vi.spyOn(Math, "random").mockReturnValue(1);
  const { client } = aClient(...times(9, lost), stream(":\n\n"), lost(), stream(event("1", 1)));
  const pauses = vi.spyOn(globalThis, "setTimeout");
  await after(hear(client, 1));
  const silence = 40_000;
  expect(pauses.mock.calls.map(([, pause]) => pause!).filter((pause) => pause !== silence)).toEqual([500, 1_000, 2_000, 4_000, 8_000, 16_000, 32_000, 60_000, 60_000, 500, 1_000]);
});

test("a connection on which nothing comes for 40 seconds is given up and made anew; pings keep it", async () => {
  const { client, sent } = aClient(openStream(event("1", 1)), "none", stream(event("2", 2)));
  expect(await after(hear(client, 2))).toEqual([1, 2]);
  expect(sent.map(({ headers }) => headers.get("last-event-id"))).toEqual([null, "1", "1"]);
  let send: (text: string) => void;
  const pinged = aClient(new Response(new ReadableStream({ start: (controller) => void (send = (text) => controller.enqueue(new TextEncoder().encode(text))) }), { headers: { "content-type": "text/event-stream" } }));
  const heard = hear(pinged.client, 1);
  for (let ping = 0; ping < 5; ping++) {
    await passes(30);
    send!(":\n\n");
  }
  send!(event("1", 1));
  expect(await after(heard)).toEqual([1]);
  expect(pinged.sent).toHaveLength(1);
});

test("a subscription that is refused, or whose event failed, is thrown", async () => {
  const refused = aClient(Response.json({ errors: [{ message: "No.", extensions: { code: "FORBIDDEN" } }] }, { status: 403 }));
  await expect(refused.client.listen("subscription { a }").next()).rejects.toMatchObject({ code: "FORBIDDEN", status: 403 });
  const failed = aClient(stream(`event: next\ndata: {"data":null,"errors":[{"message":"Oh."}]}\n\n`));
  await expect(failed.client.listen("subscription { a }").next()).rejects.toThrow("Oh.");
  const noEvents = aClient(ok({ a: 1 }));
  await expect(noEvents.client.listen("{ a }").next()).rejects.toMatchObject({ code: "NO_ANSWER", status: 200, data: { a: 1 } });
});

test("leaving a subscription closes its connection", async () => {
  const { client, sent } = aClient(openStream(event("1", 1)));
  expect(await hear(client, 1)).toEqual([1]);
  expect(sent[0]!.signal.aborted).toBe(true);
});
