import type { Recommendation } from "../routing/page.ts";

/** More than this nobody asked for. */
const most = 3;
/** What is a smaller part of the score than this did not decide anything. */
const tells = 0.05;

/** Why a story is recommended, in the words a reader is told: what weighs most first. The API gives every reason there is, in that order. */
export function tellingReasons({ reasons, score }: Pick<Recommendation, "reasons" | "score">): string[] {
  return reasons
    .filter(({ contribution }) => contribution > 0 && contribution >= tells * score)
    .slice(0, most)
    .map(({ text }) => text);
}
