import type { RecommendationReasonKind } from "../../graphql/generated/graphql.ts";
import { type EditorsChoice, isOneOf } from "./editors-choice.ts";
import type { Recommended } from "./recommended-stories.ts";

/** What a reason rests on: what the stories are about, where and when they appeared, what readers and what editors do. */
export type Ground = "about" | "around" | "readers" | "editors";

export const grounds: Ground[] = ["about", "around", "readers", "editors"];

const groundOf: Record<RecommendationReasonKind, Ground> = {
  SHARED_TOPIC: "about",
  SAME_NAMES: "about",
  SAME_SUBJECT: "about",
  FOLLOW_UP: "about",
  EARLIER_STORY: "about",
  SOME_WORDS: "about",
  TRANSLATION: "about",
  SAME_SECTION: "around",
  SAME_REGION: "around",
  FRESH: "around",
  NEWEST: "around",
  NEIGHBOUR: "around",
  SAME_MONTH: "around",
  LONG_APART: "around",
  READ_TOGETHER: "readers",
  POPULAR: "readers",
  EDITORS_PICK: "editors",
  HELD_BACK: "editors",
};

export type Weight = { ground: Ground; text: string; contribution: number };
/** A story's reasons with the score they make, without what a pin adds: that would outweigh everything, and is said by its place. */
export type Weighed = { weights: Weight[]; score: number };

export function weigh({ reasons }: Recommended, isPinned: boolean): Weighed {
  const weights = reasons
    .filter(({ kind }) => !(isPinned && kind === "EDITORS_PICK"))
    .map(({ kind, text, contribution }) => ({ ground: groundOf[kind], text, contribution }));
  return { weights, score: weights.reduce((sum, { contribution }) => sum + contribution, 0) };
}

/** The parts of the bar, one for each ground that speaks for the story. What speaks against it is no length; the reasons name it. */
export function partsOf({ weights }: Weighed): { ground: Ground; size: number }[] {
  return grounds
    .map((ground) => ({ ground, size: weights.reduce((sum, weight) => (weight.ground === ground ? sum + Math.max(weight.contribution, 0) : sum), 0) }))
    .filter(({ size }) => size > 0);
}

export type Offered = { story: Recommended["node"]; relation: Recommended["relation"]; weighed: Weighed };

/**
 * Who comes by itself, with choices that are not saved yet: without those pinned or excluded now. One that was pinned when the list
 * was made and is so no longer stands where its other reasons put it.
 */
export function offeredBeside(list: Recommended[], saved: EditorsChoice, now: EditorsChoice): Offered[] {
  const offered = list
    .filter(({ node }) => !isOneOf(now.pinned, node) && !isOneOf(now.excluded, node))
    .map((each) => ({ story: each.node, relation: each.relation, weighed: weigh(each, isOneOf(saved.pinned, each.node)) }));
  return offered.sort((one, other) => other.weighed.score - one.weighed.score);
}
