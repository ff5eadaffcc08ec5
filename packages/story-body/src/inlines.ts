import type { Inline, Mark } from "./block.ts";

export const markTypes = ["bold", "italic", "strikethrough", "subscript", "superscript", "link"] as const satisfies Mark["type"][];

/** Marks in the one order every writer of bodies keeps, each type once. */
export function canonicalMarks(marks: Mark[]): Mark[] {
  return markTypes.flatMap((type) => marks.find((mark) => mark.type === type) ?? []);
}

/** Empty runs dropped and neighbours that are set alike made one, so that equal texts are equal JSON. */
export function canonicalInlines(inlines: Inline[]): Inline[] {
  const runs: Inline[] = [];
  for (const { text, marks = [] } of inlines) {
    if (!text) continue;
    const last = runs.at(-1);
    const ordered = canonicalMarks(marks);
    if (last && sameMarks(last.marks ?? [], ordered)) last.text += text;
    else runs.push(ordered.length ? { text, marks: ordered } : { text });
  }
  return runs;
}

/** The characters without how they are set. */
export function plainText(inlines: Inline[]): string {
  return inlines.map(({ text }) => text).join("");
}

function sameMarks(one: Mark[], other: Mark[]): boolean {
  return JSON.stringify(one) === JSON.stringify(other);
}
