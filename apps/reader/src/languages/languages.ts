import { arabic } from "./ar.ts";
import { english } from "./en.ts";
import { indonesian } from "./id.ts";
import type { Language } from "./language.ts";

const languages: Record<string, Language> = { id: indonesian, en: english, ar: arabic };

/** The words for a BCP 47 tag; those of the first language for one this site does not speak. */
export function languageOf(tag: string): Language {
  return languages[tag.split("-")[0]!] ?? indonesian;
}
