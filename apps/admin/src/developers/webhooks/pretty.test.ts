import { expect, test } from "vitest";
import { pretty } from "./pretty.ts";

test("JSON is set over several lines, and any other text stays as it is", () => {
  expect(pretty(`{"a":1}`)).toBe('{\n  "a": 1\n}');
  expect(pretty("<html>")).toBe("<html>");
});
