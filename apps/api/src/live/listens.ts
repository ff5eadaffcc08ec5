import type { FastifyRequest } from "fastify";

/** Whether a request is to be told of events, whichever way. */
export const listens = (request: FastifyRequest) => request.ws || wantsEvents(request);

/** Some clients name text/event-stream among what they take for queries too: then they also name JSON. */
export function wantsEvents({ headers: { accept = "" } }: FastifyRequest): boolean {
  return accept.includes("text/event-stream") && !accept.includes("json");
}
