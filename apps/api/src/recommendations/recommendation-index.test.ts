import { pino } from "pino";
import { beforeEach, expect, test } from "vitest";
import { publishArticle, unpublishArticle, updateArticle } from "../articles/article-editing.service.ts";
import { aDraft, aPublishedArticle, aSection, paragraphs } from "../testing/factories.ts";
import { openNewsroom } from "../testing/newsroom.ts";
import { sweepIndex } from "./index-sweep.ts";
import { indexQueuedStories, queueAllStories, queuedStories } from "./recommendation-index.service.ts";
import { allStories, termsOf } from "./story-profile.ts";

const room = openNewsroom();
beforeEach(() => room.services.db.rows("delete from articles"));

const pairs = () => room.services.db.rows("select newer_id, older_id, subject, names, headline, section_gap, shared_words from story_pairs order by newer_id, older_id");

/** The word statistics as they ought to be, counted anew, and as they are. */
async function statistics() {
  const counted = new Map<number, number>();
  for (const { terms } of await room.services.db.rows<{ terms: Buffer }>("select terms from story_profiles"))
    for (const word of [allStories, ...termsOf(terms)]) counted.set(word, (counted.get(word) ?? 0) + 1);
  const kept = await room.services.db.rows<{ word: number; stories: number }>("select word, stories from word_statistics where stories <> 0");
  return { counted, kept: new Map(kept.map(({ word, stories }) => [word, stories])) };
}

test("in how many stories a word stands stays right through publishing, changing and taking back", async () => {
  const section = await aSection(room);
  await room.services.db.rows("delete from word_statistics");
  const first = await aPublishedArticle(room, { section, headline: "Banjir di Bojonegoro", body: paragraphs("Tanggul jebol di Bojonegoro.") });
  const second = await aPublishedArticle(room, { section, headline: "Gempa di Cianjur", body: paragraphs("Gempa merusak rumah di Cianjur.") });
  const changed = await updateArticle(room.ctx(), first.id, first.version, { body: paragraphs("Air surut di Bojonegoro, tanggul diperbaiki.") });
  await unpublishArticle(room.ctx(), second.id, second.version);
  const { counted, kept } = await statistics();
  expect(kept).toEqual(counted);
  expect(kept.get(allStories)).toBe(1);
  await unpublishArticle(room.ctx(), changed.id, changed.version);
  expect((await statistics()).kept).toEqual(new Map());
  expect(await pairs()).toEqual([]);
});

test("stories that are published at the same moment do not block one another", async () => {
  const section = await aSection(room);
  const drafts = [];
  for (let index = 0; index < 8; index++) drafts.push(await aDraft(room, { section, body: paragraphs(`Kapal feri Merak mogok lagi untuk kali ke${index}, kata petugas pelabuhan.`) }));
  await Promise.all(drafts.map((draft) => publishArticle(room.ctx(), draft.id, draft.version)));
  expect(await queuedStories(room.ctx())).toBe(0);
  const { counted, kept } = await statistics();
  expect(kept).toEqual(counted);
});

test("a rebuild that is stopped goes on where it was, and gives what there was before", async () => {
  const section = await aSection(room);
  for (let index = 0; index < 14; index++) await aPublishedArticle(room, { section, headline: `Kereta ${index} tiba`, body: paragraphs(`Kereta ke${index} tiba di Bandung membawa penumpang dari Surabaya.`), at: `2026-02-01T${10 + index}:00:00Z` });
  await queueAllStories(room.ctx());
  await indexQueuedStories(room.ctx());
  const before = await pairs();

  await queueAllStories(room.ctx());
  const stop = new AbortController();
  const done: string[] = [];
  await indexQueuedStories(room.ctx(), {
    signal: stop.signal,
    onProgress: ({ step, done: count }) => {
      done.push(`${step} ${count}`);
      if (step === "pairs") stop.abort();
    },
  });
  expect(done).toEqual(["words 14", "pairs 5"]);
  expect(await queuedStories(room.ctx())).toBe(9);
  await indexQueuedStories(room.ctx());
  expect(await queuedStories(room.ctx())).toBe(0);
  expect(before.length).toBeGreaterThan(50);
  expect(await pairs()).toEqual(before);
});

test("a story whose index fails is published all the same, and indexed by the next sweep", async () => {
  const { db } = room.services;
  const section = await aSection(room);
  const text = paragraphs("Pasar malam di Malang buka lagi setelah hujan.");
  await aPublishedArticle(room, { section, slug: "pasar-pertama", body: text });
  await db.rows("alter table story_pairs rename to story_pairs_gone");
  const draft = await aDraft(room, { section, slug: "pasar", body: text });
  const story = await publishArticle({ ...room.ctx(), log: pino({ level: "silent" }) }, draft.id, draft.version);
  await db.rows("alter table story_pairs_gone rename to story_pairs");
  expect(story.status).toBe("published");
  expect(await queuedStories(room.ctx())).toBe(1);

  await sweepIndex(() => room.ctx())();
  await indexQueuedStories(room.ctx());
  expect(await queuedStories(room.ctx())).toBe(0);
  expect(await db.rows("select 1 from story_pairs where newer_id = $1", [story.id])).toHaveLength(1);
});
