import { expect, test } from "vitest";
import { escapeState } from "./document.ts";

test("the state cannot end its script element, and stays what it was", () => {
  const state = { headline: "</script><!-- <b>" };
  const escaped = escapeState(state);
  expect(escaped).not.toContain("<");
  expect(JSON.parse(escaped)).toEqual(state);
});
