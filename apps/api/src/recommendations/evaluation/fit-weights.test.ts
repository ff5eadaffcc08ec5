import { expect, test } from "vitest";
import { fitWeights } from "./fit-weights.ts";
import { sameNumbers } from "./made-up-stories.ts";

test("a sign that tells linked stories apart gets weight, one that does not gets next to none, one that speaks against them none", () => {
  const random = sameNumbers(7);
  const examples = Array.from({ length: 200 }, () => ({
    candidates: Array.from({ length: 10 }, (_, index) => {
      const linked = index === 0;
      return { linked, signs: { telling: random() * 0.5 + (linked ? 0.5 : 0), noise: random(), contrary: random() * 0.5 + (linked ? 0 : 0.5) } };
    }),
  }));
  const { telling, noise, contrary } = fitWeights(["telling", "noise", "contrary"], examples);
  expect(telling).toBeGreaterThan(3);
  expect(noise).toBeLessThan(1);
  expect(contrary).toBe(0);
});
