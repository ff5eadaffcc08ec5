import { type DateStyle, withNumerals } from "./language.ts";
import { hijriMonths } from "./names.ts";

const calendars = new Map<string, Intl.DateTimeFormat>();

const era = { id: "H", en: "AH", ar: "هـ" };

/**
 * "17 Rajab 1446 H" by the calendar of Umm al-Qura. It changes day at midnight as everything on the page does, not at sunset, and
 * is computed: an authority that sights the moon may be a day apart from it.
 */
export function formatHijri(instant: Date, { language, timeZone, numerals }: DateStyle): string {
  let calendar = calendars.get(timeZone);
  if (!calendar) {
    calendar = new Intl.DateTimeFormat("en-u-ca-islamic-umalqura-nu-latn", { timeZone, year: "numeric", month: "numeric", day: "numeric" });
    calendars.set(timeZone, calendar);
  }
  const shown = new Map(calendar.formatToParts(instant).map(({ type, value }) => [type, value]));
  const month = hijriMonths[language][Number(shown.get("month")) - 1];
  return withNumerals(`${shown.get("day")} ${month} ${shown.get("year")} ${era[language]}`, numerals);
}
