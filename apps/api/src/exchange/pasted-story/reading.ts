import { readBareName, isLabelled, readByline } from "./byline.ts";
import { readCaption, type PrintedCaption } from "./caption.ts";
import { type DatedLine, readDatedLine } from "./dated-line.ts";
import { splitEndMark } from "./end-mark.ts";
import { isAdvertisement, isOtherStories, isSection, whyFurniture } from "./furniture.ts";
import { isAgencyCredit, readSourceLine } from "./origin.ts";
import type { PastedContributor } from "./pasted-story.type.ts";
import { readRelated } from "./related-line.ts";
import { clean, fold } from "./spelling.ts";
import { endsSentence, type Unit } from "./units.ts";
import { readViewCount } from "./view-count.ts";

/** What a unit looks like by itself, wherever it stands. `sure: false` is what only its place can confirm. */
export type Reading =
  | { kind: "text" | "tagline" | "advertisement" | "otherStories" | "section" | "agencyCredit" | "endMark" }
  | { kind: "furniture"; why: string }
  | { kind: "related"; headline: string | null }
  | { kind: "views"; count: number }
  | { kind: "source"; name: string }
  | ({ kind: "photo" } & PrintedCaption)
  | ({ kind: "dated" } & DatedLine)
  | { kind: "byline"; people: PastedContributor[]; sure: boolean };

export type Entry = { unit: Unit; reading: Reading };

/** More units than any story has: what lies between the first and the last of them is read as text with furniture in it. */
const atTheEdges = 200;

/** What each unit looks like by itself. */
export function readEntries(units: Unit[], { timeZone, tagline }: { timeZone: string; tagline?: string | null }): Entry[] {
  const own = tagline ? fold(clean(tagline)) : null;
  return units.map((unit, index) => {
    const edge = index < atTheEdges || index >= units.length - atTheEdges;
    if (own && unit.text.length <= 300 && fold(clean(unit.text)) === own) return { unit, reading: { kind: "tagline" } };
    return { unit, reading: readPage(unit.text) ?? (edge ? readMetadata(unit.text, timeZone) : null) ?? { kind: "text" } };
  });
}

/** Whether a text reads as a paragraph, not as a headline, a label or a caption. */
export function isParagraph(text: string): boolean {
  const sentence = splitEndMark(text).text;
  return sentence.length >= 160 || (sentence.length >= 30 && /[.…]/u.test(sentence.slice(-3)) && endsSentence(sentence));
}

function readPage(text: string): Reading | null {
  if (isAdvertisement(text)) return { kind: "advertisement" };
  if (isOtherStories(text)) return { kind: "otherStories" };
  const why = whyFurniture(text);
  if (why) return { kind: "furniture", why };
  const related = readRelated(text);
  if (related) return { kind: "related", ...related };
  if (isSection(text)) return { kind: "section" };
  return splitEndMark(text).text ? null : { kind: "endMark" };
}

function readMetadata(text: string, timeZone: string): Reading | null {
  const count = readViewCount(text);
  if (count !== null) return { kind: "views", count };
  if (isAgencyCredit(text)) return { kind: "agencyCredit" };
  const source = readSourceLine(text);
  if (source) return { kind: "source", name: source };
  const dated = readDatedLine(text, timeZone);
  if (dated) return { kind: "dated", ...dated };
  const people = text.length <= 200 ? readByline(text) : null;
  const photo = readCaption(text);
  // In brackets it is the credit of a picture: "(تصوير: …)".
  if (people && !(photo?.labelled && people.every(({ role }) => role === "photographer") && /^[([]/.test(text))) return { kind: "byline", people, sure: isLabelled(text) };
  const bare = / (?:[-–—|]|--) /u.test(text) && text.length <= 100 ? readBareName(text) : null;
  if (bare) return { kind: "byline", people: bare, sure: false };
  return photo && { kind: "photo", ...photo };
}
