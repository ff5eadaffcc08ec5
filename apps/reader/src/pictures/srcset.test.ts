import { expect, test } from "vitest";
import type { Picture } from "../routing/page.ts";
import { addressOf, srcsetOf } from "./srcset.ts";

const picture: Picture = {
  width: 1600,
  height: 900,
  dominantColor: "#123456",
  focalPoint: { x: 0.5, y: 0.5 },
  renditions: [
    { format: "AVIF", width: 320, url: "/a-320.avif" },
    { format: "WEBP", width: 320, url: "/a-320.webp" },
    { format: "WEBP", width: 960, url: "/a-960.webp" },
  ],
};

test("a srcset holds the files of its format with their widths", () => {
  expect(srcsetOf(picture, "WEBP")).toBe("/a-320.webp 320w, /a-960.webp 960w");
  expect(srcsetOf({ ...picture, renditions: [] }, "AVIF")).toBe("");
});

test.each([
  [100, "/a-320.webp"],
  [320, "/a-320.webp"],
  [321, "/a-960.webp"],
  [5000, "/a-960.webp"],
])("at a width of %i the one address is %s", (width, address) => {
  expect(addressOf(picture, width)).toBe(address);
});
