import websocket from "@fastify/websocket";
import type { FastifyInstance, FastifyReply, FastifyRequest, RouteHandlerMethod } from "fastify";
import { handleProtocols } from "graphql-ws";
import type { Services } from "../context.ts";
import type { ShowKey } from "../http/public-caller.ts";
import { Connections, liveLimits } from "./connections.ts";
import { listens, wantsEvents } from "./listens.ts";
import { cutRevoked } from "./revoked-keys.ts";
import { serverSentEvents } from "./server-sent-events.ts";
import { overWebsocket } from "./websocket.ts";

/** In bytes: far more than 4,000 tokens and their variables are. */
const longestMessage = 100_000;

/** How long a client has to answer that the server goes away, in milliseconds. */
const patience = 1_000;

/** To be called before any route is there: one that takes no websockets then closes what is opened on it. */
export async function acceptWebsockets(server: FastifyInstance): Promise<void> {
  await server.register(websocket, {
    options: { maxPayload: longestMessage, handleProtocols },
    // Such as a message that is too long, of which the client is told by the code: no failure of ours.
    errorHandler(error, socket, request) {
      request.log.info({ err: error }, "a websocket failed");
      socket.terminate();
    },
    preClose(done) {
      for (const client of this.websocketServer.clients) {
        client.close(1001, "The server goes away.");
        setTimeout(() => client.terminate(), patience).unref();
      }
      this.websocketServer.close(() => done());
    },
  });
}

/** The ways to listen on /graphql: over a websocket, or as server-sent events, which `orElse` takes out of what another handler answers. */
export function openLive(server: FastifyInstance, services: Services, showKey: ShowKey) {
  const connections = new Connections();
  cutRevoked(server, services.db, connections);
  const stream = serverSentEvents(server, services);
  return {
    overWebsocket: overWebsocket(services, showKey),
    orElse: (answer: RouteHandlerMethod): RouteHandlerMethod =>
      function (request, reply) {
        return wantsEvents(request) ? stream.call(this, request, reply) : answer.call(this, request, reply);
      },
    async refuseTooMany(request: FastifyRequest, reply: FastifyReply): Promise<void> {
      if (listens(request) && !connections.enter(request, reply)) await reply.code(429).header("retry-after", tooMany.extensions.retryAfter).send({ errors: [tooMany] });
    },
  };
}

const tooMany = { message: "Too many connections listen from this address, or in all.", extensions: { code: "RATE_LIMITED", limit: liveLimits.connectionsOfAddress, retryAfter: 60 } };
