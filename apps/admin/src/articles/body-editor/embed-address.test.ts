import { expect, test } from "vitest";
import { embedOf } from "./embed-address.ts";

test.each([
  ["https://www.youtube.com/watch?v=abcdefghijk", "youtube"],
  ["youtu.be/abcdefghijk", "youtube"],
  ["https://vimeo.com/123456", "vimeo"],
  ["https://twitter.com/warta/status/123", "x"],
  ["https://x.com/warta/status/123", "x"],
  ["https://www.facebook.com/warta/posts/1", "facebook"],
  ["https://www.instagram.com/p/AbC_1/", "instagram"],
  ["https://www.tiktok.com/@warta/video/123", "tiktok"],
  ["https://soundcloud.com/warta/suara", "soundcloud"],
  ["https://example.org/watch?v=abc", undefined],
  ["https://youtube.com.evil.example/watch?v=1", undefined],
  ["https://x.com/warta", undefined],
  ["nothing at all", undefined],
])("%s → %s", (typed, provider) => {
  expect(embedOf(typed)?.provider).toBe(provider);
});
