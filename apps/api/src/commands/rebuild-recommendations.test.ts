import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { aPublishedArticle, aSection, paragraphs } from "../testing/factories.ts";
import { openNewsroom } from "../testing/newsroom.ts";
import { rebuildRecommendations } from "./rebuild-recommendations.ts";

const room = openNewsroom();

beforeEach(async () => {
  await room.services.db.rows("delete from articles");
  const section = await aSection(room);
  for (let day = 1; day <= 6; day++) await aPublishedArticle(room, { section, body: paragraphs(`Kereta ke${day} tiba di Bandung.`), at: `2026-02-0${day}T00:00:00Z` });
});
afterEach(() => void vi.restoreAllMocks());

/** What the command says, line by line. */
async function rebuild(options: string[] = [], onLine: (line: string) => void = () => {}): Promise<string[]> {
  const said: string[] = [];
  vi.spyOn(console, "log").mockImplementation((line: string) => {
    said.push(line);
    onLine(line);
  });
  await rebuildRecommendations(options)(room.services);
  return said;
}

test("compares all stories anew, also those that nobody queued, and while others wait", async () => {
  const { db } = room.services;
  const pairs = () => db.rows("select newer_id, older_id from story_pairs order by newer_id, older_id");
  const before = await pairs();
  expect(before).toHaveLength(15);
  await db.rows("delete from story_pairs");
  await db.rows("insert into stories_to_index (article_id) select id from articles limit 1");
  expect((await rebuild()).at(-1)).toBe("Done: 6 stories.");
  expect(await pairs()).toEqual(before);
});

test("that is interrupted says how to go on, and goes on there", async () => {
  const said = await rebuild([], () => process.emit("SIGINT"));
  expect(said.at(-1)).toBe("Stopped; 6 stories are waiting. A running Warta goes on with them, and so does: warta rebuild-recommendations --continue");
  expect((await rebuild(["--continue"])).at(-1)).toBe("Done: 6 stories.");
  expect((await rebuild(["--continue"])).at(-1)).toBe("Done: 0 stories.");
});

test("counts anew in how many stories each word stands", async () => {
  const { db } = room.services;
  const counts = () => db.rows("select language, word, stories from word_statistics where stories <> 0 order by language, word");
  await rebuild();
  const right = await counts();
  await db.rows("update word_statistics set stories = stories + 3 where word % 2 = 0");
  await db.rows("delete from word_statistics where word % 5 = 0");
  await db.rows("insert into word_statistics values ('id', 12345, 7)");
  await rebuild();
  expect(await counts()).toEqual(right);
  expect(right).toContainEqual({ language: "id", word: 0, stories: 6 });
});
