import type { EventKind } from "../events/event.status.ts";

/** Why a webhook is off: somebody switched it off, its address answered that it is gone (410), or every attempt failed for days. */
export type OffBecause = "person" | "gone" | "failing";

/** waiting: to be sent, or sent again. dropped: nothing was sent, as readers no longer saw what it would have told, or its webhook was switched off. */
export type DeliveryState = "waiting" | "delivered" | "failed" | "dropped";

/** The types of the Standard Webhooks body, by kind of event. */
export const eventTypes: Record<EventKind | "test", string> = {
  story_published: "story.published",
  story_corrected: "story.corrected",
  story_retracted: "story.retracted",
  retraction_withdrawn: "story.retraction_withdrawn",
  breaking_news_started: "breaking_news.started",
  breaking_news_ended: "breaking_news.ended",
  test: "test",
};

const [second, minute, hour] = [1_000, 60_000, 3_600_000];

/** After a failed attempt, the next one follows after this pause; a delivery has one attempt more than there are pauses, over some 31 hours. */
export const pauses = [5 * second, 30 * second, 2 * minute, 10 * minute, hour, 6 * hour, 24 * hour];

/** When to try again after so many attempts; null when it was the last. `chance`, from 0 to 1, spreads those that failed together: the pause is up to a fifth longer. */
export function nextAttemptAt(now: Date, attempts: number, chance: number): Date | null {
  const pause = pauses[attempts - 1];
  return pause === undefined ? null : new Date(+now + pause * (1 + chance / 5));
}

/** A webhook of which every attempt failed for so long is switched off, in milliseconds. */
export const patience = 5 * 24 * hour;
