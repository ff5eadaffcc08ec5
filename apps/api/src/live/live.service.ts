import type { Context } from "../context.ts";
import { badInput } from "../errors.ts";
import type { NewsroomEvent } from "../events/event.entity.ts";
import { greatestEventId, listEventsAfter } from "../events/event.service.ts";
import type { EventKind } from "../events/event.status.ts";
import { parseResumeId, resumeId } from "../events/resume-id.ts";
import { findSection } from "../sections/section.service.ts";
import { findTopic } from "../topics/topic.service.ts";
import { EventQueue } from "./event-queue.ts";

/** How many events one listener may have missed and be told of, and how many may wait while a connection is slow. */
const mostMissed = 500;
const mostWaiting = 1_000;

/** Thrown when an event has nothing to tell by now, as the public sees nothing of it any more, or not what was asked for: nothing is sent. */
export class NothingToTell extends Error {}

type Place = { edition: string | null; section: string | null; topic: string | null };
type Wanted = { kinds: readonly EventKind[]; edition: string | null; after: string | null };

/** What somebody follows. `beginning` is the id to go on from for who was told of nothing yet. */
export type FollowedEvents = EventQueue<NewsroomEvent> & { beginning: string };

/** Error BAD_USER_INPUT for a place there is not: who follows it would be told of nothing, without an end. */
export async function requirePlace(ctx: Context, { edition, section, topic }: Place): Promise<void> {
  if (edition === null) return;
  if (!(await ctx.loaders.edition.load(edition))) throw badInput(`There is no edition ${edition}.`);
  if (section !== null && !(await findSection(ctx, edition, section))) throw badInput(`The edition ${edition} has no section ${section}.`);
  if (topic !== null && !(await findTopic(ctx, edition, topic))) throw badInput(`The edition ${edition} has no topic ${topic} that a published story has.`);
}

/** The events of these kinds, of one edition or of all: those after the event `after`, if one is given, and then each as it is committed. */
export async function followEvents(ctx: Context, { kinds, edition, after }: Wanted): Promise<FollowedEvents> {
  const from = after === null ? null : parseResumeId(after, ctx.now);
  const early: NewsroomEvent[] = [];
  let take = (event: NewsroomEvent) => void early.push(event);
  const stop = ctx.events.follow((event) => {
    if (kinds.includes(event.kind) && (edition === null || event.editionId === edition)) take(event);
  });
  try {
    const position = await ctx.events.position();
    const missed = from === null ? [] : await listMissed(ctx, from.id, kinds, edition);
    // What was read from the table may come once more from the feed, or be older than what the listener has seen already.
    const seen = BigInt(missed.at(-1)?.id ?? from?.id ?? 0);
    const queue = new EventQueue([...missed, ...early.filter(({ id }) => BigInt(id) > seen)], mostWaiting, stop);
    take = (event) => void (BigInt(event.id) > seen && queue.push(event));
    return Object.assign(queue, { beginning: resumeId(from ?? { id: position, happenedAt: ctx.now }) });
  } catch (error) {
    stop();
    throw error;
  }
}

async function listMissed(ctx: Context, from: string, kinds: readonly EventKind[], edition: string | null): Promise<NewsroomEvent[]> {
  // Made up, or from before a restore: it would be told of nothing until so many events have happened.
  if (BigInt(from) > BigInt(await greatestEventId(ctx.db))) throw badInput("after is not the id of an event that is known: ask for the lists.");
  const missed = await listEventsAfter(ctx.db, from, kinds, edition, mostMissed + 1);
  if (missed.length > mostMissed) throw badInput(`More than ${mostMissed} events came after that one: ask for the lists.`);
  return missed;
}
