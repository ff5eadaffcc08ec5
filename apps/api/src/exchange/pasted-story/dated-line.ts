import { isLabelled, readBareName, readByline } from "./byline.ts";
import { isMedium, isName } from "./names.ts";
import type { PastedContributor } from "./pasted-story.type.ts";
import { findDate, type FoundDate } from "./printed-date.ts";
import { anyOf, clean, latinDigits } from "./spelling.ts";
import { readViewCount } from "./view-count.ts";
import { wordsFor } from "./vocabulary.ts";

/** A line with a date and nothing else but what pages print beside it. `sure` when the words leave no doubt. */
export type DatedLine = { date: FoundDate; updated: boolean; people: PastedContributor[]; views: number | null; sure: boolean };

const label = (words: string[]) => new RegExp(`^(?:${anyOf(words)})(?: (?:${anyOf(wordsFor("at"))}))?\\s*[:：]?$`, "iu");
const published = label(wordsFor("published"));
const updated = label(wordsFor("updated"));
const parting = /[|•·–—-]\s*$|^\s*[|•·–—-]/u;

/** Longer ones are sentences with a date in them. */
const longest = 200;

/** The date a line is there for, or null when the line says something else. */
export function readDatedLine(text: string, timeZone: string): DatedLine | null {
  if (text.length > longest || !/(?:19|20)\d\d/.test(latinDigits(text))) return null;
  const date = findDate(text, timeZone);
  if (!date) return null;
  const line: DatedLine = { date, updated: false, people: [], views: null, sure: true };
  return [text.slice(0, date.start), text.slice(date.end)].every((side) => readSide(side, line)) ? line : null;
}

/** Reads what stands on one side of the date into the line; false when it is something that does not belong there. */
function readSide(side: string, line: DatedLine): boolean {
  const whole = clean(side);
  const people = whole ? readByline(whole) : null;
  if (people && isLabelled(whole)) return line.people.push(...people) > 0;
  return whole.split(/\s*[|•·]\s*|\s[-–—]\s/u).every((part) => part === "" || readPart(part, parting.test(side), line));
}

function readPart(part: string, setApart: boolean, line: DatedLine): boolean {
  if (published.test(part)) return true;
  if (updated.test(part)) return (line.updated = true);
  const views = readViewCount(part);
  if (views !== null) line.views = views;
  const people = readByline(part) ?? (setApart ? readBareName(part) : null);
  if (people) {
    line.people.push(...people);
    line.sure &&= isLabelled(part);
  }
  return views !== null || people !== null || (setApart && isName(part) && isMedium(part)) || (setApart && isMedium(part) && !part.includes(" "));
}
