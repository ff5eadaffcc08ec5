import type { FastifyBaseLogger } from "fastify";
import {
  createSourceEventStream,
  type DocumentNode,
  execute,
  type ExecutionArgs,
  type ExecutionResult,
  getOperationAST,
  GraphQLError,
  OperationTypeNode,
  parse,
  validate,
} from "graphql";
import { type Context, createContext, type Services } from "../context.ts";
import { answerError, badInput, RequestError } from "../errors.ts";
import type { NewsroomEvent } from "../events/event.entity.ts";
import { resumeId } from "../events/resume-id.ts";
import { costOfFailure, limits, mostTokens } from "../limits/limits.ts";
import { refuseBeyond, refuseWrongVariables } from "../limits/operation-limits.ts";
import { refuseLongText, refuseTangled } from "../limits/tangled-text.ts";
import type { Spending } from "../limits/spending.ts";
import { publicSchema } from "../schema.ts";
import { liveLimits } from "./connections.ts";
import { EventQueue } from "./event-queue.ts";
import type { LiveSource } from "./live.resolver.ts";
import { type FollowedEvents, NothingToTell } from "./live.service.ts";
import { inTurns } from "./turns.ts";

/** Whoever listens, by whatever way. `drop` ends the connection at once. */
export type Listener = { log: FastifyBaseLogger; spending: Spending | null; lastEventId: string | null; drop(): void };

/** A subscription that passed all checks. */
export type LiveOperation = ExecutionArgs & { document: DocumentNode; key: string; cost: number };

export type LiveAnswer = ExecutionResult & { eventId: string };

/** Ends when the connection does, or fails with the error RATE_LIMITED when nothing is left to pay an event with. `beginning` is the id to go on from until the first answer is there. */
export type LiveAnswers = AsyncIterableIterator<LiveAnswer> & { beginning: string };

/**
 * An event that could not be read ends the connections of those who asked, so that they go on from the one before it and it is read anew:
 * for so long after it happened, in milliseconds. Then the failure is told in its place, as later events have to be told too.
 */
const readAnewFor = 600_000;

/**
 * The one door to live events, the same for every way of listening. Gives the operation, or what is wrong with it, in the shape of any
 * other answer: it is parsed, validated against the public schema, held to the limits of queries and to a narrower one of its own, as it
 * is carried out anew with each event, and its cost is spent when it begins, and again with each event that is told.
 */
export async function prepareSubscription(request: Record<string, unknown>, spending: Spending | null): Promise<LiveOperation | GraphQLError[]> {
  try {
    spending?.refuseDeaf();
    const checked = check(request);
    await spending?.spend(Array.isArray(checked) ? costOfFailure : checked.cost);
    return checked;
  } catch (error) {
    if (error instanceof GraphQLError) return [withoutHttp(error)];
    throw error;
  }
}

function check({ query, operationName, variables }: Record<string, unknown>): LiveOperation | GraphQLError[] {
  try {
    if (typeof query !== "string") throw badInput("query has to be a text.");
    if (operationName != null && typeof operationName !== "string") throw badInput("operationName has to be a text.");
    if (!isVariables(variables)) throw badInput("variables has to be an object.");
    refuseLongText(query);
    const document = parsed(query);
    refuseTangled(document);
    const errors = validate(publicSchema, document, undefined, { hideSuggestions: true });
    if (errors.length) return errors.map((error) => withCode(error, "GRAPHQL_VALIDATION_FAILED"));
    const operation = getOperationAST(document, operationName);
    if (!operation) return [new GraphQLError("There is no such operation.", { extensions: { code: "OPERATION_RESOLUTION_FAILURE" } })];
    if (operation.operation !== OperationTypeNode.SUBSCRIPTION) throw badInput("Here only subscriptions are answered. Queries and mutations are sent by HTTP.");
    refuseWrongVariables({ schema: publicSchema, operation, variables: variables ?? {} });
    const cost = refuseBeyond({ ...limits, cost: limits.subscriptionCost }, { document, schema: publicSchema, operation, variables: variables ?? {}, operationName });
    // Beginning to listen is work in itself, however little is asked for.
    return { schema: publicSchema, hideSuggestions: true, document, operationName, variableValues: variables, key: JSON.stringify([query, operationName, variables]), cost: Math.max(cost, limits.leastSubscriptionCost) };
  } catch (error) {
    if (error instanceof GraphQLError) return [withoutHttp(error)];
    throw error;
  }
}

const isVariables = (given: unknown): given is Record<string, unknown> | null | undefined => given == null || (typeof given === "object" && !Array.isArray(given));

function parsed(query: string): DocumentNode {
  try {
    return parse(query, { maxTokens: mostTokens });
  } catch (error) {
    throw error instanceof GraphQLError ? withCode(error, "GRAPHQL_PARSE_FAILED") : new GraphQLError("The text is nested too deeply.", { extensions: { code: "GRAPHQL_PARSE_FAILED" } });
  }
}

