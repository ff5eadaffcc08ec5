import { once } from "node:events";
import { PassThrough, type Writable } from "node:stream";
import type { FastifyInstance, FastifyReply, FastifyRequest } from "fastify";
import { GraphQLError } from "graphql";
import type { Services } from "../context.ts";
import { type LiveAnswers, openSubscription, prepareSubscription } from "./subscription.ts";

/** In milliseconds. A comment now and then keeps proxies from taking the connection for a dead one. */
const betweenPings = 12_000;

/** How long browsers wait before they connect anew, in milliseconds; who cannot pay for an event is told a longer time. */
const betweenTries = 3_000;

/**
 * Subscriptions by the GraphQL over Server-Sent Events protocol, one to a connection (its "distinct connections mode"). Each event also
 * has an id, and so has the beginning: a browser that connects anew sends the last one as Last-Event-ID, and is told what it missed.
 */
export function serverSentEvents(server: FastifyInstance, services: Services) {
  const open = new Set<LiveAnswers>();
  let isStopping = false;
  server.addHook("preClose", async () => {
    isStopping = true;
    await Promise.all([...open].map((answers) => answers.return!()));
  });

  return async function (request: FastifyRequest, reply: FastifyReply): Promise<FastifyReply> {
    const operation = await prepareSubscription(asked(request), request.caller!.spending);
    if (Array.isArray(operation)) return reply.code(statusOf(operation)).send({ errors: operation });
    const stream = new PassThrough();
    const lastEventId = request.headers["last-event-id"];
    const answers = await openSubscription(services, operation, { log: request.log, spending: request.caller!.spending, lastEventId: typeof lastEventId === "string" ? lastEventId : null, drop: () => stream.destroy() });
    if (!("next" in answers)) return reply.code(statusOf(answers.errors)).send(answers);
    open.add(answers);
    stream.once("close", () => void answers.return!());
    void write(stream, answers).finally(() => open.delete(answers));
    if (isStopping) await answers.return!();
    // A connection that were kept behind a stream would hold up a server that stops.
    return reply.type("text/event-stream; charset=utf-8").headers({ "cache-control": "no-store", "x-accel-buffering": "no", connection: "close" }).send(stream);
  };
}

function statusOf(errors: readonly GraphQLError[] = []): number {
  const codes = errors.map(({ extensions }) => extensions["code"]);
  return codes.includes("RATE_LIMITED") ? 429 : codes.includes("INTERNAL") ? 503 : 400;
}

async function write(stream: Writable, answers: LiveAnswers): Promise<void> {
  // Browsers believe in the connection only when something has come. An id alone is no event, but they keep it.
  // What they were told to wait for an earlier connection is over.
  stream.write(`:\n\nretry: ${betweenTries}\nid: ${answers.beginning}\n\n`);
  const pings = setInterval(() => !stream.writableNeedDrain && stream.write(":\n\n"), betweenPings);
  const closed = new AbortController();
  stream.once("close", () => closed.abort());
  try {
    for await (const { eventId, ...answer } of answers) {
      const more = stream.write(`event: next\nid: ${eventId}\ndata: ${JSON.stringify(answer)}\n\n`);
      if (!more) await once(stream, "drain", { signal: closed.signal });
    }
    // It is never complete: without that word clients connect anew, to another process or to this one when it is there again.
    stream.end();
  } catch (error) {
    // Without an id, so that the last one stays that of what was told. A browser connects anew after `retry`; a refusal then would be the end for it.
    if (error instanceof GraphQLError) stream.end(`retry: ${Number(error.extensions["retryAfter"]) * 1_000}\nevent: next\ndata: ${JSON.stringify({ errors: [error] })}\n\n`);
    // The client is gone, or was dropped.
    else stream.destroy();
  } finally {
    clearInterval(pings);
  }
}

/** What was sent, by GET or POST. */
function asked({ method, query, body }: FastifyRequest): Record<string, unknown> {
  if (method !== "GET") return (body as Record<string, unknown> | null) ?? {};
  const { variables, ...given } = query as Record<string, string>;
  return { ...given, variables: variables ? parsed(variables) : undefined };
}

/** JSON, or the text itself when it is none, to be refused like any other thing that is no object. */
function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return text;
  }
}
