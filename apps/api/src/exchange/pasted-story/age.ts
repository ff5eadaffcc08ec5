import { anyOf, fold } from "./spelling.ts";
import { foldedWordsFor, wordsFor } from "./vocabulary.ts";

const ago = anyOf([...foldedWordsFor("ago")]);
const unit = anyOf([...foldedWordsFor("timeUnits")]);
const label = anyOf([...wordsFor("published"), ...wordsFor("updated")].map(fold));
const age = new RegExp(`^(?:(?:${label})\\s*:?\\s*)?(?:(?:\\d{1,3}|an?) ?(?:${unit}) (?:${ago})|(?:${ago}) (?:\\d{1,3} )?(?:${unit}))$`, "u");

/** Whether a line is nothing but how old its page was: "3 hours ago", "2 jam yang lalu". Nobody knows any more when that was. */
export function isAge(text: string): boolean {
  return text.length <= 40 && age.test(fold(text));
}
