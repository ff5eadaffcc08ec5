import { pino } from "pino";
import { resumeId } from "../events/resume-id.ts";
import { type LiveAnswer, openSubscription, prepareSubscription } from "../live/subscription.ts";
import type { Newsroom } from "./newsroom.ts";

/** What a subscription is told of all events since the newsroom was opened, and then of each that comes; it goes by `$after`. */
export async function* toldEvents(room: Newsroom, subscription: string): AsyncGenerator<LiveAnswer> {
  const beginning = resumeId({ id: "0", happenedAt: room.ctx().now });
  const operation = await prepareSubscription({ query: subscription.replaceAll("$after", JSON.stringify(beginning)) }, null);
  if (Array.isArray(operation)) throw new AggregateError(operation, operation[0]!.message);
  const answers = await openSubscription(room.services, operation, { log: pino({ level: "silent" }), spending: null, lastEventId: null, drop() {} });
  if (!("next" in answers)) throw new AggregateError(answers.errors ?? [], answers.errors?.[0]?.message);
  yield* answers;
}
