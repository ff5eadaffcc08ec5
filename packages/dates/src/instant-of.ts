import { offsetOf } from "./wall-clock.ts";

/** What is printed on a page; month from 1. */
export type PrintedTime = { year: number; month: number; day: number; hour: number; minute: number };

const aDay = 86_400_000;

/**
 * The instant at which a zone's clocks showed this. When they showed it twice (summer time ends) the first; when they skipped it
 * (summer time begins) as much later as they skipped, as Temporal's "compatible" does. A time that is in no calendar, such as
 * 31 April or 25:00, throws a RangeError.
 */
export function instantOf(printed: PrintedTime, timeZone: string): Date {
  const shown = asUtc(printed);
  const before = new Date(shown - offsetOf(new Date(shown - aDay), timeZone));
  const after = new Date(shown - offsetOf(new Date(shown + aDay), timeZone));
  const shows = (instant: Date) => instant.getTime() + offsetOf(instant, timeZone) === shown;
  return shows(before) || !shows(after) ? before : after;
}

function asUtc({ year, month, day, hour, minute }: PrintedTime): number {
  const date = new Date(Date.UTC(year, month - 1, day, hour, minute));
  const same = date.getUTCFullYear() === year && date.getUTCMonth() === month - 1 && date.getUTCDate() === day && date.getUTCHours() === hour && date.getUTCMinutes() === minute;
  if (!same) throw new RangeError(`There is no ${year}-${month}-${day} ${hour}:${minute}.`);
  return date.getTime();
}
