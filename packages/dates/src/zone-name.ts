import type { Language } from "./language.ts";
import { offsetMinutes, twoDigits } from "./wall-clock.ts";

type Names = Record<Language, string>;

const western: Names = { id: "WIB", en: "WIB", ar: "بتوقيت غرب إندونيسيا" };
const central: Names = { id: "WITA", en: "WITA", ar: "بتوقيت وسط إندونيسيا" };
const eastern: Names = { id: "WIT", en: "WIT", ar: "بتوقيت شرق إندونيسيا" };

/** The zones that readers know by a name; the others are told by their offset. */
const known: Record<string, Partial<Names>> = {
  "Asia/Jakarta": western,
  "Asia/Pontianak": western,
  "Asia/Makassar": central,
  "Asia/Ujung_Pandang": central,
  "Asia/Jayapura": eastern,
  "Asia/Riyadh": { ar: "بتوقيت مكة المكرمة" },
  "Asia/Jerusalem": { ar: "بتوقيت القدس" },
  "Asia/Gaza": { ar: "بتوقيت فلسطين" },
  "Asia/Hebron": { ar: "بتوقيت فلسطين" },
  "Africa/Cairo": { ar: "بتوقيت القاهرة" },
};

/** What a reader calls the zone at that instant: WIB, "GMT+3", "بتوقيت مكة المكرمة". */
export function zoneName(instant: Date, timeZone: string, language: Language): string {
  return (Object.hasOwn(known, timeZone) && known[timeZone]?.[language]) || byOffset(offsetMinutes(instant, timeZone), language);
}

function byOffset(offset: number, language: Language): string {
  const minutes = Math.abs(offset) % 60;
  const ahead = offset === 0 ? "" : `${offset < 0 ? "-" : "+"}${Math.trunc(Math.abs(offset) / 60)}${minutes ? `:${twoDigits(minutes)}` : ""}`;
  if (language !== "ar") return `GMT${ahead}`;
  // The left-to-right mark keeps the sign on the left of its number.
  return `بتوقيت غرينتش${ahead && `\u200e${ahead}`}`;
}
