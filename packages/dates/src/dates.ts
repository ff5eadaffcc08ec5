export { formatDateline, formatDay, formatShortDay, formatTime, isSameDay } from "./format-date.ts";
export { formatHijri } from "./format-hijri.ts";
export { instantOf, type PrintedTime } from "./instant-of.ts";
export type { DateStyle, Language } from "./language.ts";
export { months, weekdays } from "./names.ts";
export { isoWithOffset } from "./wall-clock.ts";
