import type { RecommendationReasonKind } from "../graphql/generated/graphql.ts";
import type { Because } from "../languages/language.ts";
import type { Recommendation } from "../routing/page.ts";

type Reason = Pick<Recommendation["reasons"][number], "kind" | "evidence" | "contribution">;

/** What is a smaller part of the score than this did not decide anything. */
const tells = 0.05;
/** More than this nobody asked for. */
const [mostClauses, mostThings] = [2, 3];
/** The order in which what both have in common reads best. */
const inCommon = ["SHARED_TOPIC", "SAME_NAMES", "SAME_SUBJECT"] as const;
/** Of these only the first is told. */
const ofTime: RecommendationReasonKind[] = ["FRESH", "NEWEST", "NEIGHBOUR", "SAME_MONTH"];

/**
 * Why a story is recommended, as one sentence: what both have in common as one clause, and what comes next. Empty where there is
 * nothing to tell. The API gives every reason there is, in the order worth telling.
 */
export function whyRecommended({ reasons, score }: { reasons: Reason[]; score: number }, because: Because): string {
  const telling = reasons.filter(({ contribution }) => contribution > 0 && contribution >= tells * score);
  const has = (kind: RecommendationReasonKind) => telling.some((reason) => reason.kind === kind);
  const shared = telling.filter(({ kind, evidence }) => inCommon.some((name) => name === kind) && evidence.length > 0);
  const clauses = telling.flatMap((reason) => {
    if (reason === shared[0]) return because.both(partsOf(shared, because));
    const isToldElsewhere = shared.includes(reason) || (ofTime.includes(reason.kind) && reason.kind !== ofTime.find(has));
    return isToldElsewhere || reason.kind === "SOME_WORDS" ? [] : (because.clauses[reason.kind] ?? []);
  });
  if (clauses.length === 0 && has("SOME_WORDS")) clauses.push(because.clauses.SOME_WORDS!);
  const sentence = clauses.slice(0, mostClauses).join(because.between);
  return sentence && `${sentence.charAt(0).toUpperCase()}${sentence.slice(1)}.`;
}

/** What both stories do with what they have in common; a name that is a topic as well is told once. */
function partsOf(shared: Reason[], because: Because): string[] {
  const told = new Set<string>();
  const parts = inCommon.flatMap((kind) => {
    const evidence = shared.find((reason) => reason.kind === kind)?.evidence ?? [];
    const things = evidence.filter((thing) => !told.has(thing)).slice(0, mostThings);
    for (const thing of things) told.add(thing);
    return things.length > 0 ? [because.shared[kind](things)] : [];
  });
  return parts.slice(0, 2);
}
