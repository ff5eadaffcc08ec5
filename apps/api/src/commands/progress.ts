import type { IndexProgress } from "../recommendations/recommendation-index.service.ts";

/** Prints how far the index is, at most once in two seconds. */
export function reportProgress(all: number): (progress: IndexProgress) => void {
  let last = 0;
  return ({ step, done }) => {
    if (Date.now() - last < 2000) return;
    last = Date.now();
    console.log(`${step === "words" ? "Reading words" : "Comparing stories"}: ${done} of ${all}`);
  };
}
