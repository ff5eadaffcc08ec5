import type { Language } from "@warta/dates";
import { wordsOf } from "./story-words.ts";

/** What a story is about, as numbers: each word by its 32-bit hash, with how often it is used and where. */
export type StoryProfile = {
  /** Hashes, each once. */
  terms: Int32Array;
  /** By term: how often, times eight, plus the marks below. */
  uses: Int16Array;
  /** Words in all. */
  length: number;
};

export const inHeadline = 1;
export const inLead = 2;
export const isName = 4;
const countStep = 8;
const largestCount = 4000;

// The lead: what stands in the first three or four paragraphs.
const leadWords = 110;

export const countOf = (use: number) => use >> 3;

/** The profile of a story, and the word behind each hash as the story writes it, to say what it shares with another. */
export function profileOf(story: { headline: string; text: string; language: Language }): { profile: StoryProfile; shown: Map<number, string> } {
  const uses = new Map<number, number>();
  const shown = new Map<number, string>();
  const read = (text: string, marksAt: (index: number, written: boolean) => number) => {
    const words = wordsOf(text, story.language);
    words.forEach((found, index) => {
      const term = hashOf(found.word);
      uses.set(term, add(uses.get(term) ?? 0, marksAt(index, found.isName)));
      if (found.isName || !shown.has(term)) shown.set(term, found.shown);
    });
    return words.length;
  };
  const inHead = read(story.headline, () => inHeadline);
  const inText = read(story.text, (index, written) => (index < leadWords ? inLead : 0) | (written ? isName : 0));
  return { profile: { terms: Int32Array.from(uses.keys()), uses: Int16Array.from(uses.values()), length: inHead + inText }, shown };
}

function add(use: number, marks: number): number {
  return Math.min(countOf(use) + 1, largestCount) * countStep + ((use % countStep) | marks);
}

/** FNV-1a, 32 bits, as PostgreSQL's signed integer. Among 100,000 words one in 43,000 shares its number with another. */
export function hashOf(word: string): number {
  let hash = 0x811c9dc5;
  for (let index = 0; index < word.length; index++) hash = Math.imul(hash ^ word.charCodeAt(index), 0x01000193);
  return hash | 0;
}

/** In word_statistics, the word that counts the stories themselves. */
export const allStories = 0;

export const bytesOf = (numbers: Int32Array | Int16Array) => Buffer.from(numbers.buffer, numbers.byteOffset, numbers.byteLength);
// Copied, as a view needs an address that is a multiple of its numbers' size.
export const termsOf = (bytes: Buffer) => new Int32Array(Uint8Array.from(bytes).buffer);
export const usesOf = (bytes: Buffer) => new Int16Array(Uint8Array.from(bytes).buffer);
