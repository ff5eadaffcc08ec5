import { randomUUID } from "node:crypto";
import { unwrapResolverError } from "@apollo/server/errors";
import type { FastifyBaseLogger, FastifyError, FastifyReply, FastifyRequest } from "fastify";
import { GraphQLError, type GraphQLFormattedError } from "graphql";
import { InvalidInput } from "./user-error.ts";

export type ErrorCode = "UNAUTHENTICATED" | "FORBIDDEN" | "NOT_FOUND" | "BAD_USER_INPUT" | "COST_LIMIT" | "RATE_LIMITED" | "INTERNAL";

/** An error that is meant for whoever sent the request; every other error is logged and answered as INTERNAL. */
export class RequestError extends GraphQLError {
  readonly status: number;
  /** As it stands in an answer, when it was refused before it came to be an operation. */
  readonly told: { message: string; extensions: Record<string, unknown> };

  /** `status` is that of the answer when nothing of the operation was carried out; Apollo takes `http` out again. */
  constructor(code: ErrorCode, message: string, more: { status?: number | undefined; details?: Record<string, unknown> } = {}) {
    const told = shortened(message);
    super(told, { extensions: { code, ...more.details, ...(more.status && { http: { status: more.status } }) } });
    this.status = more.status ?? 400;
    this.told = { message: told, extensions: { code, ...more.details } };
  }
}

/** graphql-js writes what it was given into its messages, however long that is. What is wrong stands at the end. */
function shortened(message: string): string {
  const [start, end] = [200, 300];
  return message.length > start + end ? `${message.slice(0, start)} […] ${message.slice(-end)}`.toWellFormed() : message;
}

export const badInput = (message: string, status?: number) => new RequestError("BAD_USER_INPUT", message, { status });
export const notFound = (what: string) => new RequestError("NOT_FOUND", `There is no such ${what}.`);
export const forbidden = (message: string, status?: number) => new RequestError("FORBIDDEN", message, { status });
export const tooCostly = (what: keyof typeof costWords, measured: number, limit: number) =>
  new RequestError("COST_LIMIT", `The operation asks for too much: its ${costWords[what]} ${measured}, and ${limit} is the most.`, { status: 400, details: { [what]: measured, limit } });
export const rateLimited = (limit: number, seconds: number) =>
  new RequestError("RATE_LIMITED", `Of an allowance of ${limit.toLocaleString("en")} a minute not enough is left: try again in ${seconds} ${seconds === 1 ? "second" : "seconds"}.`, { status: 429, details: { limit, retryAfter: seconds } });
export const unauthenticated = (message = "Sign in first.") => new RequestError("UNAUTHENTICATED", message, { status: 401 });

const costWords = { cost: "cost is", depth: "depth is", aliases: "number of aliases is", spreads: "number of fragment spreads is", repeats: "number of repeated fields is", characters: "number of characters is" };

/** What a client gets to see of an error, in no more than some five hundred characters: our own as they are, everything unexpected as INTERNAL, in the log with its stack. */
export function answerError(given: GraphQLFormattedError, error: unknown, log: FastifyBaseLogger): GraphQLFormattedError {
  const formatted = { ...given, message: shortened(given.message) };
  const original = unwrapResolverError(error);
  if (original instanceof InvalidInput) return { ...formatted, message: original.message, extensions: { code: "BAD_USER_INPUT" } };
  const code = formatted.extensions?.["code"];
  // The engine's own words for what graphql-js can neither parse nor validate.
  if (formatted.message.startsWith("Maximum call stack size")) return { ...formatted, message: "The text is nested too deeply." };
  if (code === "BAD_USER_INPUT") return { ...formatted, message: withoutSuggestion(formatted.message) };
  if (code !== "INTERNAL_SERVER_ERROR") return formatted;
  // Apollo gives no code to what it refuses itself before an operation is there, such as a persisted query with a wrong hash.
  if (error instanceof GraphQLError && !error.originalError && !error.path) return { ...formatted, extensions: { code: "BAD_REQUEST" } };
  return { ...formatted, ...writeDown(original, log) };
}

/** Nobody who guesses is told a name that is near. Validation is told so by an option; of the names in variables Apollo does not pass it on. */
function withoutSuggestion(message: string): string {
  const at = message.endsWith("?") ? message.lastIndexOf(" Did you mean ") : -1;
  return at === -1 ? message : message.slice(0, at);
}

/** By its incident, whoever was told of a fault and whoever reads the log speak of the same. */
function writeDown(err: unknown, log: FastifyBaseLogger): { message: string; extensions: { code: ErrorCode; incident: string } } {
  const incident = randomUUID();
  log.error({ err, incident }, "unexpected error");
  return { message: `Something went wrong here. It has been written down as ${incident}.`, extensions: { code: "INTERNAL", incident } };
}

/** The same for requests that never came to be an operation: of whatever address, answered in the shape of a GraphQL answer. */
export function answerFailedRequest(error: FastifyError | RequestError, request: FastifyRequest, reply: FastifyReply): FastifyReply {
  if (error instanceof RequestError) return reply.code(error.status).headers(error.status === 401 ? { "www-authenticate": "Bearer" } : {}).send({ errors: [error.told] });
  const status = error.statusCode ?? 500;
  if (status < 500) return reply.code(status).send({ errors: [{ message: error.message, extensions: { code: "BAD_REQUEST" } }] });
  return reply.code(500).send({ errors: [writeDown(error, request.log)] });
}
