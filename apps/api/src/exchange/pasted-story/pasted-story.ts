import type { Language } from "@warta/dates";
import { detectLanguage } from "./language.ts";
import { layOut } from "./layout.ts";
import type { PastedStory, ReportLine } from "./pasted-story.type.ts";
import { readNeighbours } from "./neighbours.ts";
import { readEntries } from "./reading.ts";
import { Report } from "./report.ts";
import { StoryReader } from "./story-reader.ts";
import { readUnits } from "./units.ts";

export type { PastedContributor, PastedStory, ReportLine } from "./pasted-story.type.ts";

/**
 * A story out of a text that was copied from a page, a wire message or a document, and what became of each of its lines. Takes any
 * text and never throws: what is not surely recognised stays as paragraphs. `timeZone` is that of a printed time without one,
 * `tagline` the edition's own, which may stand anywhere on the page. The body is in order but for its length, which validateStoryBody judges. The time it takes grows with the length of the text.
 */
export function parsePastedStory(text: string, { language, timeZone, tagline }: { language?: Language; timeZone: string; tagline?: string | null }): { story: PastedStory; report: ReportLine[] } {
  const { units, unseen } = readUnits(text);
  const entries = readNeighbours(readEntries(units, { timeZone, tagline }));
  const report = new Report();
  report.ignored({ text: "", lines: unseen }, "invisible characters", "there is nothing to be seen on this line");
  const story = new StoryReader(entries, layOut(entries), report, language ?? detectLanguage(text)).read();
  return { story, report: report.inOrder() };
}
