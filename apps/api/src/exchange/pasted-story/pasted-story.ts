// TEMPORARY STUB
import type { StoryBody } from "@warta/story-body";
export type PastedStory = { headline: string; standfirst: string | null; contributors: { name: string; role: "author" | "editor" | "translator" | "photographer" }[]; publishedAt: Date | null;
  timeZone: string | null; dateline: { place: string; agency: string | null } | null; hero: { caption: string | null; credit: string | null } | null; sources: { name: string }[];
  agencyCredit: string | null; endMark: string | null; tagline: string | null; viewCount: number | null; body: StoryBody; language: "id" | "en" | "ar" };
export type ReportLine = { outcome: "recognised" | "ignored" | "kept"; what: string; text: string; line: number; why: string };
export function parsePastedStory(_text: string, _options: { language?: "id" | "en" | "ar"; timeZone: string }): { story: PastedStory; report: ReportLine[] } { throw new Error("stub"); }
