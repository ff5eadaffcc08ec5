import { words } from "../languages/words.ts";

const minute = 60_000;
const hour = 60 * minute;
const day = 24 * hour;

/** How long ago, in the language of the interface; never in the future, however the clocks stand. After a week the date. */
export function relativeTime(instant: Date, now: Date): string {
  const passed = Math.max(0, now.getTime() - instant.getTime());
  if (passed < minute) return words.time.justNow;
  if (passed < hour) return words.time.minutesAgo(Math.floor(passed / minute));
  if (passed < day) return words.time.hoursAgo(Math.floor(passed / hour));
  if (passed < 7 * day) return words.time.daysAgo(Math.floor(passed / day));
  return shortDate(instant, now);
}

export function fullTime(instant: Date): string {
  return new Intl.DateTimeFormat(words.language, { dateStyle: "full", timeStyle: "long" }).format(instant);
}

/** Date and time in few words, in the zone of whoever reads them. */
export function shortTime(instant: Date): string {
  return new Intl.DateTimeFormat(words.language, { dateStyle: "long", timeStyle: "short" }).format(instant);
}

/** The time of a day that is today, the date of any other. */
export function timeOrDate(instant: Date, now: Date): string {
  if (instant.toDateString() !== now.toDateString()) return shortDate(instant, now);
  return new Intl.DateTimeFormat(words.language, { hour: "2-digit", minute: "2-digit" }).format(instant);
}

function shortDate(instant: Date, now: Date): string {
  const year = instant.getFullYear() === now.getFullYear() ? {} : ({ year: "numeric" } as const);
  return new Intl.DateTimeFormat(words.language, { day: "numeric", month: "short", ...year }).format(instant);
}
