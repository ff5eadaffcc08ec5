import { expect, test } from "vitest";
import { recogniseEmbed } from "./embeds.ts";

test.each([
  ["https://www.youtube.com/watch?v=abcdefghijk&t=10s&feature=share", "youtube", "https://www.youtube.com/watch?v=abcdefghijk"],
  ["http://youtu.be/abcdefghijk?si=tracking", "youtube", "https://www.youtube.com/watch?v=abcdefghijk"],
  ["https://m.youtube.com/shorts/abcdefghijk", "youtube", "https://www.youtube.com/watch?v=abcdefghijk"],
  ["https://www.youtube-nocookie.com/embed/abcdefghijk", "youtube", "https://www.youtube.com/watch?v=abcdefghijk"],
  ["https://vimeo.com/123456/0a1b2c", "vimeo", "https://vimeo.com/123456/0a1b2c"],
  ["https://player.vimeo.com/video/123456", "vimeo", "https://vimeo.com/123456"],
  ["https://twitter.com/somebody/status/1234567890?s=20", "x", "https://x.com/somebody/status/1234567890"],
  ["https://X.com/somebody/status/1234567890/photo/1", "x", "https://x.com/somebody/status/1234567890"],
  ["https://m.facebook.com/some.body/posts/pfbid02abc?mibextid=x", "facebook", "https://www.facebook.com/some.body/posts/pfbid02abc"],
  ["https://www.facebook.com/watch/?v=123&ref=sharing", "facebook", "https://www.facebook.com/watch?v=123"],
  ["https://fb.watch/aB-c1/", "facebook", "https://fb.watch/aB-c1/"],
  ["https://www.instagram.com/somebody/reel/Ab_c-1/?igsh=x", "instagram", "https://www.instagram.com/reel/Ab_c-1/"],
  ["https://www.tiktok.com/@some.body/video/123?lang=id", "tiktok", "https://www.tiktok.com/@some.body/video/123"],
  ["https://vt.tiktok.com/ZSabc/", "tiktok", "https://vt.tiktok.com/ZSabc/"],
  ["https://soundcloud.com/some-body/sets/a-set?utm_source=x", "soundcloud", "https://soundcloud.com/some-body/sets/a-set"],
])("%s is %s's %s", (address, provider, url) => {
  expect(recogniseEmbed(address)).toEqual({ provider, url });
  expect(recogniseEmbed(url)).toEqual({ provider, url });
});

test.each([
  "https://youtube.com.evil.org/watch?v=abcdefghijk", "https://evilyoutube.com/watch?v=abcdefghijk", "https://youtube.com@evil.org/watch?v=abcdefghijk", "https://evil.org/youtube.com/watch?v=abcdefghijk",
  "https://www.youtube.com:8443/watch?v=abcdefghijk", "https://www.youtube.com/watch?v=abc%22onload", "https://www.youtube.com/redirect?q=https://evil.org", "https://www.youtube.com/", "https://www.youtube.com\\.evil.org/watch?v=abcdefghijk",
  "https://x.com/somebody", "https://www.facebook.com/l.php?u=https://evil.org", "https://vimeo.com/../evil", "javascript:https://youtu.be/abcdefghijk", "ftp://youtu.be/abcdefghijk", "youtu.be/abcdefghijk", "", null, {},
])("%j is no embed", (address) => expect(recogniseEmbed(address)).toBeNull());
