import { expect, test } from "vitest";
import { linkAddress } from "./link-address.ts";

test.each([
  ["https://example.org/a?b=c", "https://example.org/a?b=c"],
  ["example.org/a", "https://example.org/a"],
  ["mailto:desk@example.org", "mailto:desk@example.org"],
  ["desk@example.org", "mailto:desk@example.org"],
  ["tel:+62-21-555", "tel:+62-21-555"],
  ["/internasional/berita", "/internasional/berita"],
  ["#catatan", "#catatan"],
  ["//evil.example", null],
  ["javascript:alert(1)", null],
  ["data:text/html,x", null],
  ["two words", null],
  ["", null],
])("%s → %s", (typed, expected) => {
  expect(linkAddress(typed)).toBe(expected);
});
