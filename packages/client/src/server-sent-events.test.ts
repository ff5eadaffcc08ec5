import { expect, test } from "vitest";
import { serverSentEvents } from "./server-sent-events.ts";

/** What comes of a stream of these chunks: its events, and their ids where they were told. */
async function read(...chunks: string[]) {
  const seen: unknown[] = [];
  for await (const { event, data } of serverSentEvents(streamOf(chunks), { longestSilence: 10, onId: (id) => seen.push(id) })) seen.push([event, data]);
  return seen;
}

const streamOf = (chunks: string[]) =>
  new ReadableStream<Uint8Array>({
    start(controller) {
      for (const chunk of chunks) controller.enqueue(new TextEncoder().encode(chunk));
      controller.close();
    },
  });

test("events are taken apart wherever the stream is cut, whatever ends its lines; comments are nothing", async () => {
  const text = ":\n\nevent: next\nid: 7\ndata: {\"a\":\ndata: \"é\"}\n\n: ping\n\ndata:x\r\n\r\nevent: complete\ndata\n\n";
  const seen = ["7", ["next", '{"a":\n"é"}'], ["message", "x"], ["complete", ""]];
  expect(await read(text)).toEqual(seen);
  expect(await read(...text)).toEqual(seen);
});

test("CR LF that comes apart is one end of a line, and CR alone is one too", async () => {
  expect(await read("data: 1\r", "\ndata: 2\r\n\r\n")).toEqual([["message", "1\n2"]]);
  expect(await read("data: 1\r", "data: 2\r\r", ":")).toEqual([["message", "1\n2"]]);
});

test("a message that is an id alone tells the id, and is no event", async () => {
  expect(await read("id: 3\n\n", "event: next\ndata: 1\n\n")).toEqual(["3", ["next", "1"]]);
  expect(await read("event: next\nid: 4\n\n", "data: 2\n\n")).toEqual(["4", ["message", "2"]]);
});

test("what is cut off is neither an event nor an id, and an id with NUL is none", async () => {
  expect(await read("event: next\ndata: 1\nid: 5")).toEqual([]);
  expect(await read("id: 6\0\n\n")).toEqual([]);
});
