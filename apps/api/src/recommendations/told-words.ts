import type { Language } from "@warta/dates";
import { isUntold } from "./languages/untold-words.ts";
import type { SharedTerm } from "./story-similarity.ts";
import { saysWhen, wordsOf } from "./story-words.ts";

const most = 3;
const shortest = 3;

/** What readers are told that two stories share, one a line, as story_pairs keeps it. */
export type ToldWords = { shared_words: string; shared_names: string };

/**
 * Gives the words and the names worth telling of those that a story shares with another, as it writes them, what says most first.
 * `shown` has its words as it writes them; a word that is common in the archive is told of no two. The text is read once for all.
 */
export function tellerOf(story: { text: string; language: Language }, shown: Map<number, string>, isCommon: (term: number) => boolean): (shared: SharedTerm[]) => ToldWords {
  const { text, language } = story;
  const own = wordsOf(text, language);
  const written = new Set(own.map((each) => bare(each.shown)));
  const allNames = namesIn(text, new Set(own.flatMap((each) => (each.isName && !isUntold(each.word, language) ? [each.shown] : []))));
  return (shared) => {
    const told = shared.filter(({ term, isTelling }) => isTelling && shown.has(term) && !isCommon(term) && isWorthTelling(shown.get(term)!, language));
    const words = told.filter(({ isName }) => !isName).flatMap(({ term, isNameInOne }) => {
      const form = plainForm(shown.get(term)!, language, written);
      // What is part of a name in one of the two is told where it is a word like others in this one.
      return isNameInOne && !written.has(form) ? [] : [form];
    });
    const isShared = new Set(shared.flatMap(({ term, isName }) => (isName ? [shown.get(term)!] : [])));
    const whole = allNames.filter((name) => partsOf(name).every((part) => isShared.has(part) || /^\p{Ll}/u.test(part)));
    const names = told.filter(({ isName }) => isName).flatMap(({ term }) => whole.find((name) => partsOf(name).includes(shown.get(term)!)) ?? []);
    return { shared_words: lines(words), shared_names: lines(names) };
  };
}

const lines = (list: string[]) => [...new Set(list)].slice(0, most).join("\n");

function isWorthTelling(shown: string, language: Language): boolean {
  if (shown.length < shortest || saysWhen(shown, language)) return false;
  const [found] = wordsOf(shown, language);
  if (!found || isUntold(found.word, language)) return false;
  return language !== "ar" || !withoutPrefixes(shown).some((rest) => wordsOf(rest, language).some(({ word }) => isUntold(word, language)));
}

/** A word as in the middle of a sentence, also where it is taken from a headline; an Arabic one without what is written onto it. `written` has the words of the text. */
function plainForm(shown: string, language: Language, written: Set<string>): string {
  if (language !== "ar") return /\p{Lu}{2}/u.test(shown) ? shown : shown.toLowerCase();
  const plain = bare(shown);
  const definite = plain.replace(/^[وف]?(?:[بك]?ال|لل)(?=\p{L}{3})/u, "ال");
  return definite.startsWith("ال") ? definite : (withoutPrefixes(plain).find((rest) => written.has(rest)) ?? plain);
}

/** Without the vowel signs and the lengthening line of Arabic. */
const bare = (shown: string) => shown.replace(/[\u064b-\u0652\u0670ـ]/g, "");

/** What an Arabic word may be without "and", "then", "with", "for" or "like", one or two of which are written onto it. */
function withoutPrefixes(shown: string): string[] {
  const plain = bare(shown);
  return [plain.replace(/^[وف][بلك](?=\p{L}{2})/u, ""), plain.replace(/^[وفبلك](?=\p{L}{2})/u, "")].filter((rest) => rest !== plain);
}

const nameRun = /\p{Lu}[\p{L}\p{N}\p{M}]*(?:[ -](?:(?:al|el|bin|binti|ibn|of)[ -])?\p{Lu}[\p{L}\p{N}\p{M}]*)*/gu;

/**
 * The whole names of a text, the longest first: Port Klang rather than Port and Klang. They are told where all of one is shared, so
 * that nothing is where one story has South Sulawesi and the other South Africa. Before a name may stand what is none: a title, or the
 * first word of a sentence.
 */
function namesIn(text: string, isNamed: Set<string>): string[] {
  const names = [...text.matchAll(nameRun)].flatMap(([run]) => {
    const parts = run.split(" ");
    const first = parts.findIndex((part) => part.split("-").some((each) => isNamed.has(each)));
    return first === -1 ? [] : [parts.slice(first).join(" ")];
  });
  return [...new Set(names)].sort((a, b) => b.length - a.length);
}

const partsOf = (name: string) => name.split(/[ -]/);
