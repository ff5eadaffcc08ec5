import type { Language } from "@warta/dates";
import type { StoryBody } from "@warta/story-body";
import { readBody } from "./body.ts";
import { type Draft, emptyDraft } from "./draft.ts";
import { bodyStart, readHead } from "./head.ts";
import { detectLanguage } from "./language.ts";
import { readParts } from "./parts.ts";
import { readUnits } from "./units.ts";

export type PastedContributor = { name: string; role: "author" | "editor" | "translator" | "photographer" };

export type PastedStory = {
  language: Language;
  headline: string;
  standfirst: string | null;
  contributors: PastedContributor[];
  /** When it was published, and the zone that was printed or assumed. */
  publishedAt: Date | null;
  timeZone: string | null;
  dateline: { place: string; agency: string | null } | null;
  hero: { caption: string | null; credit: string | null } | null;
  sources: { name: string }[];
  agencyCredit: string | null;
  endMark: string | null;
  tagline: string | null;
  viewCount: number | null;
  body: StoryBody;
};

/** What became of one line of the text: of every line that is not empty there is at least one. */
export type ReportLine = { outcome: "recognised" | "ignored" | "kept"; what: string; text: string; line: number; why: string };

/**
 * A story out of a text that was copied from a page, a wire message or a document. Takes any text and never throws; what it does
 * not recognise stays as paragraphs. `timeZone` is that of a printed time without one, `tagline` the edition's, which may stand on
 * the page. The body is canonical but for its size, which validateStoryBody judges. The time it takes grows with the text's length.
 */
export function parsePastedStory(text: string, options: { language?: Language; timeZone: string; tagline?: string | null }): { story: PastedStory; report: ReportLine[] } {
  const draft: Draft = emptyDraft(options.language ?? detectLanguage(text));
  const parts = readParts(readUnits(text), options);
  const start = bodyStart(parts);
  const above = readHead(parts.slice(0, start), draft, start < parts.length);
  readBody(above, parts.slice(start), draft);
  draft.report.sort((one, other) => one.line - other.line);
  return { story: draft.story, report: draft.report };
}
