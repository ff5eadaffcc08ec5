import { pino } from "pino";
import { beforeEach, expect, onTestFinished, test, vi } from "vitest";
import { publishArticle, unpublishArticle, updateArticle } from "../articles/article-editing.service.ts";
import type { Article } from "../articles/article.entity.ts";
import type { Section } from "../sections/section.entity.ts";
import { aDraft, anEdition, aPublishedArticle, aSection, aTopic, paragraphs } from "../testing/factories.ts";
import { openNewsroom } from "../testing/newsroom.ts";
import { sweepIndex } from "./index-sweep.ts";
import { indexQueuedStories, indexQueuedStory, queueAllStories, queuedStories, queueForIndex } from "./recommendation-index.service.ts";
import { allStories, hashOf, termsOf } from "./story-profile.ts";

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
  expect(done).toEqual(["words 14", "pairs 1"]);
  expect(await queuedStories(room.ctx())).toBe(13);
  await indexQueuedStories(room.ctx());
  expect(await queuedStories(room.ctx())).toBe(0);
  expect(before.length).toBeGreaterThan(50);
  expect(await pairs()).toEqual(before);
});

/** Stories put straight into the database, as an import does, an hour after one another; not in the queue. */
async function imported(section: Section, count: number, text: (index: number) => string): Promise<string[]> {
  const ids: string[] = [];
  for (let index = 0; index < count; index++) ids.push((await aDraft(room, { section, headline: `Impor ${index}`, body: paragraphs(text(index)) })).id);
  await room.services.db.rows(
    `update articles set status = 'published', published_at = '2026-02-01Z'::timestamptz + place * interval '1 hour', released_at = now()
     from unnest($1::uuid[]) with ordinality as given (id, place) where articles.id = given.id`,
    [ids],
  );
  return ids;
}

const quietly = () => ({ ...room.ctx(), log: pino({ level: "silent" }) });

/** A connection of somebody else, in a transaction of their own until they say `commit`. */
async function somebodyElse() {
  const client = await room.services.db.pool.connect();
  onTestFinished(() => client.release(true));
  await client.query("begin");
  return client;
}

/** Until a connection waits for a lock of another. */
const somebodyWaits = () => vi.waitUntil(async () => (await room.services.db.rows("select 1 from pg_locks join pg_database d on d.oid = database or database is null where not granted and d.datname = current_database()")).length, { timeout: 15_000 });

test("two sweeps and editors at once neither block one another nor count a story twice", async () => {
  const section = await aSection(room);
  await room.services.db.rows("delete from word_statistics");
  const ids = await imported(section, 60, (index) => `Beras, cabai dan bawang naik ${index % 7} persen di pasar induk, kata pedagang.`);
  await queueAllStories(room.ctx());
  const failures = await Promise.all([indexQueuedStories(room.ctx()), indexQueuedStories(room.ctx()), ...ids.slice(0, 6).map((id) => indexQueuedStory(room.ctx(), id))]);
  expect(failures).toEqual([0, 0, ...Array<undefined>(6)]);
  await indexQueuedStories(room.ctx());
  expect(await queuedStories(room.ctx())).toBe(0);
  const { counted, kept } = await statistics();
  expect(kept).toEqual(counted);
  expect(kept.get(allStories)).toBe(60);
  // Each with the forty before it, or as many as there are.
  const [row] = await room.services.db.rows<{ count: number }>("select count(*)::integer as count from story_pairs");
  expect(row!.count).toBe((40 * 41) / 2 + 19 * 40);
});

test("a change that comes while its story is being indexed is indexed after it", async () => {
  const section = await aSection(room);
  const story = await aPublishedArticle(room, { section, body: paragraphs("Kabar yang lama.") });
  const profile = async () => termsOf((await room.services.db.rows<{ terms: Buffer }>("select terms from story_profiles where article_id = $1", [story.id]))[0]!.terms);
  await room.services.db.transaction((manager) => queueForIndex(manager, story));
  const editor = await somebodyElse();
  await editor.query("update articles set body_text = 'Kabar terbaru.' where id = $1", [story.id]);
  await editor.query("update stories_to_index set words_read = false where article_id = $1", [story.id]);
  // Both pass by what the editor holds, and leave it in the queue.
  await indexQueuedStory(room.ctx(), story.id);
  await indexQueuedStories(room.ctx());
  await editor.query("commit");
  expect(await queuedStories(room.ctx())).toBe(1);
  await indexQueuedStories(room.ctx());
  expect([...(await profile())]).toContain(hashOf("terbaru"));
  expect(await queuedStories(room.ctx())).toBe(0);
});

