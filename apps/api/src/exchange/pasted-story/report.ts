import type { ReportLine } from "./pasted-story.type.ts";
import type { Line, Unit } from "./units.ts";

const longestExcerpt = 80;

/** Notes of each line what becomes of it. */
export class Report {
  private readonly entries: ReportLine[] = [];

  /** The line became, or is in, a field of the story. */
  recognised(unit: Unit, what: string, why: string): void {
    this.note("recognised", unit.lines, what, why);
  }

  /** The line is dropped. */
  ignored(unit: Unit, what: string, why: string): void {
    this.note("ignored", unit.lines, what, why);
  }

  /** The line is text of the body. */
  kept(unit: Unit, what: string, why: string): void {
    this.note("kept", unit.lines, what, why);
  }

  /** In the order of the text. */
  inOrder(): ReportLine[] {
    return this.entries.sort((one, other) => one.line - other.line);
  }

  private note(outcome: ReportLine["outcome"], lines: Line[], what: string, why: string): void {
    for (const { number, text } of lines) this.entries.push({ outcome, what, text: beginningOf(text), line: number, why });
  }
}

function beginningOf(text: string): string {
  if (text.length <= longestExcerpt) return text;
  // Half of a character is none.
  return `${text.slice(0, longestExcerpt - 1).replace(/[\uD800-\uDBFF]$/, "")}…`;
}
