import type { WebsocketHandler } from "@fastify/websocket";
import { GraphQLError } from "graphql";
import { type Extra, makeHandler } from "graphql-ws/use/@fastify/websocket";
import type { Services } from "../context.ts";
import { RequestError } from "../errors.ts";
import type { ShowKey } from "../http/public-caller.ts";
import { type Connections, liveLimits } from "./connections.ts";
import { type LiveAnswer, type LiveOperation, openSubscription, prepareSubscription } from "./subscription.ts";

/**
 * Subscriptions by the protocol graphql-transport-ws. A client that does not answer a ping within 12 seconds is gone. Browsers give a
 * websocket no headers: they show a key as `authorization` in the parameters of the connection.
 */
export function overWebsocket(services: Services, connections: Connections, showKey: ShowKey): WebsocketHandler {
  const handle = makeHandler({
    isProd: true,
    async onConnect({ connectionParams, extra: { request } }) {
      const authorization = connectionParams?.["authorization"] ?? connectionParams?.["Authorization"];
      if (authorization === undefined) return true;
      return showKey(request, typeof authorization === "string" ? authorization : "").then(() => true, isRefusal);
    },
    async onSubscribe({ extra, subscriptions }, _id, payload) {
      if (Object.keys(subscriptions).length > liveLimits.subscriptionsOfConnection) return [tooManySubscriptions()];
      const operation = await prepareSubscription({ ...payload }, extra.request.caller!.spending);
      return Array.isArray(operation) ? operation : Object.assign(operation, { extra });
    },
    async subscribe(operation) {
      const { extra, ...asked } = operation as LiveOperation & { extra: Extra };
      return openSubscription(services, asked, { log: extra.request.log, lastEventId: null, drop: () => extra.socket.terminate() });
    },
    onNext: (_ctx, _id, _payload, _operation, { eventId: _eventId, ...answer }: Partial<LiveAnswer>) => answer,
  });
  return function (socket, request) {
    socket.once("close", connections.enter(request.ip));
    return handle.call(this, socket, request);
  };
}

/** The connection is closed with 4403, which is all that the protocol says. */
function isRefusal(error: unknown): false {
  if (error instanceof RequestError) return false;
  throw error;
}

const tooManySubscriptions = () =>
  new GraphQLError(`A connection has at most ${liveLimits.subscriptionsOfConnection} subscriptions.`, { extensions: { code: "RATE_LIMITED" } });
