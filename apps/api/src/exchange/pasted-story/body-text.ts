import type { AboutStory } from "./about-story.ts";
import type { Draft } from "./body.ts";
import { readDateline } from "./dateline.ts";
import { isDoubtfulMark, splitEndMark } from "./end-mark.ts";
import type { Layout } from "./layout.ts";
import type { PastedStory } from "./pasted-story.type.ts";
import type { Entry } from "./reading.ts";
import type { Report } from "./report.ts";
import { findSources } from "./sources.ts";
import type { Unit } from "./units.ts";

/** Paragraphs are searched for sources, and what the body begins with for a dateline, no further than this. */
const mostSearched = 200;
const datelineWithin = 5;

/** The text of a story as it grows: paragraphs without dateline and end mark, related stories and breaks in their places. */
export class BodyText {
  readonly drafts: Draft[] = [];
  dateline: PastedStory["dateline"] = null;
  endMark: string | null = null;
  firstParagraph: { unit: Unit; text: string } | null = null;
  private readonly entries: Entry[];
  private readonly layout: Layout;
  private readonly report: Report;
  private readonly about: AboutStory;
  private readonly lastMark: number;
  private paragraphs = 0;

  constructor(entries: Entry[], layout: Layout, report: Report, about: AboutStory) {
    this.entries = entries;
    this.layout = layout;
    this.report = report;
    this.about = about;
    this.lastMark = entries.findLastIndex(({ unit }, index) => index !== layout.headline && index !== layout.standfirst && splitEndMark(unit.text).mark !== null);
  }

  /** An entry that is nothing else is a paragraph. */
  add(index: number): void {
    const { unit } = this.entries[index]!;
    const text = this.withoutEndMark(index, this.withoutDateline(index, unit.text));
    if (!text) return;
    const sources = this.paragraphs < mostSearched ? this.about.addSources(findSources(text)) : [];
    for (const source of sources) this.report.recognised(unit, "source", `the paragraph says that it has its facts from ${source}`);
    this.report.kept(unit, "paragraph", "part of the text");
    this.firstParagraph ??= { unit, text };
    this.drafts.push({ type: "paragraph", text });
    this.paragraphs++;
  }

  addRelated(unit: Unit, headline: string, why: string): void {
    this.drafts.push({ type: "relatedStory", headline, source: unit.text });
    this.report.recognised(unit, "related story", why);
  }

  /** False where there is nothing to be parted by it. */
  addAdBreak(): boolean {
    if (!this.drafts.length || this.drafts.at(-1)!.type === "adBreak") return false;
    this.drafts.push({ type: "adBreak" });
    return true;
  }

  private withoutDateline(index: number, text: string): string {
    if (this.dateline || index < this.layout.bodyStart || index > this.layout.bodyStart + datelineWithin) return text;
    const found = readDateline(text, { opening: index === this.layout.bodyStart });
    if (!found) return text;
    this.dateline = { place: found.place, agency: found.agency };
    this.report.recognised(this.entries[index]!.unit, "dateline", found.agency ? `filed from ${found.place} by ${found.agency}` : `filed from ${found.place}`);
    return found.rest;
  }

  private withoutEndMark(index: number, text: string): string {
    if (index !== this.lastMark) return text;
    const { text: rest, mark } = splitEndMark(text);
    // Three stars between two paragraphs only part them.
    if (mark === null || (index < this.layout.bodyEnd && isDoubtfulMark(mark))) return text;
    this.endMark = mark;
    const { unit } = this.entries[index]!;
    this.report.recognised(unit.lines.length > 1 ? { ...unit, lines: unit.lines.slice(-1) } : unit, "end mark", "the sign that the story ends here");
    return rest;
  }
}
