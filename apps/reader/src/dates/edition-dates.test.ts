import { expect, test } from "vitest";
import { datesOf } from "./edition-dates.ts";

const instant = "2025-01-17T16:43:00.000Z";
const indonesian = datesOf({ language: "id", numerals: "latn", timeZone: "Asia/Jakarta" });

test("a story's date is that of the model page", () => {
  expect(indonesian.dateline(instant)).toBe("Jumat, 17 Januari 2025 - 23:43 WIB");
  expect(indonesian.machine(instant)).toBe("2025-01-17T23:43:00+07:00");
});

test("the day is the edition's, not that of UTC", () => {
  const eastern = datesOf({ language: "id", numerals: "latn", timeZone: "Asia/Jayapura" });
  expect(eastern.dateline(instant)).toBe("Sabtu, 18 Januari 2025 - 01:43 WIT");
  expect(eastern.isSameDay(instant, "2025-01-18T14:00:00Z")).toBe(true);
  expect(indonesian.isSameDay(instant, "2025-01-18T14:00:00Z")).toBe(false);
});

test("the Hijri date is computed, and numerals are the edition's", () => {
  expect(indonesian.hijri(instant)).toMatch(/^17 Rajab 1446/);
  const arabic = datesOf({ language: "ar", numerals: "arab", timeZone: "Asia/Jakarta" });
  expect(arabic.time(instant)).toBe("٢٣:٤٣");
  expect(arabic.number(1446)).toBe("١٬٤٤٦");
});
