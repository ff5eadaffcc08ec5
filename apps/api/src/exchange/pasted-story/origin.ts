import { isName } from "./names.ts";
import { anyOf, clean, fold } from "./spelling.ts";
import { foldedWordsFor, wordsFor } from "./vocabulary.ts";

const sources = foldedWordsFor("source");
const agency = new RegExp(`(?<!\\p{L})(?:${anyOf(wordsFor("agency"))})(?!\\p{L})`, "iu");
const acronym = / ?\([\p{L}\d. ]{2,20}\)$/u;

/** "Mi’raj News Agency (MINA)": a line that is nothing but an agency's name. */
export function isAgencyCredit(text: string): boolean {
  const name = text.replace(acronym, "");
  return text.length <= 80 && agency.test(name) && isName(name) && name.split(" ").length > 1 && (name !== text || /^\p{Lu}/u.test(name));
}

/** The name in a line such as "Sumber: Antara", or null. */
export function readSourceLine(text: string): string | null {
  const colon = text.search(/[:：]/);
  if (text.length > 100 || colon < 0 || !sources.has(fold(clean(text.slice(0, colon))))) return null;
  const name = clean(text.slice(colon + 1));
  return isName(name) || /^[\p{L}\d]+(?:\.[\p{L}\d]+)+$/u.test(name) ? name : null;
}
