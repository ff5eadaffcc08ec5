import type { WebsocketHandler } from "@fastify/websocket";
import { GraphQLError } from "graphql";
import { makeServer } from "graphql-ws";
import type { Services } from "../context.ts";
import { RequestError } from "../errors.ts";
import type { ShowKey } from "../http/public-caller.ts";
import { resumeId } from "../events/resume-id.ts";
import { liveLimits } from "./connections.ts";
import { type LiveAnswer, type LiveOperation, openSubscription, prepareSubscription } from "./subscription.ts";
import { serveWebsocket, type WebsocketExtra } from "./websocket-connection.ts";

/**
 * Subscriptions by the protocol graphql-transport-ws. Browsers give a websocket no headers: they show a key as
 * `authorization` in the parameters of the connection. The protocol has no place for ids of events, so the answer to those parameters
 * tells where to go on from for who is cut before the first event.
 */
export function overWebsocket(services: Services, showKey: ShowKey): WebsocketHandler {
  const beginning = new WeakMap<object, number>();
  const open = (extra: WebsocketExtra, asked: LiveOperation) => openSubscription(services, asked, { log: extra.request.log, spending: extra.request.caller!.spending, lastEventId: null, drop: () => extra.socket.terminate() });

  const protocol = makeServer<Record<string, unknown> | undefined, WebsocketExtra>({
    async onConnect({ connectionParams, extra: { request } }) {
      const authorization = connectionParams?.["authorization"] ?? connectionParams?.["Authorization"];
      try {
        if (authorization !== undefined) await showKey(request, typeof authorization === "string" ? authorization : "");
      } catch (error) {
        // The connection is closed with 4403, which is all that the protocol says.
        if (error instanceof RequestError) return false;
        throw error;
      }
      // Without one subscriptions are refused in words.
      const position = await services.events.position().catch(() => null);
      return position === null || { after: resumeId({ id: position, happenedAt: services.clock() }) };
    },
    async onSubscribe({ extra, subscriptions }, _id, payload) {
      if (Object.keys(subscriptions).length > liveLimits.subscriptionsOfConnection) return [tooManySubscriptions()];
      const operation = await prepareSubscription({ ...payload }, extra.request.caller!.spending);
      return Array.isArray(operation) ? operation : Object.assign(operation, { extra });
    },
    async subscribe(operation) {
      const { extra, ...asked } = operation as LiveOperation & { extra: WebsocketExtra };
      // Those that were completed while they began are no longer among the connection's, but still at work.
      const begun = beginning.get(extra.socket) ?? 0;
      if (begun >= liveLimits.subscriptionsOfConnection) return { errors: [tooManySubscriptions()] };
      beginning.set(extra.socket, begun + 1);
      try {
        return await open(extra, asked);
      } finally {
        beginning.set(extra.socket, beginning.get(extra.socket)! - 1);
      }
    },
    onNext: (_ctx, _id, _payload, _operation, { eventId: _eventId, ...answer }: Partial<LiveAnswer>) => answer,
  });
  return (socket, request) => serveWebsocket(protocol, socket, request);
}

const tooManySubscriptions = () =>
  new GraphQLError(`A connection has at most ${liveLimits.subscriptionsOfConnection} subscriptions.`, { extensions: { code: "RATE_LIMITED" } });
