import { expect, test } from "vitest";
import { instantOf, wallClock } from "./zoned-time.ts";

test.each([
  ["2025-01-17T16:43:00.000Z", "Asia/Jakarta", "2025-01-17T23:43"],
  ["2025-01-17T16:43:00.000Z", "Asia/Jayapura", "2025-01-18T01:43"],
  ["2025-07-01T10:00:00.000Z", "Europe/London", "2025-07-01T11:00"],
])("%s in %s is %s, and back", (instant, zone, clock) => {
  expect(wallClock(instant, zone)).toBe(clock);
  expect(instantOf(clock, zone)).toBe(instant);
});

test("what is no time is none", () => expect(instantOf("", "Asia/Jakarta")).toBeNull());
