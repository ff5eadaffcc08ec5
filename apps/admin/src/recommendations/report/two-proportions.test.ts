import { expect, test } from "vitest";
import { compare } from "./two-proportions.ts";

test.each([
  ["10 of 110 and 4 of 110 differ by z = 1.66", { shown: 110, followed: 10 }, { shown: 110, followed: 4 }, "could be chance"],
  ["60 of 1,000 and 40 of 1,000 differ by z = 2.05", { shown: 1000, followed: 60 }, { shown: 1000, followed: 40 }, "a"],
  ["40 of 1,000 and 60 of 1,000 differ the other way", { shown: 1000, followed: 40 }, { shown: 1000, followed: 60 }, "b"],
  ["58 of 1,000 and 40 of 1,000 differ by z = 1.87", { shown: 1000, followed: 58 }, { shown: 1000, followed: 40 }, "could be chance"],
  ["equal rates do not differ, however many", { shown: 100_000, followed: 2000 }, { shown: 50_000, followed: 1000 }, "could be chance"],
] as const)("%s", (_name, a, b, expected) => expect(compare(a, b)).toBe(expected));

test.each([
  ["nothing was shown", { shown: 0, followed: 0 }, { shown: 0, followed: 0 }],
  ["one was never shown", { shown: 0, followed: 0 }, { shown: 5000, followed: 100 }],
  ["hardly anything was followed", { shown: 200, followed: 6 }, { shown: 200, followed: 1 }],
  ["nothing was followed", { shown: 9000, followed: 0 }, { shown: 9000, followed: 0 }],
])("nothing is said while %s", (_name, a, b) => expect(compare(a, b)).toBe("too few"));
