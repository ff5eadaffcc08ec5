import { unwrapResolverError } from "@apollo/server/errors";
import type { FastifyBaseLogger, FastifyError, FastifyReply, FastifyRequest } from "fastify";
import { GraphQLError, type GraphQLFormattedError } from "graphql";
import { InvalidInput } from "./user-error.ts";

export type ErrorCode = "UNAUTHENTICATED" | "FORBIDDEN" | "NOT_FOUND" | "BAD_USER_INPUT" | "COST_LIMIT" | "INTERNAL";

/** An error that is meant for whoever sent the request; every other error is logged and answered as INTERNAL. */
export class RequestError extends GraphQLError {
  /** `status` is that of the answer when nothing of the operation was carried out; Apollo takes `http` out again. */
  constructor(code: ErrorCode, message: string, more: { status?: number; details?: Record<string, unknown> } = {}) {
    super(message, { extensions: { code, ...more.details, ...(more.status && { http: { status: more.status } }) } });
  }
}

export const badInput = (message: string) => new RequestError("BAD_USER_INPUT", message);
export const notFound = (what: string) => new RequestError("NOT_FOUND", `There is no such ${what}.`);
export const forbidden = (message: string) => new RequestError("FORBIDDEN", message);
export const tooCostly = (what: "cost" | "depth" | "aliases", measured: number, limit: number) =>
  new RequestError("COST_LIMIT", `The operation asks for too much: its ${costWords[what]} ${measured}, and ${limit} is the most.`, { status: 400, details: { [what]: measured, limit } });
export const unauthenticated = () => new RequestError("UNAUTHENTICATED", "Sign in first.", { status: 401 });

const costWords = { cost: "cost is", depth: "depth is", aliases: "number of aliases is" };

/** What a client gets to see of an error: our own as they are, everything unexpected as INTERNAL, in the log with its stack. */
export function answerError(formatted: GraphQLFormattedError, error: unknown, log: FastifyBaseLogger): GraphQLFormattedError {
  const original = unwrapResolverError(error);
  if (original instanceof InvalidInput) return { ...formatted, message: original.message, extensions: { code: "BAD_USER_INPUT" } };
  const code = formatted.extensions?.["code"];
  if (code !== "INTERNAL_SERVER_ERROR") return formatted;
  // Apollo gives no code to what it refuses itself before an operation is there, such as a persisted query with a wrong hash.
  if (error instanceof GraphQLError && !error.originalError && !error.path) return { ...formatted, extensions: { code: "BAD_REQUEST" } };
  log.error({ err: original }, "unexpected error");
  return { ...formatted, ...fault };
}

const fault = { message: "Something went wrong here. It has been written down.", extensions: { code: "INTERNAL" } };

/** The same for requests that never came to be an operation: of whatever address, answered in the shape of a GraphQL answer. */
export function answerFailedRequest(error: FastifyError, request: FastifyRequest, reply: FastifyReply): FastifyReply {
  const status = error.statusCode ?? 500;
  if (status < 500) return reply.code(status).send({ errors: [{ message: error.message, extensions: { code: "BAD_REQUEST" } }] });
  request.log.error({ err: error }, "unexpected error");
  return reply.code(500).send({ errors: [fault] });
}
