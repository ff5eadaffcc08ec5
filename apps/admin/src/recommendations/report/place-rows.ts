import type { RecommendationPlace } from "../../graphql/generated/graphql.ts";
import type { Report } from "./recommendation-report.ts";
import { compare, type Comparison } from "./two-proportions.ts";

export type PlaceRow = { variant: string; shown: number; followed: number; rate: number | null };
export type PlaceRows = { place: RecommendationPlace; rows: PlaceRow[]; comparison: Comparison | null };

const places: RecommendationPlace[] = ["CARDS", "INLINE"];

/** What was shown and followed in each place, under A alone or, while two settings are compared, under A and B, with what that says. */
export function placeRows(given: Report["places"], isComparing: boolean): PlaceRows[] {
  return places.map((place) => {
    const ofVariant = (variant: string): PlaceRow => {
      const { shown, followed } = given.find((each) => each.place === place && each.variant === variant) ?? { shown: 0, followed: 0 };
      return { variant, shown, followed, rate: shown > 0 ? followed / shown : null };
    };
    const [a, b] = [ofVariant("a"), ofVariant("b")];
    // After a comparison, its days are still counted.
    return { place, rows: isComparing || b.shown > 0 ? [a, b] : [a], comparison: isComparing ? compare(a, b) : null };
  });
}
