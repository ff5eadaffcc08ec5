import type { StoryBody } from "@warta/story-body";
import { parsePastedStory, type ReportLine } from "./pasted-story.ts";

/** A story around the lines under test: a headline before them, and two paragraphs behind. */
export function storyWith(lines: string, timeZone = "Asia/Jakarta") {
  return parsePastedStory(`Gubernur Resmikan Jembatan Baru di Sungai Besar\n\n${lines}\n\n${firstParagraph}\n\n${secondParagraph}`, { timeZone });
}

export const firstParagraph = "Warga dua desa kini dapat menyeberang tanpa menunggu perahu, kata kepala dinas setempat kemarin.";
export const secondParagraph = "Pembangunan jembatan itu memakan waktu dua tahun dan dibiayai oleh pemerintah provinsi bersama kabupaten.";

export function paragraphsOf(body: StoryBody): string[] {
  return body.flatMap((block) => (block.type === "paragraph" ? [block.content.map(({ text }) => text).join("")] : []));
}

export function relatedIn(body: StoryBody): (string | undefined)[] {
  return body.flatMap((block) => (block.type === "relatedStory" ? [block.headline] : []));
}

/** The numbers of the lines with something on them that the report says nothing of. */
export function linesMissingFrom(report: ReportLine[], text: string): number[] {
  const told = new Set(report.map(({ line }) => line));
  return text.split(/\r\n|\n|\r/).flatMap((line, index) => (line.trim() && !told.has(index + 1) ? [index + 1] : []));
}
