import { describe, expect, test } from "vitest";
import { formatRelative } from "./format-relative.ts";

const now = new Date("2025-01-17T16:43:00Z");
const ago = (minutes: number) => new Date(now.getTime() - minutes * 60_000);

test.each([
  [0, "baru saja", "just now", "الآن"],
  [0.9, "baru saja", "just now", "الآن"],
  [-3, "baru saja", "just now", "الآن"],
  [-100_000, "baru saja", "just now", "الآن"],
  [1, "1 menit lalu", "1 minute ago", "قبل دقيقة"],
  [2, "2 menit lalu", "2 minutes ago", "قبل دقيقتين"],
  [5, "5 menit lalu", "5 minutes ago", "قبل ٥ دقائق"],
  [59, "59 menit lalu", "59 minutes ago", "قبل ٥٩ دقيقة"],
  [60, "1 jam lalu", "1 hour ago", "قبل ساعة"],
  [180, "3 jam lalu", "3 hours ago", "قبل ٣ ساعات"],
  [23 * 60 + 59, "23 jam lalu", "23 hours ago", "قبل ٢٣ ساعة"],
  [24 * 60, "kemarin", "yesterday", "أمس"],
  [3 * 24 * 60, "Selasa, 14 Januari 2025", "Tuesday, 14 January 2025", "الثلاثاء ١٤ يناير ٢٠٢٥"],
])("%d minutes ago", (minutes, id, en, ar) => {
  expect(formatRelative(ago(minutes), now, { language: "id" })).toBe(id);
  expect(formatRelative(ago(minutes), now, { language: "en" })).toBe(en);
  expect(formatRelative(ago(minutes), now, { language: "ar", numerals: "arab" })).toBe(ar);
});

describe("yesterday ends at the reader's midnight", () => {
  const now = new Date("2025-01-17T17:30:00Z");
  const instant = new Date("2025-01-16T16:45:00Z");
  test("the day before yesterday in Jakarta", () => expect(formatRelative(instant, now, { language: "id" })).toBe("Kamis, 16 Januari 2025"));
  test("yesterday in Riyadh", () => expect(formatRelative(instant, now, { language: "id", timeZone: "Asia/Riyadh" })).toBe("kemarin"));
});
