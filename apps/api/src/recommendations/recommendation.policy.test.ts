import { expect, test } from "vitest";
import type { Role } from "../accounts/user.entity.ts";
import { mayChangeRecommendationSettings } from "./recommendation.policy.ts";

test.each<[Role | null, boolean]>([
  [null, false],
  ["reporter", false],
  ["editor", false],
  ["chief", true],
  ["administrator", true],
])("%s may change how recommendations are made: %s", (role, may) => {
  expect(mayChangeRecommendationSettings(role && { id: "1", name: role, email: "", role })).toBe(may);
});
