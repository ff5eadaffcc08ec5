import type { Language } from "@warta/dates";
import type { StoryBody } from "@warta/story-body";

export type PastedContributor = { name: string; role: "author" | "editor" | "translator" | "photographer" };

/** What could be told of a pasted text; null where it says nothing. */
export type PastedStory = {
  headline: string;
  standfirst: string | null;
  contributors: PastedContributor[];
  publishedAt: Date | null;
  /** The zone of the printed date. */
  timeZone: string | null;
  dateline: { place: string; agency: string | null } | null;
  hero: { caption: string | null; credit: string | null } | null;
  sources: { name: string }[];
  agencyCredit: string | null;
  endMark: string | null;
  tagline: string | null;
  viewCount: number | null;
  body: StoryBody;
  language: Language;
};

/** What became of a line: a field of the story, dropped with the page's furniture, or a part of the body. */
export type ReportLine = { outcome: "recognised" | "ignored" | "kept"; what: string; text: string; line: number; why: string };
