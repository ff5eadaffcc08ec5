import { expect, test } from "vitest";
import { formatHijri } from "./format-hijri.ts";
import type { DateStyle } from "./language.ts";

test.each<[string, DateStyle, string]>([
  ["2025-01-17T16:43:00Z", { language: "id", timeZone: "Asia/Jakarta" }, "17 Rajab 1446 H"],
  ["2025-01-17T17:00:00Z", { language: "id", timeZone: "Asia/Jakarta" }, "18 Rajab 1446 H"],
  ["2025-01-17T16:43:00Z", { language: "id", timeZone: "Asia/Jayapura" }, "18 Rajab 1446 H"],
  ["2025-01-17T16:43:00Z", { language: "en", timeZone: "Asia/Jakarta" }, "17 Rajab 1446 AH"],
  ["2025-01-17T16:43:00Z", { language: "ar", timeZone: "Asia/Jakarta", numerals: "arab" }, "١٧ رجب ١٤٤٦ هـ"],
  ["2025-03-01T05:00:00Z", { language: "id", timeZone: "Asia/Jakarta" }, "1 Ramadan 1446 H"],
  ["2025-03-30T05:00:00Z", { language: "id", timeZone: "Asia/Jakarta" }, "1 Syawal 1446 H"],
  ["2025-06-06T05:00:00Z", { language: "ar", timeZone: "Asia/Jakarta" }, "10 ذو الحجة 1446 هـ"],
  ["2025-06-26T05:00:00Z", { language: "en", timeZone: "Asia/Jakarta" }, "1 Muharram 1447 AH"],
])("%s in %j is %s", (instant, style, expected) => expect(formatHijri(new Date(instant), style)).toBe(expected));
