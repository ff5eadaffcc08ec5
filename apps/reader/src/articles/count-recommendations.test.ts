import { expect, test } from "vitest";
import { isFollowing } from "./count-recommendations.ts";

test.each([
  ["a click", { type: "click", button: 0 }, true],
  ["the enter key, which is a click", { type: "click", button: 0 }, true],
  ["the middle button, which opens another tab", { type: "auxclick", button: 1 }, true],
  ["the right button, which opens a menu", { type: "auxclick", button: 2 }, false],
])("%s: whether a link is followed", (_what, event, followed) => {
  expect(isFollowing(event)).toBe(followed);
});
