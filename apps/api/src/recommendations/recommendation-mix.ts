import type { Scored, Setting } from "./recommendation.ts";

/** How related a story of another desk has to be before it takes a place that is kept for its desk. */
const related = 0.25;
const places = 10;

/**
 * The stories in the order in which they are offered. Of the first ten places, those a setting keeps for international, regional and
 * opinion stories go to related ones of these desks where there are any: so an international story leads to its regional ones, and
 * the reverse. The rest of the ten, and what follows, go by score; the ten are sorted by score.
 */
export function rank(scored: Scored[], setting: Setting): Scored[] {
  const best = [...scored].sort(byScore);
  const chosen = new Set<Scored>();
  for (const scope of ["international", "regional", "opinion"] as const) {
    const fitting = best.filter(({ candidate, relatedness }) => candidate.scope === scope && (candidate.pinned !== null || relatedness >= related));
    for (const story of fitting.slice(0, setting[scope])) chosen.add(story);
  }
  for (const story of best) if (chosen.size < places) chosen.add(story);
  return [...[...chosen].sort(byScore), ...best.filter((story) => !chosen.has(story))];
}

const byScore = (a: Scored, b: Scored) => b.score - a.score || +b.candidate.publishedAt - +a.candidate.publishedAt || (a.candidate.id < b.candidate.id ? 1 : -1);
