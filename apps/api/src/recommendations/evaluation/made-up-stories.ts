import type { FolderArticle } from "./news-folder.ts";

/** A sequence of numbers from 0 to 1 that is the same every time: mulberry32, by Tommy Ettinger, in the public domain. */
export function sameNumbers(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

const words = 60_000;
const wordsOfSubject = 40;
const storiesOfSubject = 25;
const storiesADay = 200;
const sections = 20;
const lengthInWords = 250;

/**
 * Stories without sense but with the statistics of news: words as frequent as in a language (Zipf's law, exponent 1), each story on
 * one of many subjects with words and names of its own that some 25 stories share, 200 stories a day, twenty sections.
 */
export function madeUpStories(count: number): FolderArticle[] {
  const random = sameNumbers(1);
  const harmonic = Math.log(words);
  const anyWord = () => `kata${Math.floor(Math.exp(random() * harmonic))}`;
  const last = Date.parse("2026-01-01T00:00:00Z");
  return Array.from({ length: count }, (_, index): FolderArticle => {
    const days = (count - index) / storiesADay;
    const subject = Math.floor((index + random() * 2000) / storiesOfSubject) ;
    const own = () => `${random() < 0.4 ? "Nama" : "pokok"}${subject}x${Math.floor(random() * wordsOfSubject)}`;
    const text = Array.from({ length: lengthInWords }, () => (random() < 0.12 ? own() : anyWord()));
    const section = subject % sections;
    return {
      id: `made-up-${index}`,
      publisher: "made-up",
      title: [own(), anyWord(), own(), anyWord(), own(), anyWord(), own()].join(" "),
      publishedAt: new Date(last - days * 86_400_000).toISOString(),
      publishedAtPrecision: "minute",
      section: `section ${section}`,
      subsection: `topic ${subject % 400}`,
      body: [text.join(" ")],
    };
  });
}
