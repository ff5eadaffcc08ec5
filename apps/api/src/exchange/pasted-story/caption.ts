import { anyOf, clean } from "./spelling.ts";
import { wordsFor } from "./vocabulary.ts";

/** `labelled` when a word such as "Foto" says that it is one. */
export type PrintedCaption = { caption: string | null; credit: string | null; labelled: boolean };

const photo = anyOf(wordsFor("photo"));
const label = new RegExp(`^(?:${photo})\\s*[:：]\\s*`, "iu");
const inBrackets = new RegExp(`^(?<caption>.*)[(\\[](?<label>(?:${photo})(?:\\s*[:./]\\s*| ))?(?<credit>[^()[\\]]{2,80})[)\\]]\\.?$`, "iu");
const behindLabel = new RegExp(`^(?<caption>.+?)[.\\s|]\\s*(?:${photo})\\s*[:：]\\s*(?<credit>[^.:]{2,60})$`, "iu");

/** Longer ones are paragraphs. */
const longest = 400;

/** The caption and the credit of a picture, parted, or null when the text looks like neither. */
export function readCaption(text: string): PrintedCaption | null {
  if (text.length > longest) return null;
  const bracketed = inBrackets.exec(text)?.groups;
  const found = bracketed ?? behindLabel.exec(text)?.groups;
  const start = label.exec(text);
  if (found) {
    const labelled = Boolean(!bracketed || bracketed["label"] || start);
    // Dates, numbers and sides of a story stand in brackets too.
    if (!labelled && !/^\p{L}[\p{L}\p{M}.'’/ -]{1,39}$/u.test(found["credit"]!)) return null;
    return { caption: clean(found["caption"]!.replace(label, "")) || null, credit: clean(found["credit"]!), labelled };
  }
  if (!start) return null;
  const rest = clean(text.slice(start[0].length));
  if (!rest) return null;
  // A few words behind the label are who took the picture, more are what it shows.
  return rest.split(" ").length <= 5 ? { caption: null, credit: rest, labelled: true } : { caption: rest, credit: null, labelled: true };
}
