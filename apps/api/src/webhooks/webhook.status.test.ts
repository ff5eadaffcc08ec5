import { expect, test } from "vitest";
import { nextAttemptAt, pauses } from "./webhook.status.ts";

const now = new Date("2026-03-02T05:00:00Z");

test.each([
  [1, 0, "2026-03-02T05:00:05.000Z"],
  [1, 1, "2026-03-02T05:00:06.000Z"],
  [2, 0, "2026-03-02T05:00:30.000Z"],
  [5, 0, "2026-03-02T06:00:00.000Z"],
  [7, 0, "2026-03-03T05:00:00.000Z"],
])("after %i failed attempts, by a chance of %i, the next one is at %s", (attempts, chance, at) => expect(nextAttemptAt(now, attempts, chance)!.toISOString()).toBe(at));

test("after the last one there is none", () => expect(nextAttemptAt(now, pauses.length + 1, 0)).toBeNull());
