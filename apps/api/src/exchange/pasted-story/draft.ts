import type { Language } from "@warta/dates";
import type { PastedStory, ReportLine } from "./pasted-story.ts";
import type { Unit } from "./units.ts";

/** The story as far as it has been read, and what was said of its lines. */
export type Draft = { story: PastedStory; report: ReportLine[] };

export function emptyDraft(language: Language): Draft {
  const unknown = { standfirst: null, publishedAt: null, timeZone: null, dateline: null, hero: null, agencyCredit: null, endMark: null, tagline: null, viewCount: null };
  return { report: [], story: { language, headline: "", contributors: [], sources: [], body: [], ...unknown } };
}

/** Says of each line of a unit what became of it. */
export function say(draft: Draft, outcome: ReportLine["outcome"], what: string, unit: Unit, why: string): void {
  for (const { number, text } of unit.lines) draft.report.push({ outcome, what, text: excerpt(text), line: number, why });
}

function excerpt(text: string): string {
  return text.length <= 80 ? text : `${text.slice(0, 79).toWellFormed().replace(/\uFFFD$/u, "")}…`;
}
