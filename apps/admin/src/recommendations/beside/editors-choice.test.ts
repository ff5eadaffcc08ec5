import { expect, test } from "vitest";
import { exclude, pin, readmit } from "./editors-choice.ts";

const [dam, port, reef] = ["Dam", "Port", "Reef"].map((headline) => ({ id: headline.toLowerCase(), headline })) as [Named, Named, Named];
type Named = { id: string; headline: string };

test("a pinned story comes after those pinned before, and only once", () => {
  const once = pin(pin({ pinned: [], excluded: [] }, dam), port);
  expect(once.pinned).toEqual([dam, port]);
  expect(pin(once, dam).pinned).toEqual([dam, port]);
});

test("who is pinned may stand here again, who is excluded is pinned no longer", () => {
  expect(pin({ pinned: [dam], excluded: [port, reef] }, port)).toEqual({ pinned: [dam, port], excluded: [reef] });
  expect(exclude({ pinned: [dam, port], excluded: [] }, dam)).toEqual({ pinned: [port], excluded: [dam] });
});

test("excluded twice is excluded once", () => {
  expect(exclude({ pinned: [], excluded: [dam] }, dam).excluded).toEqual([dam]);
});

test("who was excluded may come back, wherever it comes by itself", () => {
  expect(readmit({ pinned: [], excluded: [dam, port] }, port)).toEqual({ pinned: [], excluded: [dam] });
});
