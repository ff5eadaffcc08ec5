import type { Edition } from "../routing/page.ts";

export type EditionDates = ReturnType<typeof datesOf>;

/** What Indonesians call their zones; others are named by their offset. */
const zoneNames: Record<string, string> = { "Asia/Jakarta": "WIB", "Asia/Pontianak": "WIB", "Asia/Makassar": "WITA", "Asia/Jayapura": "WIT" };

/** Dates and numbers as an edition prints them; instants are ISO strings. */
export function datesOf(edition: Pick<Edition, "language" | "numerals" | "timeZone">) {
  const { language, numerals, timeZone } = edition;
  const locale = `${language}-u-nu-${numerals}`;
  const printed = (options: Intl.DateTimeFormatOptions, inLocale = locale) => {
    const format = new Intl.DateTimeFormat(inLocale, { timeZone, ...options });
    return (instant: string) => format.format(new Date(instant));
  };
  const day = printed({ weekday: "long", day: "numeric", month: "long", year: "numeric" });
  const time = printed({ hour: "2-digit", minute: "2-digit", hourCycle: "h23" }, `en-u-nu-${numerals}`);
  const calendarDay = printed({ year: "numeric", month: "2-digit", day: "2-digit" }, "en-CA");
  const offset = printed({ timeZoneName: "longOffset" }, "en");
  const clock = printed({ hour: "2-digit", minute: "2-digit", second: "2-digit", hourCycle: "h23" }, "en-GB");
  const offsetOf = (instant: string) => /GMT([+-]\d\d:\d\d)?/.exec(offset(instant))?.[1] ?? "+00:00";

  return {
    day,
    time,
    shortDay: printed({ day: "numeric", month: "short" }),
    hijri: printed({ day: "numeric", month: "long", year: "numeric" }, `${language}-u-ca-islamic-umalqura-nu-${numerals}`),
    dateline: (instant: string) => `${day(instant)} - ${time(instant)} ${zoneNames[timeZone] ?? `GMT${offsetOf(instant)}`}`,
    isSameDay: (one: string, other: string) => calendarDay(one) === calendarDay(other),
    machine: (instant: string) => `${calendarDay(instant)}T${clock(instant)}${offsetOf(instant)}`,
    number: (value: number) => new Intl.NumberFormat(locale).format(value),
  };
}
