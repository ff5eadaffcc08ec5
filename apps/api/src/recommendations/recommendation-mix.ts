import type { Scored, Setting } from "./recommendation.ts";

/** How related a story of another desk has to be before it takes a place that is kept for its desk. */
const related = 0.25;
const places = 10;

/**
 * The stories in the order in which they are offered: what editors pinned, in their order, then the others by score. Of the first ten
 * places, those a setting keeps for international, regional and opinion stories go to related ones of these desks where there are any,
 * pinned ones included: so an international story leads to its regional ones, and the reverse.
 */
export function rank(scored: Scored[], setting: Setting): Scored[] {
  const pinned = scored.filter(isPinned).sort((a, b) => a.candidate.pinned! - b.candidate.pinned!);
  const best = scored.filter((story) => !isPinned(story)).sort(byScore);
  const chosen = new Set(pinned);
  const room = () => Math.max(places - chosen.size, 0);
  for (const scope of ["international", "regional", "opinion"] as const) {
    const kept = setting[scope] - pinned.filter(({ candidate }) => candidate.scope === scope).length;
    const fitting = best.filter(({ candidate, relatedness }) => candidate.scope === scope && relatedness >= related);
    for (const story of fitting.slice(0, Math.min(Math.max(kept, 0), room()))) chosen.add(story);
  }
  for (const story of best.filter((story) => !chosen.has(story)).slice(0, room())) chosen.add(story);
  return [...pinned, ...[...chosen].filter((story) => !isPinned(story)).sort(byScore), ...best.filter((story) => !chosen.has(story))];
}

const isPinned = ({ candidate }: Scored) => candidate.pinned !== null;
const byScore = (a: Scored, b: Scored) => b.score - a.score || +b.candidate.publishedAt - +a.candidate.publishedAt || (a.candidate.id < b.candidate.id ? 1 : -1);
