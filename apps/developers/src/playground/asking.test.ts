import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { nextTick } from "vue";
import { useAsking } from "./asking.ts";

const two = "query A { a }\nquery B { b }";
let place: { hash: string; pathname: string; origin: string };
let kept: Map<string, string>;
/** What the playground sent, and what it is answered with. */
let sent: { query: string; operationName?: string }[];
let replies: ((signal: AbortSignal) => Promise<Response>)[];

beforeEach(() => {
  [place, kept, sent, replies] = [{ hash: "", pathname: "/playground", origin: "https://api.example" }, new Map(), [], []];
  const storage = { getItem: (name: string) => kept.get(name) ?? null, setItem: (name: string, text: string) => void kept.set(name, text) };
  vi.stubGlobal("location", place);
  vi.stubGlobal("history", { replaceState: (_state: null, _title: string, address: string) => (place.hash = address.includes("#") ? address.slice(address.indexOf("#")) : "") });
  vi.stubGlobal("sessionStorage", storage);
  vi.stubGlobal("localStorage", storage);
  vi.stubGlobal("fetch", (_url: string, { body, signal }: { body: string; signal: AbortSignal }) => (sent.push(JSON.parse(body)), replies.shift()!(signal)));
});
afterEach(() => vi.unstubAllGlobals());

const data = (value: unknown) => () => Promise.resolve(Response.json({ data: value }));
/** Events, and then silence until the connection is cut. */
const events = (...results: unknown[]) => (signal: AbortSignal) => {
  const body = new ReadableStream<Uint8Array>({
    start(controller) {
      for (const result of results) controller.enqueue(new TextEncoder().encode(`event: next\ndata: ${JSON.stringify(result)}\n\n`));
      signal.addEventListener("abort", () => controller.error(signal.reason));
    },
  });
  return Promise.resolve(new Response(body, { headers: { "content-type": "text/event-stream" } }));
};
const failing = () => Promise.reject(new Error("no network"));

test("an edit outlives a reload, whatever example or question the address named", async () => {
  for (const hash of ["#example=search", `#query=${encodeURIComponent("{ shared }")}`]) {
    place.hash = hash;
    const { query } = useAsking();
    query.value = "{ mine }";
    await nextTick();
    expect(place.hash).toBe("");
    expect(useAsking().query.value).toBe("{ mine }");
  }
});

test("of several operations the first is run, or the one that is chosen; of one none is named", async () => {
  const asking = useAsking();
  asking.take({ query: two, variables: "" });
  replies.push(data({}), data({}), data({}));
  await asking.run();
  asking.operationName.value = "B";
  await asking.run();
  asking.query.value = "query A { a }";
  await asking.run();
  expect(sent.map(({ operationName }) => operationName)).toEqual(["A", "B", undefined]);
});

test("an edit leaves the answer as one to something else, another question takes it away", async () => {
  const asking = useAsking();
  replies.push(data({ a: 1 }));
  await asking.run();
  expect([asking.answer.value?.status, asking.isStale.value]).toEqual([200, false]);
  asking.query.value += " ";
  expect(asking.isStale.value).toBe(true);
  asking.take({ query: "{ other }", variables: "" });
  expect([asking.answer.value, asking.answerText.value]).toEqual([null, ""]);
});

test("what fails leaves no former answer beside the failure", async () => {
  const asking = useAsking();
  replies.push(data({ a: 1 }), failing, data({ a: 1 }));
  await asking.run();
  await asking.run();
  expect([asking.failure.value, asking.answer.value, asking.answerText.value]).toEqual(["The API did not answer: no network", null, ""]);
  await asking.run();
  expect(asking.failure.value).toBe("");
  asking.variables.value = "[]";
  await asking.run();
  expect([asking.failure.value, asking.answerText.value]).toEqual(["The variables are not a JSON object.", ""]);
});

test.each([[[], "Stopped, 0 events."], [[{ a: 1 }], "Stopped, 1 event."], [[{ a: 1 }, { a: 2 }], "Stopped, 2 events."]])("a subscription that heard %j and is stopped says so, and what it heard stays", async (results, ending) => {
  const asking = useAsking();
  asking.take({ query: "subscription { a }", variables: "" });
  replies.push(events(...results));
  const listened = asking.run();
  await vi.waitFor(() => expect([asking.listening.value, asking.heard.value]).toEqual([true, results.length]));
  await asking.run();
  await listened;
  expect([asking.ending.value, asking.failure.value, asking.running.value, asking.isStale.value]).toEqual([ending, "", null, false]);
  expect(asking.answerText.value.match(/"a"/g) ?? []).toHaveLength(results.length);
});

test("another question ends what is listened to, and has neither its events nor its ending", async () => {
  const asking = useAsking();
  asking.take({ query: "subscription { a }", variables: "" });
  replies.push(events({ a: 1 }));
  const listened = asking.run();
  await vi.waitFor(() => expect(asking.heard.value).toBe(1));
  asking.take({ query: "{ b }", variables: "" });
  await listened;
  expect([asking.running.value, asking.ending.value, asking.answerText.value]).toEqual([null, "", ""]);
});

test("a key that no header can hold is refused here, in words", async () => {
  const asking = useAsking();
  asking.key.value = "ключ";
  await asking.run();
  expect(asking.failure.value).toMatch(/^What stands under API key is no key: /);
  expect(sent).toEqual([]);
});
