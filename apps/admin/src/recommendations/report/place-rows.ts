import type { RecommendationPlace } from "../../graphql/generated/graphql.ts";
import type { Report } from "./recommendation-report.ts";
import { compare, type Comparison, type Counts } from "./two-proportions.ts";

export type PlaceRow = Counts & { variant: string | null; rate: number | null };
export type PlaceRows = { place: RecommendationPlace; rows: PlaceRow[]; verdict: Comparison | null };
type Counted = Counts & { place: RecommendationPlace; variant?: string };

const places: RecommendationPlace[] = ["CARDS", "INLINE"];

/** What was shown and followed in each place. */
export function placeRows(given: Report["places"]): PlaceRows[] {
  return places.map((place) => ({ place, rows: [rowOf(given, place, null)], verdict: null }));
}

/** The same under A and B, with what the difference is worth. */
export function comparedRows(given: NonNullable<Report["comparison"]>["places"]): PlaceRows[] {
  return places.map((place) => {
    const [a, b] = [rowOf(given, place, "a"), rowOf(given, place, "b")];
    return { place, rows: [a, b], verdict: compare(a, b) };
  });
}

function rowOf(given: Counted[], place: RecommendationPlace, variant: string | null): PlaceRow {
  const { shown, followed } = given.find((each) => each.place === place && (each.variant ?? null) === variant) ?? { shown: 0, followed: 0 };
  return { variant, shown, followed, rate: shown > 0 ? followed / shown : null };
}
