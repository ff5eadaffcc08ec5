import { expect, test } from "vitest";
import { latinRuns } from "./latin-runs.ts";

test.each([
  ["", []],
  ["خبر", [{ text: "خبر", latin: false }]],
  ["Arab News", [{ text: "Arab News", latin: true }]],
  ["Ilustrasi: Warta", [{ text: "Ilustrasi: Warta", latin: true }]],
  [
    "قالت (Arab News) اليوم",
    [
      { text: "قالت (", latin: false },
      { text: "Arab News", latin: true },
      { text: ") اليوم", latin: false },
    ],
  ],
  [
    "قمة G20.",
    [
      { text: "قمة ", latin: false },
      { text: "G20", latin: true },
      { text: ".", latin: false },
    ],
  ],
])("%j is cut into its scripts", (text, runs) => {
  expect(latinRuns(text)).toEqual(runs);
});
