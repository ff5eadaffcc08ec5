import { once } from "node:events";
import { connect, type Socket } from "node:net";
import { expect, onTestFinished, test, vi } from "vitest";
import { buildServer } from "./server.ts";
import { openNewsroom } from "./testing/newsroom.ts";

const room = openNewsroom();

test("a server that stops waits five seconds for who has sent nothing, half a head or half a body, and no longer", async () => {
  const server = await buildServer(room.services);
  const port = Number(new URL(await server.listen({ port: 0, host: "127.0.0.1" })).port);
  const cut: Promise<unknown>[] = [];
  for (const sent of ["", "POST /graphql HTTP/1.1\r\nhost: w", "POST /graphql HTTP/1.1\r\nhost: w\r\ncontent-type: application/json\r\ncontent-length: 100\r\n\r\n{"]) {
    const accepted = once(server.server, "connection") as Promise<[Socket]>;
    const client = connect(port, "127.0.0.1").on("error", () => {});
    onTestFinished(() => void client.destroy());
    const [socket] = await accepted;
    cut.push(once(client, "close"));
    client.write(sent);
    await vi.waitUntil(() => socket.bytesRead === sent.length);
  }
  vi.useFakeTimers({ toFake: ["setTimeout", "clearTimeout"] });
  onTestFinished(() => void vi.useRealTimers());
  let isClosed = false;
  const closing = server.close().then(() => (isClosed = true));
  await vi.advanceTimersByTimeAsync(4_900);
  expect(isClosed).toBe(false);
  await vi.advanceTimersByTimeAsync(200);
  await Promise.all([closing, ...cut]);
});
