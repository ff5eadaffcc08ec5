import { expect, test } from "vitest";
import { sortAddress } from "./address.ts";

test.each([
  ["/", { kind: "page", url: "/" }],
  ["/?a=1", { kind: "page", url: "/?a=1" }],
  ["/en/world/a-story?x=/", { kind: "page", url: "/en/world/a-story?x=/" }],
  ["/en/", { kind: "moved", url: "/en" }],
  ["/world//?after=x", { kind: "moved", url: "/world?after=x" }],
  ["//evil.example/", { kind: "moved", url: "/evil.example" }],
  ["//evil.example", { kind: "moved", url: "/evil.example" }],
  ["/\\evil.example", { kind: "moved", url: "/evil.example" }],
  ["//", { kind: "moved", url: "/" }],
  ["/wp-login.php", { kind: "file" }],
  ["/apple-touch-icon.png?v=2", { kind: "file" }],
])("%s is sorted", (requested, address) => {
  expect(sortAddress(requested)).toEqual(address);
});
