import { weekdays } from "@warta/dates";
import { isMedium } from "./names.ts";
import { anyOf, fold } from "./spelling.ts";
import { wordsFor } from "./vocabulary.ts";

const word = String.raw`\p{Lu}[\p{L}\p{M}\d'’-]*(?:\.\p{L}+)*`;
const latinName = `(?<name>${word}(?: (?:(?:of|the|and) )?${word}){0,4})`;
const arabicWord = String.raw`\p{Script=Arabic}+`;
const media = anyOf(wordsFor("media"));
const days = new Set(Object.values(weekdays).flat());
const vowelSigns = /[\u064B-\u0652\u0640]/g;

// At the beginning of a sentence they are capitalised; the flag i would let any letter pass for a capital.
const capitalised = (words: string[]) => words.flatMap((each) => [each, each[0]!.toUpperCase() + each.slice(1)]);
const before = new RegExp(`(?<!\\p{L})(?:${anyOf(capitalised(wordsFor("saysFrom")))}) (?:(?<kind>${media}) )?(?:the )?${latinName}`, "gu");
const behind = new RegExp(`(?:^|[.!?”"] |, )${latinName} (?:${anyOf(wordsFor("says"))})(?!\\p{L})`, "gu");
const inArabic = new RegExp(`(?<!\\p{L})[وف]?(?:${anyOf(wordsFor("saysFrom"))})\\s*(?<name>(?:(?<kind>${media}) )?${arabicWord}(?: ال${arabicWord})?)`, "gu");
// "قالت" may be said of anybody, and "وكالة" be an office: only a medium that is known counts.
const sayingInArabic = new RegExp(`(?<!\\p{L})[وف]?(?:${anyOf(wordsFor("says"))})\\s+(?<name>(?:(?:${media}) )?${arabicWord})`, "gu");

/** Sentences are short; what is longer is no paragraph of a news story and is not searched. */
const longest = 5_000;

/** The media a paragraph names as where it has its facts from. People who say something are none. */
export function findSources(paragraph: string): string[] {
  if (paragraph.length > longest) return [];
  const plain = paragraph.replace(vowelSigns, "");
  return [...plain.matchAll(behind), ...plain.matchAll(before), ...plain.matchAll(inArabic), ...plain.matchAll(sayingInArabic)].flatMap(({ groups }) => {
    const name = withoutDay(groups!["name"]!);
    return groups!["kind"] || isMedium(name) ? [name] : [];
  });
}

/** "Reuters Jumat" is Reuters, on Friday. */
function withoutDay(name: string): string {
  const words = name.split(" ");
  while (words.length > 1 && days.has(words.at(-1)!)) words.pop();
  return words.join(" ");
}

/** Whether two are the same medium, however it is written. */
export function sameName(one: string, other: string): boolean {
  return fold(one) === fold(other);
}
