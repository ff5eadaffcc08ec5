import type { Language } from "@warta/dates";
import { arabic } from "./arabic.ts";
import { english } from "./english.ts";
import { indonesian } from "./indonesian.ts";
import type { NewsWords } from "./news-words.ts";
import { fold } from "./spelling.ts";

/** The words of each language that are looked for. A fourth language is one more entry. */
export const vocabularies: Record<Language, NewsWords> = { id: indonesian, en: english, ar: arabic };

type ListKey = { [Key in keyof NewsWords]: NewsWords[Key] extends string[] ? Key : never }[keyof NewsWords];

/** The words of all languages for something: pages mix them. */
export function wordsFor(key: ListKey): string[] {
  return Object.values(vocabularies).flatMap((vocabulary) => vocabulary[key]);
}

/** The same words as they are compared. */
export function foldedWordsFor(key: ListKey): Set<string> {
  return new Set(wordsFor(key).map(fold));
}
