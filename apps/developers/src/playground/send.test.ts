import { afterEach, expect, test, vi } from "vitest";
import { listen } from "./send.ts";

afterEach(() => {
  vi.unstubAllGlobals();
  vi.useRealTimers();
});

const stream = (text: string) => new Response(text, { headers: { "content-type": "text/event-stream" } });

test("listening goes on behind the last event after a cut, tells what it waits for meanwhile, and gives back what refuses it", async () => {
  vi.useFakeTimers({ toFake: ["setTimeout", "clearTimeout"] });
  const answers = [
    stream('id: 0\n\nevent: next\nid: 1\ndata: {"data":{"a":1},"errors":[]}\n\n'),
    new TypeError("fetch failed"),
    new Response("", { status: 502 }),
    stream('event: next\ndata: {"data":{"a":2}}\n\nevent: complete\ndata:\n\n'),
    Response.json({ errors: [{ message: "No." }] }, { status: 403, headers: { "ratelimit-limit": "10", "ratelimit-remaining": "9" } }),
  ];
  const sent: RequestInit[] = [];
  vi.stubGlobal("fetch", async (_url: string, init: RequestInit) => {
    sent.push(init);
    const answer = answers.shift()!;
    if (answer instanceof Error) throw answer;
    return answer;
  });
  const [results, troubles]: [unknown[], string[]] = [[], []];
  const listening = listen({ query: "subscription { a }", variables: "" }, "a-key", new AbortController().signal, { onResult: (result) => results.push(result), onTrouble: (why) => troubles.push(why) });
  while (answers.length) await vi.advanceTimersByTimeAsync(1_000);
  expect(await listening).toMatchObject({ status: 403, text: expect.stringContaining("No."), allowance: { remaining: 9, limit: 10 } });
  expect(results).toEqual([{ data: { a: 1 }, errors: [] }, { data: { a: 2 } }]);
  expect(sent.map(({ headers }) => new Headers(headers).get("last-event-id"))).toEqual([null, "1", "1", "1", "1"]);
  expect(sent.map(({ headers, credentials }) => [new Headers(headers).get("authorization"), credentials])).toEqual(Array.from({ length: 5 }, () => ["Bearer a-key", "omit"]));
  expect(troubles).toEqual(["", expect.stringContaining("fetch failed"), expect.stringContaining("HTTP 502"), "", ""]);
});
