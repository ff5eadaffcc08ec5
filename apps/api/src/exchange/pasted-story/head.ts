import { readCaption } from "./caption.ts";
import { readDateline } from "./dateline.ts";
import { type Draft, say } from "./draft.ts";
import { isMedium, isName } from "./names.ts";
import { isParagraph, type Part, type PartOf } from "./parts.ts";
import type { Unit } from "./units.ts";

/** The number of the part with which the text itself begins. Before it stand headline, byline, date, caption and the page's top. */
export function bodyStart(parts: Part[]): number {
  const plain = parts.flatMap((part, index) => (part.kind === "plain" ? [index] : []));
  const headline = plain.find((index) => !isParagraph(parts[index]!.unit));
  if (headline === undefined) return plain[0] ?? parts.length;
  const paragraphs = plain.filter((index) => index > headline && isParagraph(parts[index]!.unit));
  const dated = paragraphs.find((index) => readDateline(parts[index]!.unit.text));
  // A byline below the first paragraph shows that this is the standfirst.
  const [first, second] = paragraphs;
  const byline = first === undefined ? -1 : parts.findIndex((part, index) => index > first && index < (second ?? 0) && isByline(part));
  const isText = (index: number) => index > byline && !(readCaption(parts[index]!.unit.text) && paragraphs.some((other) => other > index));
  return dated ?? paragraphs.find(isText) ?? plain.find((index) => index > headline && index > lastByline(parts, headline)) ?? parts.length;
}

function isByline({ kind }: Part): boolean {
  return kind === "byline" || kind === "date";
}

/** The last byline or date that stands directly below the headline; where there is none, the headline. */
function lastByline(parts: Part[], headline: number): number {
  let last = headline;
  while (parts[last + 1] && parts[last + 1]!.kind !== "plain") last++;
  return last;
}

/** Reads what stands above the text into the draft; gives back what it does not recognise, which belongs to the text. */
export function readHead(parts: Part[], draft: Draft, textFollows: boolean): PartOf<"plain">[] {
  const { story } = draft;
  const headline = chooseHeadline(parts);
  const kept: PartOf<"plain">[] = [];
  for (const [index, part] of parts.entries()) {
    const { unit } = part;
    if (index === headline) takeHeadline(draft, unit);
    else if (part.kind !== "plain") readAround(part, draft);
    else if (headline >= 0 && index < headline && unit.text.split(" ").length <= 3) say(draft, "ignored", "section label", unit, "A word or two above the headline: the page's section or name.");
    else if (index > headline && isAuthor(unit, parts.slice(index + 1), story.contributors.length)) {
      story.contributors.push({ name: unit.text, role: "author" });
      say(draft, "recognised", "byline", unit, "A name between headline and date.");
    } else if (index > headline && textFollows && !story.hero && readCaption(unit.text)) {
      story.hero = readCaption(unit.text);
      say(draft, "recognised", "caption and credit", unit, "Above the text, with a credit at its end or a label before it.");
    } else if (index > headline && !story.standfirst && textFollows && isStandfirst(unit, parts.slice(index + 1))) {
      story.standfirst = unit.text;
      say(draft, "recognised", "standfirst", unit, "Between headline and byline.");
    } else kept.push(part);
  }
  return kept;
}

/** The first line of four words or more above byline and date, else the first line there or below. */
function chooseHeadline(parts: Part[]): number {
  const pivot = parts.findIndex(isByline);
  const lines = parts.flatMap((part, index) => (part.kind === "plain" && !isParagraph(part.unit) ? [index] : []));
  const above = lines.filter((index) => pivot < 0 || index < pivot);
  const from = above.length ? above : lines;
  return from.find((index) => parts[index]!.unit.text.split(" ").length >= 4) ?? from[0] ?? -1;
}

function takeHeadline(draft: Draft, unit: Unit): void {
  draft.story.headline = unit.text;
  say(draft, "recognised", "headline", unit, "The first line that is no part of the page around the story.");
}

function isAuthor({ text }: Unit, below: Part[], known: number): boolean {
  const words = text.split(" ").length;
  return known === 0 && words >= 2 && words <= 4 && isName(text) && !isMedium(text) && !!below[0] && isByline(below[0]);
}

function isStandfirst({ text }: Unit, below: Part[]): boolean {
  return text.length <= 1000 && text.split(" ").length >= 6 && below.some(isByline);
}

/** What is the same above and below the text: people, dates, views, and the page's own things. */
export function readAround(part: Exclude<Part, { kind: "plain" }>, draft: Draft): void {
  const { story } = draft;
  const { unit } = part;
  if (part.kind === "furniture") say(draft, "ignored", part.what, unit, part.why);
  else if (part.kind === "advertisement") say(draft, "ignored", "advertisement", unit, "Outside the text; Warta has places of its own for advertisements.");
  else if (part.kind === "otherStories") say(draft, "ignored", "recommendations", unit, "Warta makes its own recommendations.");
  else if (part.kind === "related") say(draft, "ignored", "related story", unit, "A label without a story behind it.");
  else if (part.kind === "tagline") {
    story.tagline ??= unit.text;
    say(draft, "recognised", "tagline", unit, "The paper's motto, which every page of the edition shows.");
  } else if (part.kind === "views") {
    story.viewCount ??= part.count;
    say(draft, "recognised", "views", unit, "Not taken over: Warta counts its own readers.");
  } else {
    if (part.kind === "byline") takePeople(part, draft);
    if (part.date) takeDate(part.date, part.kind === "date" && part.updated, unit, draft);
  }
}

function takePeople({ people, unit }: PartOf<"byline">, draft: Draft): void {
  const { contributors } = draft.story;
  for (const person of people) if (!contributors.some(({ name, role }) => name === person.name && role === person.role)) contributors.push(person);
  say(draft, "recognised", "byline", unit, people.map(({ name, role }) => `${name}: ${role}`).join(", "));
}

function takeDate(date: NonNullable<PartOf<"byline">["date"]>, isUpdate: boolean, unit: Unit, draft: Draft): void {
  if (isUpdate) return say(draft, "recognised", "date of the update", unit, "Not taken over: Warta notes changes itself.");
  if (!draft.story.publishedAt) Object.assign(draft.story, { publishedAt: date.instant, timeZone: date.timeZone });
  const same = draft.story.publishedAt!.getTime() === date.instant.getTime();
  const iso = date.instant.toISOString();
  say(draft, "recognised", "date", unit, same ? `${iso}${date.hasTime ? "" : "; no time is given, so the beginning of the day"}.` : `Another time than the first one, which is kept: ${iso}.`);
}
