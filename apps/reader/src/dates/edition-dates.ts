import { type DateStyle, formatDateline, formatDay, formatHijri, formatShortDay, formatTime, isoWithOffset, isSameDay } from "@warta/dates";
import type { Edition } from "../routing/page.ts";

export type EditionDates = ReturnType<typeof datesOf>;

/** Dates and numbers as an edition prints them; instants are ISO strings. */
export function datesOf(edition: Pick<Edition, "language" | "numerals" | "timeZone">) {
  const { language, numerals, timeZone } = edition;
  // The schema says strings; the database holds no others than these.
  const style = { language, numerals, timeZone } as DateStyle;
  const printed = (format: (instant: Date, how: DateStyle) => string) => (instant: string) => format(new Date(instant), style);
  const numbers = new Intl.NumberFormat(`${language}-u-nu-${numerals}`);
  return {
    day: printed(formatDay),
    time: printed(formatTime),
    shortDay: printed(formatShortDay),
    hijri: printed(formatHijri),
    dateline: printed(formatDateline),
    isSameDay: (one: string, other: string) => isSameDay(new Date(one), new Date(other), timeZone),
    machine: (instant: string) => isoWithOffset(new Date(instant), timeZone),
    number: (value: number) => numbers.format(value),
  };
}
