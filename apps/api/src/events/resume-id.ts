import { badInput } from "../errors.ts";
import type { NewsroomEvent } from "./event.entity.ts";
import { eventsKeptFor } from "./event.service.ts";

type Moment = Pick<NewsroomEvent, "id" | "happenedAt">;

/** The opaque id of an event, or of a moment after it and before the next, from which a client that lost its connection goes on. */
export function resumeId({ id, happenedAt }: Moment): string {
  return Buffer.from(`event:${id}:${Number(happenedAt)}`).toString("base64url");
}

/** The event's number and time. What came after an event that is no longer kept cannot be told in full: that is refused, so that the client asks for the lists instead. */
export function parseResumeId(text: string, now: Date): Moment {
  const [, id, happenedAt] = /^event:(\d{1,18}):(\d{1,15})$/.exec(Buffer.from(text, "base64url").toString()) ?? [];
  if (id === undefined) throw badInput("after is not the id of an event.");
  if (Number(happenedAt) < +now - eventsKeptFor) throw badInput("That event is more than 14 days old, and what came after it is no longer known in full: ask for the lists.");
  return { id, happenedAt: new Date(Number(happenedAt)) };
}
