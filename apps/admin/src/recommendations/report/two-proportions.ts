/** How often something was shown, and how often that was followed. */
export type Counts = { shown: number; followed: number };

export type Comparison = "too few" | "could be chance" | "a" | "b";

/** The standard normal's quantile for a two-sided test with 5 % of false alarms. */
const critical = 1.96;
const fewest = 5;

/**
 * Whether one of two rates is really higher, or the difference could be chance: the two-proportion z-test with the pooled rate, as in the
 * NIST/SEMATECH e-Handbook of Statistical Methods, section 7.3.3, "How can we determine whether two processes produce the same
 * proportion of defectives?", two-sided at 95 %. It rests on a normal approximation, so nothing is said while one of the four expected
 * counts is below 5 (there, section 7.2.4, "Restriction on sample size"). Cards of one page and visits of one reader are not
 * independent, as the test takes them to be: it is a rule against haste, not a proof.
 */
export function compare(a: Counts, b: Counts): Comparison {
  const pooled = (a.followed + b.followed) / (a.shown + b.shown);
  const rarest = Math.min(a.shown, b.shown) * Math.min(pooled, 1 - pooled);
  if (!(rarest >= fewest)) return "too few";
  const z = (a.followed / a.shown - b.followed / b.shown) / Math.sqrt(pooled * (1 - pooled) * (1 / a.shown + 1 / b.shown));
  if (Math.abs(z) < critical) return "could be chance";
  return z > 0 ? "a" : "b";
}
