import { expect, test } from "vitest";
import { relativeTime } from "./relative-time.ts";

const now = new Date("2026-11-24T12:00:00Z");

test.each([
  ["2026-11-24T12:00:30Z", "just now"],
  ["2026-11-24T11:59:30Z", "just now"],
  ["2026-11-24T11:15:00Z", "45 min ago"],
  ["2026-11-24T02:00:00Z", "10 h ago"],
  ["2026-11-20T12:00:00Z", "4 d ago"],
  ["2026-10-02T12:00:00Z", "2 Oct"],
  ["2025-01-17T12:00:00Z", "17 Jan 2025"],
])("%s is %s", (instant, expected) => {
  expect(relativeTime(new Date(instant), now)).toBe(expected);
});
