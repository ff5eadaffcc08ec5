import { describe, expect, test } from "vitest";
import { formatDateline, formatDay, formatShortDay, formatTime, isSameDay } from "./format-date.ts";
import type { DateStyle } from "./language.ts";
import { zoneName } from "./zone-name.ts";

const published = new Date("2025-01-17T16:43:00Z");

test.each<[DateStyle, string]>([
  [{ language: "id", timeZone: "Asia/Jakarta" }, "Jumat, 17 Januari 2025 - 23:43 WIB"],
  [{ language: "id", timeZone: "Asia/Pontianak" }, "Jumat, 17 Januari 2025 - 23:43 WIB"],
  [{ language: "id", timeZone: "Asia/Makassar" }, "Sabtu, 18 Januari 2025 - 00:43 WITA"],
  [{ language: "id", timeZone: "Asia/Jayapura" }, "Sabtu, 18 Januari 2025 - 01:43 WIT"],
  [{ language: "id", timeZone: "Asia/Riyadh" }, "Jumat, 17 Januari 2025 - 19:43 GMT+3"],
  [{ language: "en", timeZone: "Asia/Jakarta" }, "Friday, 17 January 2025, 23:43 WIB"],
  [{ language: "en", timeZone: "UTC" }, "Friday, 17 January 2025, 16:43 GMT"],
  [{ language: "en", timeZone: "America/St_Johns" }, "Friday, 17 January 2025, 13:13 GMT-3:30"],
  [{ language: "ar", timeZone: "Asia/Jakarta" }, "الجمعة 17 يناير 2025، 23:43 بتوقيت غرب إندونيسيا"],
  [{ language: "ar", timeZone: "Asia/Makassar", numerals: "arab" }, "السبت ١٨ يناير ٢٠٢٥، ٠٠:٤٣ بتوقيت وسط إندونيسيا"],
  [{ language: "ar", timeZone: "Asia/Riyadh", numerals: "latn" }, "الجمعة 17 يناير 2025، 19:43 بتوقيت مكة المكرمة"],
  [{ language: "ar", timeZone: "Asia/Karachi", numerals: "arab" }, "الجمعة ١٧ يناير ٢٠٢٥، ٢١:٤٣ بتوقيت غرينتش\u200e+٥"],
])("a dateline in %j is %s", (style, expected) => expect(formatDateline(published, style)).toBe(expected));

describe("midnight in Jakarta", () => {
  const style = { language: "id", timeZone: "Asia/Jakarta" } as const;
  test.each([
    ["2025-01-17T16:59:59Z", "Jumat, 17 Januari 2025", "23:59"],
    ["2025-01-17T17:00:00Z", "Sabtu, 18 Januari 2025", "00:00"],
    ["2024-12-31T17:00:00Z", "Rabu, 1 Januari 2025", "00:00"],
    ["2024-02-28T17:00:00Z", "Kamis, 29 Februari 2024", "00:00"],
  ])("%s is %s %s", (instant, day, time) => {
    expect(formatDay(new Date(instant), style)).toBe(day);
    expect(formatTime(new Date(instant), style)).toBe(time);
  });
});

test("a zone with summer time is named by its offset of that day", () => {
  expect(zoneName(new Date("2025-01-17T12:00:00Z"), "Europe/London", "en")).toBe("GMT");
  expect(zoneName(new Date("2025-07-17T12:00:00Z"), "Europe/London", "en")).toBe("GMT+1");
});

test("a year of the first century is that year", () => {
  expect(formatDateline(new Date("0001-01-01T00:00:00Z"), { language: "id", timeZone: "Asia/Jakarta" })).toBe("Senin, 1 Januari 1 - 07:07 WIB");
});

test("what is no date or no zone is refused", () => {
  expect(() => formatDay(new Date(NaN), { language: "id", timeZone: "Asia/Jakarta" })).toThrow(RangeError);
  expect(() => formatDay(published, { language: "id", timeZone: "Asia/Atlantis" })).toThrow(RangeError);
});

test.each<[DateStyle, string]>([
  [{ language: "id", timeZone: "Asia/Jakarta" }, "17 Jan"],
  [{ language: "en", timeZone: "Asia/Makassar" }, "18 Jan"],
  [{ language: "ar", timeZone: "Asia/Jakarta", numerals: "arab" }, "١٧ يناير"],
])("a short day in %j is %s", (style, expected) => expect(formatShortDay(published, style)).toBe(expected));

test("whether two instants are of one day depends on the zone", () => {
  const [evening, night] = [new Date("2025-01-17T16:59:00Z"), new Date("2025-01-17T17:00:00Z")];
  expect([isSameDay(evening, night, "UTC"), isSameDay(evening, night, "Asia/Jakarta")]).toEqual([true, false]);
});