test("a changed address waits for the story's pairs, and they not for it", async () => {
  const section = await aSection(room);
  const [first, second] = [await aPublishedArticle(room, { section }), await aPublishedArticle(room, { section })];
  for (const story of [first, second]) await room.services.db.transaction((manager) => queueForIndex(manager, story));
  // Stops the sweep where it has claimed a story and is about to write its pairs.
  const other = await somebodyElse();
  await other.query("select pg_advisory_xact_lock(hashtext('warta story pairs'))");
  const sweep = indexQueuedStories(room.ctx());
  await somebodyWaits();
  const save = updateArticle(room.ctx(), first.id, first.version, { slug: "alamat-baru" });
  await vi.waitUntil(async () => (await room.services.db.rows("select 1 from pg_stat_activity where wait_event_type = 'Lock' and query like 'UPDATE \"articles\"%' and datname = current_database()")).length, { timeout: 15_000 });
  await other.query("commit");
  expect(await sweep).toBe(0);
  expect((await save).slug).toBe("alamat-baru");
  await indexQueuedStories(room.ctx());
  expect(await queuedStories(room.ctx())).toBe(0);
});

test("a story that fails keeps no other waiting, and is tried again later", async () => {
  const { db } = room.services;
  const section = await aSection(room);
  const ids = await imported(section, 5, (index) => `Pasar malam ke${index} di Malang buka lagi setelah hujan.`);
  const [bad] = ids.splice(2, 1);
  for (const [table, column] of [["story_profiles", "article_id"], ["story_pairs", "newer_id"]]) {
    await queueAllStories(room.ctx());
    await db.rows(`alter table ${table} add constraint made_to_fail check (${column} <> '${bad}') not valid`);
    expect(await indexQueuedStories(quietly())).toBe(1);
    expect(await db.rows("select article_id as id from stories_to_index")).toEqual([{ id: bad }]);
    expect(await db.rows("select 1 from story_profiles where article_id = any($1::uuid[]) and norms is not null", [ids])).toHaveLength(4);
    expect(await indexQueuedStories(quietly())).toBe(0);
    await db.rows(`alter table ${table} drop constraint made_to_fail`);
  }
  await queueAllStories(room.ctx());
  expect(await indexQueuedStories(room.ctx())).toBe(0);
  expect(await queuedStories(room.ctx())).toBe(0);
});

test("a story keeps the best forty before it, in whatever order they came", async () => {
  // Among so many stories a few more do not make words rarer, and nothing is compared anew because of them.
  await room.services.db.rows("insert into word_statistics values ('id', $1, 5000) on conflict (language, word) do update set stories = 5000", [allStories]);
  const section = await aSection(room);
  const at = (hour: number) => new Date(Date.parse("2026-02-01T00:00:00Z") + hour * 3_600_000).toISOString();
  for (let hour = 60; hour > 0; hour--) await aPublishedArticle(room, { section, headline: "Banjir Bojonegoro", body: paragraphs("Tanggul jebol di Bojonegoro."), at: at(hour) });
  const kept = () => room.services.db.rows("select newer_id, older_id from story_pairs order by newer_id, older_id");
  const backwards = await kept();
  expect(backwards).toHaveLength((40 * 41) / 2 + 19 * 40);
  await queueAllStories(room.ctx());
  await indexQueuedStories(room.ctx());
  expect(backwards).toEqual(await kept());
});

