import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { createClient, WartaError } from "./client.ts";

beforeEach(() => void vi.useFakeTimers({ toFake: ["setTimeout", "clearTimeout"] }));
afterEach(() => void vi.useRealTimers());

const ok = (data: object) => Response.json({ data });
const stream = (text: string) => new Response(text, { headers: { "content-type": "text/event-stream" } });

/** A client whose answers are these, in order, and what it sent. */
function aClient(...answers: (Response | Error)[]) {
  const sent: { body: any; headers: Headers }[] = [];
  const client = createClient({
    url: "https://api.example/graphql",
    key: "warta_x",
    fetch: async (_url, init) => {
      sent.push({ body: JSON.parse(init!.body as string), headers: new Headers(init!.headers) });
      const answer = answers.shift() ?? new Error("nothing more is answered");
      if (answer instanceof Error) throw answer;
      return answer;
    },
  });
  return { client, sent };
}

/** The result, with all pauses gone through at once. */
async function after<Result>(work: Promise<Result>): Promise<Result> {
  const state = { isOver: false };
  const end = () => void (state.isOver = true);
  work.then(end, end);
  while (!state.isOver) {
    await vi.runOnlyPendingTimersAsync();
    await new Promise((resolve) => setImmediate(resolve));
  }
  return work;
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

test("a query whose connection fails is sent again; a mutation is not, unless nothing of it was carried out", async () => {
  const query = aClient(new TypeError("fetch failed"), new Response("", { status: 503 }), ok({ a: 1 }));
  expect(await after(query.client.ask("{ a }"))).toEqual({ a: 1 });
  const mutation = aClient(new TypeError("fetch failed"), ok({ a: 1 }));
  await expect(mutation.client.ask("mutation Count { a }")).rejects.toThrow("fetch failed");
  const refused = aClient(new Response("", { status: 429, headers: { "retry-after": "1" } }), ok({ a: 1 }));
  expect(await after(refused.client.ask("mutation Count { a }"))).toEqual({ a: 1 });
});

test("it gives up after four more tries, and says what came last", async () => {
  const { client, sent } = aClient(...Array.from({ length: 6 }, () => new Response("", { status: 503 })));
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

test("a lost connection is made anew and goes on behind the last event", async () => {
  const event = (id: string, a: number) => `event: next\nid: ${id}\ndata: ${JSON.stringify({ data: { a } })}\n\n`;
  const { client, sent } = aClient(stream(event("1", 1) + event("2", 2)), new TypeError("fetch failed"), stream(`${event("3", 3)}event: complete\ndata:\n\n`), stream(event("4", 4)));
  const heard: number[] = [];
  await after((async () => {
    for await (const { a } of client.listen<{ a: number }, object>("subscription { a }")) if (heard.push(a) === 4) break;
  })());
  expect(heard).toEqual([1, 2, 3, 4]);
  expect(sent.map(({ headers }) => headers.get("last-event-id"))).toEqual([null, "2", "2", "3"]);
});

test("a subscription that is refused, or whose event failed, is thrown", async () => {
  const refused = aClient(Response.json({ errors: [{ message: "No.", extensions: { code: "FORBIDDEN" } }] }, { status: 403 }));
  await expect(refused.client.listen("subscription { a }").next()).rejects.toMatchObject({ code: "FORBIDDEN", status: 403 });
  const failed = aClient(stream(`event: next\ndata: {"data":null,"errors":[{"message":"Oh."}]}\n\n`));
  await expect(failed.client.listen("subscription { a }").next()).rejects.toThrow("Oh.");
});