/** Begins to listen. Gives the answers as events come, or the errors for which it could not begin. */
export async function openSubscription(services: Services, operation: LiveOperation, { log, spending, lastEventId, drop }: Listener): Promise<LiveAnswers | ExecutionResult> {
  const rootValue: LiveSource = { lastEventId };
  const events = await createSourceEventStream({ ...operation, rootValue, contextValue: liveContext(services, log) });
  if (!(events instanceof EventQueue)) {
    const { errors = [] } = events as ExecutionResult;
    return { errors: errors.map((error) => answered(error, log)) };
  }
  events.whenFull = () => {
    log.info("a listener did not keep up and was dropped");
    drop();
  };
  const answer = async (event: NewsroomEvent) => {
    const result = await tell(services, operation, event, { log, spending });
    await spending?.spend(result ? operation.cost : liveLimits.untoldCost);
    return result;
  };
  return answersTo(events as FollowedEvents, answer, drop);
}

function answersTo(events: FollowedEvents, answer: (event: NewsroomEvent) => Promise<ExecutionResult | null>, drop: () => void): LiveAnswers {
  return {
    beginning: events.beginning,
    async next() {
      for (;;) {
        const { done, value: event } = await events.next();
        if (done) return { done, value: undefined };
        try {
          const result = await answer(event);
          if (result) return { done: false, value: { ...result, eventId: resumeId(event) } };
        } catch (error) {
          await events.return();
          if (error instanceof RequestError) throw withoutHttp(error);
          // It was written down where it was read.
          drop();
        }
      }
    },
    return: () => events.return() as Promise<IteratorReturnResult<undefined>>,
    [Symbol.asyncIterator]() {
      return this;
    },
  };
}

type Reading = { isBegun: boolean; answer: Promise<ExecutionResult | null>; begin(): Promise<void> };

/** By event: what is asked about it. A public answer is the same for everybody, so 1,000 who ask the same are told what was read once. */
const readings = new WeakMap<NewsroomEvent, Map<string, Reading>>();

/** Queries go on while an event is told to many who ask different things: not all connections to the database are taken for it. */
const takeTurn = inTurns(4);

function tell(services: Services, operation: LiveOperation, event: NewsroomEvent, { log, spending }: Pick<Listener, "log" | "spending">): Promise<ExecutionResult | null> {
  const ofEvent = readings.get(event) ?? readings.set(event, new Map()).get(event)!;
  const reading = ofEvent.get(operation.key) ?? newReading(() => carryOut(services, operation, event, log), failed);
  ofEvent.set(operation.key, reading);
  // Also who asks the same as another takes a turn of their own: the other may have much to be told before.
  if (!reading.isBegun) void takeTurn(spending?.of ?? "", () => reading.begin());
  return reading.answer;

  function failed(error: unknown): void {
    // Who comes to it later reads it anew.
    ofEvent.delete(operation.key);
    log.warn({ err: error }, "an event could not be read: those who asked for it are dropped, to go on from the one before");
  }
}

function newReading(read: () => Promise<ExecutionResult | null>, failed: (error: unknown) => void): Reading {
  const { promise: answer, resolve, reject } = Promise.withResolvers<ExecutionResult | null>();
  return {
    isBegun: false,
    answer,
    async begin() {
      if (this.isBegun) return;
      this.isBegun = true;
      try {
        resolve(await read());
      } catch (error) {
        failed(error);
        reject(error);
      }
    },
  };
}

/** Null when there is nothing to tell. Fails when the event could not be read, and may still be read later. */
async function carryOut(services: Services, operation: LiveOperation, event: NewsroomEvent, log: FastifyBaseLogger): Promise<ExecutionResult | null> {
  const context = liveContext(services, log);
  const { data, errors } = await execute({ ...operation, rootValue: event, contextValue: context });
  if (!errors) return { data };
  if (errors.some(({ originalError }) => originalError instanceof NothingToTell)) return null;
  const told = errors.map((error) => answered(error, log));
  const fault = told.findIndex(({ extensions }) => extensions["code"] === "INTERNAL");
  if (!data && fault !== -1 && +context.now - +event.happenedAt < readAnewFor) throw errors[fault]!;
  return { data, errors: told };
}

function liveContext(services: Services, log: FastifyBaseLogger): Context {
  return createContext(services, { log, viewer: null, visitor: "", requestHeaders: new Headers(), setCookies: () => {} });
}

/** As `answerError` has it for queries, where Apollo has given a code to what has none. Variables that do not fit have no path. */
function answered(error: GraphQLError, log: FastifyBaseLogger): GraphQLError {
  const code = error.extensions["code"] ?? (error.path ? "INTERNAL_SERVER_ERROR" : "BAD_USER_INPUT");
  const { message, extensions } = answerError({ ...error.toJSON(), extensions: { ...error.extensions, code } }, error, log);
  return withoutHttp(new GraphQLError(message, { path: error.path, extensions }));
}

const withCode = (error: GraphQLError, code: string) => new GraphQLError(error.message, { nodes: error.nodes, source: error.source, positions: error.positions, extensions: { code } });

/** Which status an answer by HTTP would have is Apollo's affair. */
function withoutHttp({ message, path, nodes, source, positions, extensions: { http: _http, ...extensions } }: GraphQLError): GraphQLError {
  return new GraphQLError(message, { path, nodes, source, positions, extensions });
}
