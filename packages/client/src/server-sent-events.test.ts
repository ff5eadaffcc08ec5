import { expect, test } from "vitest";
import { serverSentEvents } from "./server-sent-events.ts";

const eventsOf = (...chunks: string[]) => Array.fromAsync(serverSentEvents(streamOf(chunks)));

const streamOf = (chunks: string[]) =>
  new ReadableStream<Uint8Array>({
    start(controller) {
      for (const chunk of chunks) controller.enqueue(new TextEncoder().encode(chunk));
      controller.close();
    },
  });

test("events are taken apart wherever the stream is cut, whatever ends its lines; comments are nothing", async () => {
  const text = ":\n\nevent: next\nid: 7\ndata: {\"a\":\ndata: \"é\"}\n\n: ping\n\ndata:x\r\n\r\nevent: complete\ndata\n\n";
  const events = [
    { event: "next", data: '{"a":\n"é"}', id: "7" },
    { event: "message", data: "x", id: "7" },
    { event: "complete", data: "", id: "7" },
  ];
  expect(await eventsOf(text)).toEqual(events);
  expect(await eventsOf(...text)).toEqual(events);
});

test("an event that is cut off is none", async () => {
  expect(await eventsOf("event: next\ndata: 1")).toEqual([]);
});
