import { clean } from "./byline.ts";
import { anyOf, wordsFor } from "./vocabulary.ts";

export type PrintedCaption = { caption: string | null; credit: string | null };

const photo = anyOf(wordsFor("photo"));
const label = new RegExp(`^(?:${photo})\\s*[:.]\\s*`, "iu");
const inBrackets = new RegExp(`^(?<caption>.*?)\\s*[(\\[](?:(?:${photo})\\s*[:./]?\\s+|(?:${photo})[:/])?(?<credit>[^()[\\]]{2,80})[)\\]]\\.?$`, "isu");
const behindLabel = new RegExp(`^(?<caption>.+?)[.\\s|]+(?:${photo})\\s*:\\s*(?<credit>.{2,80})$`, "isu");

/** The caption and the credit of a picture, parted, or null when the text looks like neither. */
export function readCaption(text: string): PrintedCaption | null {
  if (text.length > 400) return null;
  const found = (inBrackets.exec(text) ?? behindLabel.exec(text))?.groups;
  const start = label.exec(text);
  if (found) return { caption: clean(found["caption"]!.replace(label, "")) || null, credit: clean(found["credit"]!) };
  if (!start) return null;
  const rest = clean(text.slice(start[0].length));
  // A few words behind the label are who took the picture, more are what it shows.
  return rest.split(" ").length <= 5 ? { caption: null, credit: rest || null } : { caption: rest, credit: null };
}
