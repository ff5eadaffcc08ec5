import { expect, test } from "vitest";
import { initialsOf } from "./authors.ts";

test.each([
  ["Ali Farkhan Tsani", "AT"],
  ["Suharto", "S"],
  ["umar faruqi", "UF"],
  ["ريم الحداد", "ر ح"],
  ["", ""],
])("the initials of %j are %j", (name, initials) => {
  expect(initialsOf(name)).toBe(initials);
});
