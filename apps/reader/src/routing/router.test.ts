import { createMemoryHistory } from "vue-router";
import { expect, test } from "vitest";
import type { Edition } from "./page.ts";
import { makeRouter, wantedBy } from "./router.ts";

const edition = (code: string, path: string) => ({ code, path }) as Edition;
const router = makeRouter([edition("id", "/"), edition("en", "/en"), edition("ar", "/ar")], createMemoryHistory());

test.each([
  ["/", { kind: "front", edition: "id" }],
  ["/en", { kind: "front", edition: "en" }],
  ["/internasional", { kind: "section", edition: "id", section: "internasional" }],
  ["/en/world?after=abc", { kind: "section", edition: "en", section: "world", after: "abc" }],
  ["/en/world?after=a&after=b", { kind: "section", edition: "en", section: "world", after: null }],
  ["/internasional/sebuah-berita", { kind: "article", edition: "id", section: "internasional", slug: "sebuah-berita" }],
  ["/ar/alalam/khabar", { kind: "article", edition: "ar", section: "alalam", slug: "khabar" }],
  ["/a/b/c", { kind: "notFound", edition: "id" }],
  ["/en/a/b/c", { kind: "notFound", edition: "en" }],
  // Only a whole first part names an edition.
  ["/energi", { kind: "section", edition: "id", section: "energi" }],
])("%s is understood", (address, wanted) => {
  expect(wantedBy(router.resolve(address))).toMatchObject(wanted);
});
