import { type DateStyle, withNumerals } from "./language.ts";
import { months, weekdays } from "./names.ts";
import { twoDigits, wallClock } from "./wall-clock.ts";
import { zoneName } from "./zone-name.ts";

/** "Jumat, 17 Januari 2025" */
export function formatDay(instant: Date, { language, timeZone, numerals }: DateStyle): string {
  const shown = wallClock(instant, timeZone);
  const weekday = weekdays[language][shown.getUTCDay()] + (language === "ar" ? "" : ",");
  return withNumerals(`${weekday} ${shown.getUTCDate()} ${months[language][shown.getUTCMonth()]} ${shown.getUTCFullYear()}`, numerals);
}

/** "17 Jan"; Arabic has no short months. */
export function formatShortDay(instant: Date, { language, timeZone, numerals }: DateStyle): string {
  const shown = wallClock(instant, timeZone);
  const month = months[language][shown.getUTCMonth()]!;
  return withNumerals(`${shown.getUTCDate()} ${language === "ar" ? month : month.slice(0, 3)}`, numerals);
}

/** Whether the calendar on the wall shows one day at both instants. */
export function isSameDay(one: Date, other: Date, timeZone: string): boolean {
  const dayOf = (instant: Date) => wallClock(instant, timeZone).toISOString().slice(0, 10);
  return dayOf(one) === dayOf(other);
}

/** "23:43" */
export function formatTime(instant: Date, { timeZone, numerals }: Omit<DateStyle, "language">): string {
  const shown = wallClock(instant, timeZone);
  return withNumerals(`${twoDigits(shown.getUTCHours())}:${twoDigits(shown.getUTCMinutes())}`, numerals);
}

const betweenDayAndTime = { id: " - ", en: ", ", ar: "، " };

/** "Jumat, 17 Januari 2025 - 23:43 WIB": the line under a headline. */
export function formatDateline(instant: Date, style: DateStyle): string {
  const zone = withNumerals(zoneName(instant, style.timeZone, style.language), style.numerals);
  return `${formatDay(instant, style)}${betweenDayAndTime[style.language]}${formatTime(instant, style)} ${zone}`;
}
