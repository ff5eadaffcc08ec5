import { isBracketed } from "./byline.ts";
import { readDateline, withoutSite } from "./dateline.ts";
import { isName } from "./names.ts";
import { type Entry, isParagraph } from "./reading.ts";

/** Where the parts of a story are among the entries; null where there is no such part. The body is from bodyStart to bodyEnd. */
export type Layout = { headline: number | null; standfirst: number | null; author: number | null; taglines: number[]; bodyStart: number; bodyEnd: number };

/** More lines of text than this above a byline: it is below the story, not below the headline. */
const mostAbove = 5;
const longestHeadline = 300;
const longestStandfirst = 500;
const longestTagline = 80;

/** Finds the headline by what stands around it, and with it where the head ends and the body begins and ends. */
export function layOut(entries: Entry[]): Layout {
  const textAt = (index: number) => entries[index]!.unit.text;
  const { runs, anchor } = linesAbove(entries);
  const lines = headlineRun(runs, textAt);
  const candidate = lines[0] ?? entries.findIndex(({ reading }) => reading.kind === "text" || reading.kind === "section");
  const headline = candidate >= 0 && isHeadline(textAt(candidate)) ? candidate : null;
  const above = headline === null ? [] : runs.flat().filter((index) => index < headline);
  const taglines = above.filter((index) => isEquation(textAt(index)) || (above.length === 1 && textAt(index).length <= longestTagline && !isParagraph(textAt(index))));
  const bodyEnd = entries.findLastIndex(({ unit, reading }, index) => reading.kind === "text" && index !== headline && isParagraph(unit.text));

  const author = anchor !== null && isAuthor(entries, lines, anchor) ? lines.at(-1)! : null;
  const below = lines.slice(1).filter((index) => index !== author);
  const standfirst = anchor !== null && bodyEnd > anchor && below.length === 1 && isStandfirst(textAt(below[0]!)) ? below[0]! : null;
  const isText = (index: number) => index > (headline ?? -1) && index !== standfirst && index !== author && (entries[index]!.reading.kind === "text" || isCaptionless(entries, index));
  const bodyStart = [(index: number) => isText(index) && isOpening(textAt(index)), isText].map((opens) => entries.findIndex((_entry, index) => opens(index))).find((index) => index >= 0);
  return { headline, standfirst, author, taglines, bodyStart: bodyStart ?? entries.length, bodyEnd };
}

/** The run that the headline begins: the one the text follows in, else the last that does not begin as a paragraph. */
function headlineRun(runs: number[][], textAt: (index: number) => string): number[] {
  const run = runs.find(([, ...more]) => more.some((index) => isParagraph(textAt(index)))) ?? runs.findLast(([first]) => !isParagraph(textAt(first!))) ?? runs[0] ?? [];
  return run.length > 1 && isEquation(textAt(run[0]!)) ? run.slice(1) : run;
}

/** The lines of text above the first line about the story, in runs that nothing of the page interrupts. */
function linesAbove(entries: Entry[]): { runs: number[][]; anchor: number | null } {
  const runs: number[][] = [[]];
  let anchor: number | null = null;
  for (const [index, { unit, reading }] of entries.entries()) {
    const found = runs.flat().length;
    const doubtful = (reading.kind === "byline" || reading.kind === "dated") && !reading.sure && !found;
    if (reading.kind === "text" || doubtful || (reading.kind === "photo" && !found && !reading.labelled)) {
      if (found >= mostAbove || readDateline(unit.text, { opening: false })) break;
      runs.at(-1)!.push(index);
    } else if (["byline", "dated", "views", "photo"].includes(reading.kind)) {
      if (!found) continue;
      // Credits in brackets stand below a story, not below its headline.
      if (!(reading.kind === "byline" && isBracketed(unit.text))) anchor = index;
      break;
    } else if (["furniture", "advertisement", "section", "agencyCredit", "tagline"].includes(reading.kind)) runs.push([]);
    else break;
  }
  const filled = runs.filter((run) => run.length);
  return { runs: anchor === null ? filled.slice(0, 1).map((run) => run.slice(0, 2)) : filled, anchor };
}

function isHeadline(text: string): boolean {
  const isSeveralSentences = text.length > 120 && isParagraph(text) && /[.!?] \p{Lu}/u.test(text);
  const isLead = isParagraph(text) && withoutSite(text) !== text;
  return text.length <= longestHeadline && !isSeveralSentences && !isLead && !readDateline(text, { opening: false });
}

/** Short lines above the first paragraph are still of the head, even those that are kept. */
function isOpening(text: string): boolean {
  return isParagraph(text) || readDateline(text, { opening: false }) !== null;
}

/** "Damai di Palestina = Damai di Dunia" is how a medium presents itself, no headline. */
function isEquation(text: string): boolean {
  return text.length <= longestTagline && /^[^=]{3,} = [^=]{3,}$/u.test(text);
}

function isStandfirst(text: string): boolean {
  return text.length <= longestStandfirst && text.split(" ").length >= 6;
}

/** A name of its own between a headline of some length and the date. */
function isAuthor(entries: Entry[], lines: number[], anchor: number): boolean {
  if (lines.length < 2 || lines.at(-1) !== anchor - 1 || entries[anchor]!.reading.kind !== "dated") return false;
  const [headline, name] = [entries[lines[0]!]!.unit.text, entries[anchor - 1]!.unit.text];
  return headline.split(" ").length >= 4 && /^\S+(?: \S+){1,3}$/u.test(name) && isName(name);
}

/** "Harga naik (Reuters)" is a caption only where text follows it. */
function isCaptionless(entries: Entry[], index: number): boolean {
  const { reading } = entries[index]!;
  return reading.kind === "photo" && !reading.labelled && !entries.slice(index + 1, index + 6).some((next) => next.reading.kind === "text");
}
