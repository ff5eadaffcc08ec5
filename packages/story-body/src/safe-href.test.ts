import { expect, test } from "vitest";
import { safeHref } from "./safe-href.ts";
import { validateStoryBody } from "./validate-story-body.ts";

test.each([
  ["https://example.org", "https://example.org"],
  ["http://example.org:8080/a?b=c&d#e", "http://example.org:8080/a?b=c&d#e"],
  ["HTTPS://Example.org/A", "https://Example.org/A"],
  ["https://ar.example.org/خبر", "https://ar.example.org/خبر"],
  ["https://example.org/@somebody", "https://example.org/@somebody"],
  ["mailto:redaksi@example.org?subject=Koreksi", "mailto:redaksi@example.org?subject=Koreksi"],
  ["tel:+62-21-555", "tel:+62-21-555"],
  ["/internasional/rusia-iran", "/internasional/rusia-iran"],
  ["/", "/"],
  ["#anchor", "#anchor"],
])("%j may be linked to", (href, expected) => expect(safeHref(href)).toBe(expected));

const refused: unknown[] = [
  "", "#", "relative", "./relative", "?query", "//evil.org", "/\\evil.org", "\\\\evil.org", "/\t/evil.org",
  "javascript:alert(1)", "JaVaScRiPt:alert(1)", " javascript:alert(1)", "java\nscript:alert(1)", "java\tscript:alert(1)", "\u0001javascript:alert(1)",
  "javascript&colon;alert(1)", "&#106;avascript:alert(1)", "javascript%3Aalert(1)", "\u00a0javascript:alert(1)", "\u2003https://example.org", "java\u200bscript:alert(1)",
  "vbscript:msgbox(1)", "data:text/html,<script>alert(1)</script>", "DATA:text/html;base64,AAAA", "blob:https://example.org/1", "file:///etc/passwd", "ftp://example.org", "view-source:https://example.org",
  "https:example.org", "https:///example.org", "https://", "http://user:password@example.org", "https://example.org@evil.org", "https://@evil.org", "https:\\\\evil.org", "https://example.org\\@evil.org",
  'https://example.org/"onmouseover="alert(1)', "https://example.org/<script>", "https://example.org/a b", "https://exa\u202emple.org", "https://example.org/\ud800", "https://[::1", `https://example.org/${"a".repeat(2_048)}`,
  "mailto:", "mailto:javascript:alert(1)", "tel:alert(1)//javascript:x", null, undefined, 7, {}, ["https://example.org"],
];

test.each(refused.map((href) => [href]))("%j may not", (href) => {
  expect(safeHref(href)).toBeNull();
  expect(validateStoryBody([{ type: "paragraph", content: [{ text: "x", marks: [{ type: "link", href }] }] }]).ok).toBe(false);
});
