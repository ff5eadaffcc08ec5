import { anyOf } from "./spelling.ts";
import { wordsFor } from "./vocabulary.ts";

const mark = new RegExp(`(?:^|\\s|(?<=[.!?”"؟]))(?<mark>\\[ ?\\]|\\*{3}|#{3}|-30-|- 30 -|\\((?:${anyOf(wordsFor("end"))})\\))$`, "iu");

/** A text and the sign at its end that says that the story ends there. */
export function splitEndMark(text: string): { text: string; mark: string | null } {
  const end = text.slice(-16);
  const found = mark.exec(end);
  if (!found) return { text, mark: null };
  return { text: text.slice(0, text.length - end.length + found.index).trimEnd(), mark: found.groups!["mark"]! };
}

/** Whether a mark may also stand between two parts of a text. */
export function isDoubtfulMark(mark: string): boolean {
  return /^(?:\*+|#+)$/.test(mark);
}
