import { countOf, inHeadline, inLead, isName, type StoryProfile } from "./story-profile.ts";

/** Lengths of a story's word vectors, kept so that it can be compared without knowing how rare its other words are. */
export type ProfileNorms = { subject: number; headline: number; lead: number; names: number; /** The sum of the headline's rarities. */ headlineWords: number };

export type ComparedStory = { profile: StoryProfile; norms: ProfileNorms };

/** How alike two stories are, each 0 to 1. */
export type Similarity = {
  /** Cosines of TF-IDF vectors: of all words, of the headlines', of the leads', of names. */
  subject: number;
  headline: number;
  lead: number;
  names: number;
  /** BM25 of this story's headline in the other's text, and of the other's headline in this text, as a part of the most it could be. */
  headlineThere: number;
  headlineHere: number;
};

/** How rare a word is among the stories of its language: Robertson and Spärck Jones' inverse document frequency, kept above 0 as in Lucene's BM25. */
export function rarity(stories: number, all: number): number {
  return Math.log(1 + (Math.max(all, stories) - stories + 0.5) / (stories + 0.5));
}

const damped = (count: number) => 1 + Math.log(count);
/** How much a word says about its story: one of the headline counts as if used twice more. */
export const emphasis = (use: number) => damped(countOf(use) + (use & inHeadline ? 2 : 0));

export function normsOf({ terms, uses }: StoryProfile, rarityOf: (term: number) => number): ProfileNorms {
  const squares = { subject: 0, headline: 0, lead: 0, names: 0 };
  let headlineWords = 0;
  terms.forEach((term, index) => {
    const use = uses[index]!;
    const rarity = rarityOf(term);
    const square = rarity ** 2;
    if (use & inHeadline) headlineWords += rarity;
    squares.subject += emphasis(use) ** 2 * square;
    if (use & inHeadline) squares.headline += square;
    if (use & inLead) squares.lead += square;
    if (use & isName) squares.names += damped(countOf(use)) ** 2 * square;
  });
  const root = (sum: number) => Math.sqrt(sum) || 1;
  return { subject: root(squares.subject), headline: root(squares.headline), lead: root(squares.lead), names: root(squares.names), headlineWords: headlineWords || 1 };
}

/**
 * Compares a story with candidates: cosines, and BM25 (Robertson and Zaragoza, "The Probabilistic Relevance Framework", 2009; k1 1.2,
 * b 0.75) of either headline in the other's text. `shared` has the words both use, those that say most first.
 */
export function compareStories(story: ComparedStory, rarityOf: (term: number) => number, candidates: ComparedStory[]) {
  const own = new Map<number, OwnTerm>();
  story.profile.terms.forEach((term, index) => own.set(term, { use: story.profile.uses[index]!, rarity: rarityOf(term) }));
  return candidates.map((candidate) => compare(story, own, candidate));
}

type OwnTerm = { use: number; rarity: number };
/** A word both use: whether both write it as a name, or one does; and whether it says something about the two. */
export type SharedTerm = { term: number; weight: number; isName: boolean; isNameInOne: boolean; isTelling: boolean };

function compare(story: ComparedStory, own: Map<number, OwnTerm>, { profile, norms }: ComparedStory): { similarity: Similarity; shared: SharedTerm[] } {
  const dots = { subject: 0, headline: 0, lead: 0, names: 0 };
  let [headlineThere, headlineHere] = [0, 0];
  const shared: SharedTerm[] = [];
  for (let index = 0; index < profile.terms.length; index++) {
    const term = profile.terms[index]!;
    const mine = own.get(term);
    if (!mine) continue;
    const use = profile.uses[index]!;
    const both = mine.use & use;
    const square = mine.rarity ** 2;
    const weight = emphasis(mine.use) * emphasis(use) * square;
    dots.subject += weight;
    if (both & inHeadline) dots.headline += square;
    if (both & inLead) dots.lead += square;
    if (both & isName) dots.names += damped(countOf(mine.use)) * damped(countOf(use)) * square;
    if (mine.use & inHeadline) headlineThere += mine.rarity * saturated(countOf(use), profile.length);
    if (use & inHeadline) headlineHere += mine.rarity * saturated(countOf(mine.use), story.profile.length);
    shared.push({ term, weight, isName: (both & isName) > 0, isNameInOne: ((mine.use | use) & isName) > 0, isTelling: isTelling(mine.use, use) });
  }
  const cosine = (name: keyof typeof dots) => dots[name] / (story.norms[name] * norms[name]);
  return {
    similarity: { subject: cosine("subject"), headline: cosine("headline"), lead: cosine("lead"), names: cosine("names"), headlineThere: headlineThere / story.norms.headlineWords, headlineHere: headlineHere / norms.headlineWords },
    shared: shared.sort((a, b) => b.weight - a.weight),
  };
}

/**
 * Whether a word that two stories use says something about them: a name that one has in its headline or more than once; another
 * word when one has it in its headline, and both come back to it.
 */
function isTelling(one: number, other: number): boolean {
  const inOneHeadline = ((one | other) & inHeadline) > 0;
  if (one & other & isName) return inOneHeadline || Math.max(countOf(one), countOf(other)) > 1;
  const comesBack = (use: number) => (use & inHeadline) > 0 || countOf(use) > 1;
  return inOneHeadline && comesBack(one) && comesBack(other);
}

// The length of a usual story in words. BM25 wants the mean; as only candidates are compared with one another, near is enough.
const usualLength = 280;

/** 0 to 1; without BM25's factor of k1 + 1, which only scales. */
function saturated(count: number, length: number): number {
  return count / (count + 1.2 * (0.25 + (0.75 * length) / usualLength));
}
