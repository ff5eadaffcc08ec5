import { emptyWords, synonyms } from "./synonyms.ts";

export type Findable = { title: string; /** The page or kind it belongs to. */ where: string; href: string; text: string; /** What is looked in too, but not shown. */ more?: string; /** It explains one word of the API, such as a code. */ isTerm?: true };

const most = 12;

/**
 * What has all the words: those first whose title is the text, begins with it, has all words, and those that only speak of them.
 * Last what has words that mean the same. A status code leads to the errors that have it before all that speaks of it. A word is also
 * found as the beginning of a longer one, in a title anywhere in it; a plural by its singular.
 */
export function find(index: Findable[], text: string): Findable[] {
  const asked = text.trim().toLowerCase();
  const words = wordsOf(asked);
  if (!words.length) return [];
  const ranked = index.flatMap((entry) => {
    const rank = rankOf(entry, asked, words);
    return rank === null ? [] : [{ entry, rank }];
  });
  return ranked.toSorted((one, other) => one.rank - other.rank || one.entry.title.length - other.entry.title.length).slice(0, most).map(({ entry }) => entry);
}

type Word = { forms: string[]; alike: string[] };

function wordsOf(asked: string): Word[] {
  const words = asked.split(notOfWords).filter(Boolean);
  const telling = words.filter((word) => !emptyWords.has(word));
  return (telling.length ? telling : words).map((word) => {
    const forms = [...new Set([word, singularOf(word)])];
    return { forms, alike: [...forms, ...forms.flatMap((form) => synonyms[form] ?? [])] };
  });
}

const notOfWords = /[^\p{L}\p{N}_-]+/u;

/** Short words that end in s, such as CORS, are seldom plurals. */
const singularOf = (word: string) => (word.length < 5 ? word : word.replace(/ies$/, "y").replace(/(?<=ss|x|ch|sh)es$/, "").replace(/(?<=[^s])s$/, ""));

function rankOf({ title, where, text, more = "", isTerm }: Findable, asked: string, words: Word[]): number | null {
  const name = title.toLowerCase();
  const last = name.slice(name.indexOf(".") + 1);
  if (name === asked) return 0;
  if (last === asked) return 1;
  if (name.startsWith(asked)) return 2;
  if (last.startsWith(asked)) return 3;
  const all = ` ${`${name} ${text} ${more}`.toLowerCase().split(notOfWords).join(" ")}`;
  if (isTerm && /^[1-5]\d\d$/.test(asked) && all.includes(` ${asked} `)) return where === "Errors" ? 0 : 1;
  const isNamed = (kind: keyof Word) => words.every((word) => word[kind].some((form) => name.includes(form)));
  const isSpokenOf = (kind: keyof Word) => words.every((word) => word[kind].some((form) => name.includes(form) || all.includes(` ${form}`)));
  if (isNamed("forms")) return 4;
  if (isSpokenOf("forms")) return 5;
  if (isNamed("alike")) return 6;
  return isSpokenOf("alike") ? 7 : null;
}