test("a story that is taken back and published again stands beside the newer ones as it did", async () => {
  const section = await aSection(room);
  const water = await aTopic(room, "Air");
  const stories: Article[] = [];
  for (let index = 0; index < 20; index++) {
    const body = paragraphs(index % 3 ? `Harga beras ke${index} naik di pasar induk, kata pedagang.` : `Bengawan Solo meluap di Bojonegoro untuk kali ke${index}, kata Setyo Wahono.`);
    stories.push(await aPublishedArticle(room, { section, headline: index === 6 ? "Bojonegoro" : `Laporan ${index}`, body, topicIds: index % 3 ? [] : [water], at: `2026-02-${String(index + 1).padStart(2, "0")}T00:00:00Z` }));
  }
  await queueAllStories(room.ctx());
  await indexQueuedStories(room.ctx());
  const asOlder = () => room.services.db.rows<{ score: number; subject: number }>("select newer_id, edition_gap, section_gap, topic_gap, shared_words, shared_names, subject, score from story_pairs where older_id = $1 order by newer_id", [stories[6]!.id]);
  const before = await asOlder();
  const draft = await unpublishArticle(room.ctx(), stories[6]!.id, stories[6]!.version);
  expect(await asOlder()).toEqual([]);
  await publishArticle(room.ctx(), draft.id, draft.version);
  expect(before).toHaveLength(13);
  const near = (value: number) => expect.closeTo(value, 2) as number;
  expect(await asOlder()).toEqual(before.map((pair) => ({ ...pair, subject: near(pair.subject), score: near(pair.score) })));
});

test("a story that moves past another is its newer one from then on", async () => {
  const section = await aSection(room);
  const first = await aPublishedArticle(room, { section, at: "2026-02-01T00:00:00Z" });
  const second = await aPublishedArticle(room, { section, at: "2026-02-02T00:00:00Z" });
  await updateArticle(room.ctx(), first.id, first.version, { publishedAt: new Date("2026-02-03T00:00:00Z") });
  expect(await room.services.db.rows("select newer_id, older_id from story_pairs")).toEqual([{ newer_id: first.id, older_id: second.id }]);
});

test("a change to a story whose pairs are waiting has its words read too", async () => {
  const section = await aSection(room);
  const story = await aPublishedArticle(room, { section });
  await room.services.db.rows("insert into stories_to_index (article_id, published_at, words_read) values ($1, now(), true)", [story.id]);
  await updateArticle(room.ctx(), story.id, story.version, { body: paragraphs("Gempa mengguncang Cianjur.") });
  const [profile] = await room.services.db.rows<{ terms: Buffer }>("select terms from story_profiles where article_id = $1", [story.id]);
  expect([...termsOf(profile!.terms)]).toContain(hashOf("cianjur"));
});

test("the words of a story go where its edition's language has gone", async () => {
  const edition = await anEdition(room, { id: "ms" });
  const section = await aSection(room, { edition: edition.id, slug: "dunia" });
  const story = await aPublishedArticle(room, { section });
  const stories = () => room.services.db.rows("select language, stories from word_statistics where word = $1 and stories <> 0 order by language", [allStories]);
  const before = (await stories()).map(({ language, stories }) => ({ language, stories }));
  await room.services.db.rows("update editions set language = 'en' where id = 'ms'");
  const changed = await updateArticle(room.ctx(), story.id, story.version, { headline: "Another headline" });
  await updateArticle(room.ctx(), story.id, changed.version, { headline: "Yet another headline" });
  const more = (language: string, by: number) => ({ language, stories: ((before.find((row) => row.language === language)?.stories as number) ?? 0) + by });
  expect(await stories()).toEqual([more("en", 1), more("id", -1)].filter(({ stories }) => stories));
});

test("while stories are few, all are compared anew at 32 of a language and at every doubling", async () => {
  await room.services.db.rows("delete from word_statistics");
  const section = await aSection(room);
  for (let index = 0; index < 31; index++) await aPublishedArticle(room, { section });
  expect(await queuedStories(room.ctx())).toBe(0);
  await aPublishedArticle(room, { section });
  expect(await queuedStories(room.ctx())).toBe(31);
  await indexQueuedStories(room.ctx());
  await aPublishedArticle(room, { section });
  expect(await queuedStories(room.ctx())).toBe(0);
});

test("a story whose index fails is published all the same, and indexed by a sweep a minute later", async () => {
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

  await db.rows("update stories_to_index set try_after = try_after - interval '1 minute'");
  await sweepIndex(() => room.ctx())();
  await indexQueuedStories(room.ctx());
  expect(await queuedStories(room.ctx())).toBe(0);
  expect(await db.rows("select 1 from story_pairs where newer_id = $1", [story.id])).toHaveLength(1);
});
