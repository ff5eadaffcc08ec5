import type { Context } from "../context.ts";
import { badInput } from "../errors.ts";
import type { NewsroomEvent } from "../events/event.entity.ts";
import { listEventsAfter } from "../events/event.service.ts";
import type { EventKind } from "../events/event.status.ts";
import { parseResumeId } from "../events/resume-id.ts";
import { EventQueue } from "./event-queue.ts";

/** How many events one listener may have missed and be told of, and how many may wait while a connection is slow. */
export const mostMissed = 500;
const mostWaiting = 1_000;

/** Thrown when an event has nothing to tell by now, as the public sees nothing of it any more, or not what was asked for: nothing is sent. */
export class NothingToTell extends Error {}

type Wanted = { kinds: readonly EventKind[]; edition: string | null; after: string | null };

/** The events of these kinds, of one edition or of all: those after the event `after`, if one is given, and then each as it is committed. */
export async function followEvents(ctx: Context, { kinds, edition, after }: Wanted): Promise<EventQueue<NewsroomEvent>> {
  if (edition !== null && !(await ctx.loaders.edition.load(edition))) throw badInput(`There is no edition ${edition}.`);
  const from = after === null ? null : parseResumeId(after, ctx.now);
  const early: NewsroomEvent[] = [];
  let take = (event: NewsroomEvent) => void early.push(event);
  const stop = await ctx.events.follow((event) => {
    if (kinds.includes(event.kind) && (edition === null || event.editionId === edition)) take(event);
  });
  try {
    const missed = from === null ? [] : await listMissed(ctx, from, kinds, edition);
    // What was read from the table may come once more from the feed, or be older than what the listener has seen already.
    const seen = BigInt(missed.at(-1)?.id ?? from ?? 0);
    const queue = new EventQueue([...missed, ...early.filter(({ id }) => BigInt(id) > seen)], mostWaiting, stop);
    take = (event) => void (BigInt(event.id) > seen && queue.push(event));
    return queue;
  } catch (error) {
    stop();
    throw error;
  }
}

async function listMissed(ctx: Context, from: string, kinds: readonly EventKind[], edition: string | null): Promise<NewsroomEvent[]> {
  const missed = await listEventsAfter(ctx.db, from, kinds, edition, mostMissed + 1);
  if (missed.length > mostMissed) throw badInput(`More than ${mostMissed} events came after that one: ask for the lists.`);
  return missed;
}
