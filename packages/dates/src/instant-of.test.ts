import { expect, test } from "vitest";
import { instantOf } from "./instant-of.ts";
import { isoWithOffset } from "./wall-clock.ts";

const printed = (text: string) => {
  const [year, month, day, hour, minute] = text.split(/\D/).map(Number);
  return { year: year!, month: month!, day: day!, hour: hour!, minute: minute! };
};

test.each([
  ["2025-01-17 23:43", "Asia/Jakarta", "2025-01-17T16:43:00.000Z"],
  ["2025-01-17 23:59", "Asia/Jakarta", "2025-01-17T16:59:00.000Z"],
  ["2025-01-18 00:00", "Asia/Jakarta", "2025-01-17T17:00:00.000Z"],
  ["2025-01-18 00:43", "Asia/Makassar", "2025-01-17T16:43:00.000Z"],
  ["2025-01-18 01:43", "Asia/Jayapura", "2025-01-17T16:43:00.000Z"],
  ["2025-01-17 16:43", "UTC", "2025-01-17T16:43:00.000Z"],
  ["2025-07-17 12:00", "Europe/London", "2025-07-17T11:00:00.000Z"],
  // 44 minutes and 30 seconds behind, until 1972.
  ["1950-01-01 12:00", "Africa/Monrovia", "1950-01-01T12:44:30.000Z"],
])("%s in %s was %s", (text, timeZone, iso) => {
  expect(instantOf(printed(text), timeZone).toISOString()).toBe(iso);
  expect(isoWithOffset(new Date(iso), timeZone).slice(0, 16)).toBe(text.replace(" ", "T"));
});

test("a time before zones had whole minutes is exact", () => expect(instantOf(printed("1900-01-01 07:07"), "Asia/Jakarta").toISOString()).toBe("1899-12-31T23:59:48.000Z"));

test("a time the clocks showed twice is the first", () => expect(instantOf(printed("2025-10-26 01:30"), "Europe/London").toISOString()).toBe("2025-10-26T00:30:00.000Z"));
test("a time the clocks skipped is as much later", () => expect(instantOf(printed("2025-03-30 01:30"), "Europe/London").toISOString()).toBe("2025-03-30T01:30:00.000Z"));

test.each(["2025-02-29 10:00", "2025-13-01 10:00", "2025-04-31 10:00", "2025-01-01 24:00", "2025-01-01 10:60", "0050-01-01 10:00"])("there is no %s", (text) => {
  expect(() => instantOf(printed(text), "Asia/Jakarta")).toThrow(RangeError);
});

test.each([
  ["2025-01-17T16:43:00Z", "Asia/Jakarta", "2025-01-17T23:43:00+07:00"],
  ["2025-01-17T16:43:30.999Z", "Asia/Jayapura", "2025-01-18T01:43:30+09:00"],
  ["2025-01-17T16:43:00Z", "America/St_Johns", "2025-01-17T13:13:00-03:30"],
  ["2025-01-17T16:43:00Z", "UTC", "2025-01-17T16:43:00+00:00"],
  // Clocks were 7:07:12 ahead; an offset has no seconds, and the instant is to be the same.
  ["1900-01-01T00:00:00Z", "Asia/Jakarta", "1900-01-01T07:07:00+07:07"],
  ["1950-01-01T12:44:30Z", "Africa/Monrovia", "1950-01-01T12:00:30-00:44"],
  ["0001-01-01T00:00:00Z", "Asia/Jakarta", "0001-01-01T07:07:00+07:07"],
  ["0099-12-31T20:00:00Z", "Asia/Jakarta", "0100-01-01T03:07:00+07:07"],
])("%s in %s is written %s", (instant, timeZone, iso) => expect(isoWithOffset(new Date(instant), timeZone)).toBe(iso));
