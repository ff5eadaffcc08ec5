import { expect, test } from "vitest";
import { publicationTimes } from "./publication-times.ts";

const story = (id: string, number: number | null, publishedAt: string | null, publishedAtPrecision: "minute" | "day" | null) => ({
  id, publisher: "p", title: id, section: null, subsection: null, body: [], publishedAt, publishedAtPrecision, url: number ? `https://p.example/read/${number}/a-story-of-2025` : `https://p.example/${id}`,
});
const order = (stories: Parameters<typeof publicationTimes>[0]) => [...publicationTimes(stories)].sort(([, a], [, b]) => +a - +b).map(([id]) => id);

test("a known time is kept", () => {
  const times = publicationTimes([story("a", 1000, "2025-06-09T20:50:00+07:00", "minute")]);
  expect(times.get("a")).toEqual(new Date("2025-06-09T13:50:00Z"));
});

test("a story without a time follows the last one before it by the number in its address", () => {
  expect(order([story("third", 1300, "2025-06-09T12:00:00Z", "minute"), story("second", 1200, null, null), story("first", 1100, "2025-06-09T10:00:00Z", "minute")])).toEqual(["first", "second", "third"]);
});

test("stories of one day begin that day in the order of their numbers", () => {
  const times = publicationTimes([story("later", 1300, "2025-06-09T00:00:00+07:00", "day"), story("earlier", 1200, "2025-06-09T00:00:00+07:00", "day")]);
  expect(+times.get("earlier")!).toBeLessThan(+times.get("later")!);
  expect(times.get("later")!.toISOString().slice(0, 13)).toBe("2025-06-08T17");
});

test("where nothing has a time, the numbers are the order", () => {
  expect(order([story("b", 6190, null, null), story("c", 6200, null, null), story("a", 6100, null, null)])).toEqual(["a", "b", "c"]);
});
