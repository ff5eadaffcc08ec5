import type { Language } from "@warta/dates";
import type { ReasonKind } from "../recommendation.ts";
import { ar } from "./ar.ts";
import { en } from "./en.ts";
import { id } from "./id.ts";

/** A reason in a few words; `evidence` is a list of what both stories have, and may be empty. */
export type ReasonWords = Record<ReasonKind, (evidence: string) => string>;

const words: Record<Language, ReasonWords> = { id, en, ar };

/** The reason as readers of a language are told it. */
export function reasonText(kind: ReasonKind, evidence: string[], language: Language): string {
  // Arabic would write its "and" onto the next word, and that may be Latin, or begin with the same letter.
  const list = language === "ar" ? evidence.join("، ") : new Intl.ListFormat(language, { type: "conjunction" }).format(evidence);
  return words[language][kind](list);
}
