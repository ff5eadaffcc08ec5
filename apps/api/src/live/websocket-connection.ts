import type { FastifyRequest } from "fastify";
import type { Server } from "graphql-ws";
import type { RawData, WebSocket } from "ws";

export type WebsocketExtra = { socket: WebSocket; request: FastifyRequest };

/** In milliseconds. A client that does not answer a ping before the next one is gone. */
const betweenPings = 12_000;

/** What a client may send in so many milliseconds, its pings and pongs among the messages: some times more than 20 subscriptions need. */
const received = { messages: 100, bytes: 1_000_000, within: 10_000 };

/** In bytes: whoever lets so much wait to be read, and sends all the same, only fills our memory. */
const mostUnread = 1_000_000;

/** How long a client has to read why it is cut, in milliseconds. */
const patience = 1_000;

/**
 * Joins a websocket to the protocol, in place of the library's own handler: that echoes what a ping holds, and goes on answering whoever
 * does not read.
 */
export function serveWebsocket(protocol: Server<WebsocketExtra>, socket: WebSocket, request: FastifyRequest): void {
  const isWelcome = watchReceived(socket);
  let hasAnswered = true;
  const pings = setInterval(() => {
    if (!hasAnswered) return socket.terminate();
    hasAnswered = false;
    socket.ping();
  }, betweenPings);
  socket.on("ping", ({ length }: Buffer) => void isWelcome(length));
  socket.on("pong", ({ length }: Buffer) => void (hasAnswered = isWelcome(length)));

  const send = (data: string) =>
    new Promise<void>((resolve, reject) => {
      if (socket.readyState === socket.OPEN) socket.send(data, (error) => (error ? reject(error) : resolve()));
      else resolve();
    });
  const closed = protocol.opened(
    {
      protocol: socket.protocol,
      send,
      close: (code, reason) => socket.close(code, reason),
      onPing: () => send(`{"type":"pong"}`),
      onMessage: (take) =>
        socket.on("message", (data: RawData) => {
          const message = data as Buffer;
          if (!isWelcome(message.length)) return;
          take(message.toString()).catch((error: unknown) => {
            // What could not be sent any more is no fault.
            if (socket.readyState !== socket.OPEN) return;
            request.log.error({ err: error }, "a message of a websocket could not be answered");
            // Clients give up at 1011, but try again at this one.
            socket.close(1013, "Try again later.");
          });
        }),
    },
    { socket, request },
  );
  socket.once("close", (code: number, reason: Buffer) => {
    clearInterval(pings);
    void closed(code, reason.toString());
  });
}

/** Gives what is asked of each message, by its bytes: false when it is not to be answered, as the connection is being cut. */
function watchReceived(socket: WebSocket): (bytes: number) => boolean {
  let window = { since: -Infinity, messages: 0, bytes: 0 };
  return (bytes) => {
    if (socket.readyState !== socket.OPEN) return false;
    const now = performance.now();
    if (now - window.since > received.within) window = { since: now, messages: 0, bytes: 0 };
    window.messages += 1;
    window.bytes += bytes;
    if (socket.bufferedAmount > mostUnread) socket.terminate();
    else if (window.messages > received.messages || window.bytes > received.bytes) {
      socket.close(1008, "Too many messages.");
      setTimeout(() => socket.terminate(), patience).unref();
    } else return true;
    return false;
  };
}
