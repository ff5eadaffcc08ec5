import { instantOf, months, weekdays } from "@warta/dates";
import { anyOf, fold, latinDigits } from "./spelling.ts";
import { vocabularies } from "./vocabulary.ts";

/** A date in a text; `hasTime` is false when only the day is given, and the instant then the beginning of that day. */
export type FoundDate = { instant: Date; timeZone: string; hasTime: boolean; start: number; end: number };

const all = Object.values(vocabularies);
const monthNumbers = new Map<string, number>();
for (const names of Object.values(months)) for (const [index, name] of names.entries()) monthNumbers.set(fold(name), index + 1);
for (const vocabulary of all) for (const [name, number] of Object.entries(vocabulary.months)) monthNumbers.set(fold(name), number);
const zones = new Map(all.flatMap((vocabulary) => Object.entries(vocabulary.zones).map(([name, zone]) => [fold(name), zone] as const)));

// Names are matched as they are printed, with and without the signs that folding takes away.
const spellings = (names: string[]) => anyOf(names.flatMap((name) => [name, fold(name)]));
const month = `(?<month>${spellings([...Object.values(months).flat(), ...all.flatMap((vocabulary) => Object.keys(vocabulary.months))])})\\.?`;
const weekday = `(?:(?:${spellings([...Object.values(weekdays).flat(), ...all.flatMap((vocabulary) => vocabulary.weekdays)])})\\.?\\s*[,،]?\\s*)?`;
const zone = `(?:\\s*\\(?(?<zone>(?:GMT|UTC)\\s?[+-]\\s?\\d{1,2}(?::?\\d{2})?|${spellings([...zones.keys()])})\\)?(?![\\p{L}\\d]))?`;
const time = `(?<hour>\\d{1,2})[:.](?<minute>\\d{2})(?:[:.]\\d{2})?(?:\\s*(?<half>[ap]\\.?m\\.?))?${zone}`;
const day = "(?<day>\\d{1,2})(?:st|nd|rd|th)?";
const year = "(?<year>(?:19|20)\\d{2})";
const gap = `(?:T|\\s*(?:[,،|•·–—-]\\s*)*(?:(?:${spellings(all.flatMap((vocabulary) => vocabulary.at))})\\s+)?)`;

const days = [
  `${weekday}${day}\\s+${month}\\s*,?\\s+${year}`,
  `${weekday}${month}\\s+${day}\\s*,?\\s+${year}`,
  `${weekday}(?<day>\\d{1,2})[/.-](?<monthNumber>\\d{1,2})[/.-]${year}`,
  `${year}-(?<monthNumber>\\d{2})-(?<day>\\d{2})`,
];
const patterns = days.flatMap((date) => [
  new RegExp(`(?<![\\p{L}\\d])${time}${gap}${date}(?!\\d)`, "iu"),
  new RegExp(`(?<![\\p{L}\\d])${date}(?:${gap}${time})?(?![\\d:])`, "iu"),
]);

/** The first date of a short text, or null: also for one that is in no calendar. Without a zone it is in `timeZone`. */
export function findDate(text: string, timeZone: string): FoundDate | null {
  const plain = latinDigits(text);
  for (const pattern of patterns) {
    const match = pattern.exec(plain);
    const instant = match && instantIn(match.groups!, timeZone);
    if (instant) return { ...instant, start: match.index, end: match.index + match[0].length };
  }
  return null;
}

function instantIn(found: Record<string, string | undefined>, given: string): Pick<FoundDate, "instant" | "timeZone" | "hasTime"> | null {
  const { hour, minute, half, month: name, monthNumber, zone: zoneText } = found;
  const printed = {
    year: Number(found["year"]),
    month: name ? monthNumbers.get(fold(name))! : Number(monthNumber),
    day: Number(found["day"]),
    hour: hourOf(Number(hour ?? 0), half),
    minute: Number(minute ?? 0),
  };
  const offset = /([+-])\s?(\d{1,2}):?(\d{2})?/.exec(zoneText ?? "");
  const timeZone = offset ? "UTC" : (zones.get(fold(zoneText ?? "")) ?? given);
  const minutes = offset ? (offset[1] === "-" ? -1 : 1) * (Number(offset[2]) * 60 + Number(offset[3] ?? 0)) : 0;
  try {
    const instant = instantOf(printed, timeZone);
    return { instant: new Date(instant.getTime() - minutes * 60_000), timeZone, hasTime: hour !== undefined };
  } catch {
    return null;
  }
}

function hourOf(hour: number, half: string | undefined): number {
  if (!half) return hour;
  return (hour % 12) + (half.toLowerCase().startsWith("p") ? 12 : 0);
}
