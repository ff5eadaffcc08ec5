import { expect, test } from "vitest";
import { wasUpdated } from "./updated.ts";

test.each([
  ["2025-01-17T16:43:00Z", false],
  ["2025-01-17T16:53:00Z", false],
  ["2025-01-17T16:53:01Z", true],
  ["2025-01-17T16:00:00Z", false],
])("a story released at 16:43 and changed at %s is updated: %s", (modifiedAt, updated) => {
  expect(wasUpdated({ releasedAt: "2025-01-17T16:43:00Z", modifiedAt })).toBe(updated);
});
