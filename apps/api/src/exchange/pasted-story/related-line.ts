import { clean, fold } from "./spelling.ts";
import { foldedWordsFor } from "./vocabulary.ts";

const labels = foldedWordsFor("related");

/** Longer ones are paragraphs that happen to begin so. */
const longest = 300;

/** The other story a line such as "Baca Juga: …" points to; with null for its headline when that is on the next line. */
export function readRelated(text: string): { headline: string | null } | null {
  if (text.length > longest) return null;
  const colon = text.search(/[:：]/);
  const label = fold(clean(colon < 0 ? text : text.slice(0, colon)));
  if (!labels.has(label)) return null;
  const headline = colon < 0 ? "" : clean(text.slice(colon + 1));
  // "Read" alone, with no colon, may be anything.
  if (!headline && colon < 0 && !label.includes(" ")) return null;
  return { headline: headline || null };
}

/** Whether a line can be the headline that a label on the line before it asks for. */
export function isHeadlineLike(text: string): boolean {
  return text.length <= 200 && !/[.؛]$/u.test(text) && /\p{L}/u.test(text);
}
