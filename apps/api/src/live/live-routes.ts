import websocket from "@fastify/websocket";
import type { FastifyInstance, FastifyReply, FastifyRequest, RouteHandlerMethod } from "fastify";
import type { Services } from "../context.ts";
import { Connections } from "./connections.ts";
import { serverSentEvents } from "./server-sent-events.ts";
import { overWebsocket } from "./websocket.ts";

/** In bytes: far more than 4,000 tokens and their variables are. */
const longestMessage = 100_000;

/** How long a client has to answer that the server goes away, in milliseconds. */
const patience = 1_000;

/** To be called before any route is there: one that takes no websockets then closes what is opened on it. */
export async function acceptWebsockets(server: FastifyInstance): Promise<void> {
  await server.register(websocket, {
    options: { maxPayload: longestMessage },
    preClose(done) {
      for (const client of this.websocketServer.clients) {
        client.close(1001, "The server goes away.");
        setTimeout(() => client.terminate(), patience).unref();
      }
      this.websocketServer.close(() => done());
    },
  });
}

/** /graphql in its three ways: queries and mutations by `answer`; subscriptions over a websocket, or as server-sent events. */
export function mountPublicGraphql(server: FastifyInstance, services: Services, answer: RouteHandlerMethod): void {
  const connections = new Connections();
  const stream = serverSentEvents(server, services, connections);
  const handler: RouteHandlerMethod = function (request, reply) {
    return wantsEvents(request) ? stream.call(this, request, reply) : answer.call(this, request, reply);
  };
  const preValidation = async (request: FastifyRequest, reply: FastifyReply) => {
    if ((request.ws || wantsEvents(request)) && connections.isFull(request.ip)) await reply.code(429).header("retry-after", "60").send(tooManyConnections);
  };
  server.route({ url: "/graphql", method: "POST", preValidation, handler });
  server.route({ url: "/graphql", method: "GET", preValidation, handler, wsHandler: overWebsocket(services, connections) });
}

const tooManyConnections = { errors: [{ message: "Too many connections listen from this address, or in all.", extensions: { code: "RATE_LIMITED" } }] };

/** Some clients name text/event-stream among what they take for queries too: then they also name JSON. */
function wantsEvents({ headers: { accept = "" } }: FastifyRequest): boolean {
  return accept.includes("text/event-stream") && !accept.includes("json");
}
