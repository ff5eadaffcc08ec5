import type { Language } from "@warta/dates";

/** A word of a text as it is compared: in lower case, without its commonest endings, with whether it was written as a name. */
export type StoryWord = { word: string; shown: string; isName: boolean };

const word = /[\p{L}\p{N}\p{M}]+/gu;
// What may stand before a word that is written large only because a sentence begins there.
const sentenceStart = /(?:^|[.!?:;…\n]|[–—-] )["'“‘(«[\s]*$/u;
const longestWord = 40;

/**
 * The words of a text in their order. Languages differ in little: Arabic loses its vowel signs and the article with what is
 * written onto it (the prefixes of Larkey's light stemming, "Light stemming for Arabic information retrieval", 2007), English
 * its plural s (Harman's S-stemmer, 1991). Indonesian stays as it is: there its endings tell stories apart as well as its stems.
 */
export function wordsOf(text: string, language: Language): StoryWord[] {
  const words: StoryWord[] = [];
  const normal = text.normalize("NFKC");
  for (const match of normal.matchAll(word)) {
    const shown = match[0];
    if (shown.length < 2 || shown.length > longestWord) continue;
    const isName = /^\p{Lu}/u.test(shown) && !sentenceStart.test(normal.slice(Math.max(0, match.index - 4), match.index));
    words.push({ word: stem[language](shown.toLowerCase()), shown, isName });
  }
  return words;
}

const stem: Record<Language, (word: string) => string> = {
  id: (word) => word,
  en: (word) => {
    if (word.length < 4 || !word.endsWith("s") || /(?:us|ss)$/.test(word)) return word;
    if (word.endsWith("ies")) return /[ae]ies$/.test(word) ? word : `${word.slice(0, -3)}y`;
    return word.slice(0, -1);
  },
  ar: (word) => {
    const plain = word.replace(/[\p{M}ـ]/gu, "").replace(/[أإآ]/g, "ا").replace(/ى$/, "ي").replace(/ة$/, "ه");
    const bare = plain.replace(/^(?:وال|بال|كال|فال|ال|لل)/, "");
    return bare.length >= 2 ? bare : plain;
  },
};

/** Whether a word is a number, or the name of a month or a day: it may be shared by stories that have nothing to do with one another. */
export function saysWhen(shown: string, language: Language): boolean {
  return /^\p{N}/u.test(shown) || datesOf[language].has(shown.toLowerCase());
}

const datesOf: Record<Language, Set<string>> = { id: dateNames("id"), en: dateNames("en"), ar: dateNames("ar") };

function dateNames(language: Language): Set<string> {
  const days = Array.from({ length: 12 }, (_, month) => new Date(Date.UTC(2026, month, month + 1)));
  const formats = (["long", "short"] as const).flatMap((style) => [{ month: style }, { weekday: style }] as const);
  return new Set(formats.flatMap((format) => days.map((day) => new Intl.DateTimeFormat(language, { ...format, timeZone: "UTC" }).format(day).toLowerCase())));
}
