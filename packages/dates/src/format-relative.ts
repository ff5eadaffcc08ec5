import { formatDay } from "./format-date.ts";
import { type Language, type Numerals, withNumerals } from "./language.ts";
import { wallClock } from "./wall-clock.ts";

type Words = { now: string; yesterday: string; minutes(number: number): string; hours(number: number): string };

const words: Record<Language, Words> = {
  id: { now: "baru saja", yesterday: "kemarin", minutes: (number) => `${number} menit lalu`, hours: (number) => `${number} jam lalu` },
  en: {
    now: "just now",
    yesterday: "yesterday",
    minutes: (number) => `${number} ${number === 1 ? "minute" : "minutes"} ago`,
    hours: (number) => `${number} ${number === 1 ? "hour" : "hours"} ago`,
  },
  ar: {
    now: "الآن",
    yesterday: "أمس",
    minutes: (number) => `قبل ${counted(number, "دقيقة", "دقيقتين", "دقائق")}`,
    hours: (number) => `قبل ${counted(number, "ساعة", "ساعتين", "ساعات")}`,
  },
};

/**
 * How long ago, as long as that says more than the date: minutes, hours, yesterday, then the day. What lies ahead, because two
 * clocks differ, is "just now": a page never says "in 3 minutes" of news. timeZone decides where yesterday ends.
 */
export function formatRelative(instant: Date, now: Date, style: { language: Language; numerals?: Numerals; timeZone?: string }): string {
  const { language, numerals, timeZone = "Asia/Jakarta" } = style;
  const minutes = Math.floor((now.getTime() - instant.getTime()) / 60_000);
  const { now: justNow, yesterday, minutes: minutesAgo, hours: hoursAgo } = words[language];
  if (minutes < 1) return justNow;
  if (minutes < 60) return withNumerals(minutesAgo(minutes), numerals);
  if (minutes < 24 * 60) return withNumerals(hoursAgo(Math.floor(minutes / 60)), numerals);
  if (dayNumber(now, timeZone) - dayNumber(instant, timeZone) === 1) return yesterday;
  return formatDay(instant, { language, numerals, timeZone });
}

function dayNumber(instant: Date, timeZone: string): number {
  return Math.floor(wallClock(instant, timeZone).getTime() / 86_400_000);
}

/** Arabic counts one, two, three to ten, and more, each with a form of its own. */
function counted(number: number, one: string, two: string, few: string): string {
  if (number === 1) return one;
  if (number === 2) return two;
  return `${number} ${number <= 10 ? few : one}`;
}
