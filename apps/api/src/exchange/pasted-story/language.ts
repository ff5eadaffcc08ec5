import type { Language } from "@warta/dates";
import { vocabularies } from "./vocabulary.ts";

/** As much of a text as it takes to tell its language. */
const sample = 20_000;

/** Arabic by its letters; Indonesian or English by which one's common words are more. */
export function detectLanguage(text: string): Language {
  const start = text.slice(0, sample);
  const count = (pattern: RegExp) => start.match(pattern)?.length ?? 0;
  if (count(/\p{Script=Arabic}/gu) > count(/\p{Script=Latin}/gu)) return "ar";
  const words = start.toLowerCase().match(/\p{L}+/gu) ?? [];
  const common = (language: Language) => words.filter((word) => vocabularies[language].common.includes(word)).length;
  return common("en") > common("id") ? "en" : "id";
}
