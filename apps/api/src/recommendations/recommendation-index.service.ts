import type { EntityManager } from "typeorm";
import type { Language } from "@warta/dates";
import { published } from "../articles/article.reading.ts";
import type { Context } from "../context.ts";
import { allStories, bytesOf, profileOf, type StoryProfile, termsOf } from "./story-profile.ts";
import { writePairs } from "./story-pairs.ts";

/** To be called in the transaction of every change to what a story says, where it stands, or whether it is published. */
export async function queueForIndex(manager: EntityManager, article: { id: string; publishedAt: Date | null }): Promise<void> {
  await manager.query(
    `insert into stories_to_index (article_id, published_at) values ($1, $2)
     on conflict (article_id) do update set published_at = excluded.published_at, words_read = false`,
    [article.id, article.publishedAt],
  );
}

/** To be called after that transaction: the story's recommendations, and those beside others that lead to it, are then as they should be. */
export async function indexQueuedStory(ctx: Context, id: string): Promise<void> {
  try {
    await ctx.db.transaction(async (manager) => {
      const read = await readWords(manager, "article_id = $1", [id]);
      if (read.length) await writePairs(manager, read[0]!);
      await manager.query("delete from stories_to_index where article_id = $1 and words_read", [id]);
    });
  } catch (error) {
    // The story itself is saved; it stays in the queue, and the next sweep tries again.
    ctx.log.error({ err: error, article: id }, "a story could not be indexed for recommendations");
  }
}

/** Queues every published story, as after a change of how stories are compared. Readers keep what there is until each is done. */
export async function queueAllStories(ctx: Context): Promise<number> {
  const [row] = await ctx.db.rows<{ count: number }>(
    `with queued as (
       insert into stories_to_index (article_id, published_at) select a.id, a.published_at from articles a where ${published("a")}
       on conflict (article_id) do update set words_read = false returning 1
     ) select count(*)::integer as count from queued`,
  );
  return row!.count;
}

/** How many stories wait to be indexed. */
export async function queuedStories(ctx: Context): Promise<number> {
  const [row] = await ctx.db.rows<{ count: number }>("select count(*)::integer as count from stories_to_index");
  return row!.count;
}

export type IndexProgress = { step: "words" | "pairs"; done: number };

/**
 * Works through the queue, oldest story first: all words, so that it is known how rare each is, and then all pairs. Several
 * processes may do so at once, and each may stop at any time: what is not done is still in the queue.
 */
export async function indexQueuedStories(ctx: Context, options: { signal?: AbortSignal; onProgress?: (progress: IndexProgress) => void } = {}): Promise<void> {
  const repeat = async (step: IndexProgress["step"], work: (manager: EntityManager) => Promise<number>) => {
    let done = 0;
    while (!options.signal?.aborted) {
      const more = await ctx.db.transaction(work);
      if (!more) break;
      options.onProgress?.({ step, done: (done += more) });
    }
    return done;
  };
  const read = await repeat("words", async (manager) => {
    const ids = await claim(manager, "not words_read", 50);
    if (ids.length) await readWords(manager, "article_id = any($1::uuid[])", [ids]);
    return ids.length;
  });
  // After so many, PostgreSQL would plan the pairs for the few stories it last heard of.
  if (read >= 500) await ctx.db.rows("analyze articles, article_topics, story_profiles, word_statistics");
  await repeat("pairs", async (manager) => {
    const ids = await claim(manager, "words_read", 5);
    for (const id of ids) await writePairs(manager, id);
    await manager.query("delete from stories_to_index where article_id = any($1::uuid[]) and words_read", [ids]);
    return ids.length;
  });
}

async function claim(manager: EntityManager, which: string, count: number): Promise<string[]> {
  const rows: { article_id: string }[] = await manager.query(
    `select article_id from stories_to_index where ${which} order by published_at, article_id limit ${count} for update skip locked`,
  );
  return rows.map((row) => row.article_id);
}

type QueuedStory = { id: string; edition: string; language: Language; headline: string; text: string; isPublished: boolean; terms: Buffer | null };

/** Writes the profiles of these queued stories, removes those of stories that are no longer published, and gives the ids of those written. */
async function readWords(manager: EntityManager, which: string, values: unknown[]): Promise<string[]> {
  const stories: QueuedStory[] = await manager.query(
    `select a.id, a.edition_id as edition, e.language, a.headline, concat_ws(E'\\n', a.standfirst, a.body_text) as text, ${published("a")} as "isPublished", p.terms
     from stories_to_index q join articles a on a.id = q.article_id join editions e on e.id = a.edition_id
     left join story_profiles p on p.article_id = a.id where ${which.replace("article_id", "q.article_id")} order by a.id for update of q`,
    values,
  );
  const changes = new Map<Language, Map<number, number>>();
  const count = (language: Language, word: number, by: number) => {
    const words = changes.get(language) ?? changes.set(language, new Map()).get(language)!;
    words.set(word, (words.get(word) ?? 0) + by);
  };
  const written: string[] = [];
  for (const story of stories) {
    if (story.terms) for (const word of [allStories, ...termsOf(story.terms)]) count(story.language, word, -1);
    if (!story.isPublished) {
      await forget(manager, story.id);
      continue;
    }
    const { profile } = profileOf(story);
    for (const word of [allStories, ...profile.terms]) count(story.language, word, 1);
    await writeProfile(manager, story, profile);
    written.push(story.id);
  }
  for (const [language, words] of [...changes].sort(([a], [b]) => (a < b ? -1 : 1))) await countWords(manager, language, words);
  await manager.query("update stories_to_index set words_read = true where article_id = any($1::uuid[])", [written]);
  return written;
}

async function forget(manager: EntityManager, id: string): Promise<void> {
  await manager.query("delete from story_profiles where article_id = $1", [id]);
  await manager.query("delete from story_pairs where newer_id = $1 or older_id = $1", [id]);
  await manager.query("delete from stories_to_index where article_id = $1", [id]);
}

async function writeProfile(manager: EntityManager, story: QueuedStory, profile: StoryProfile): Promise<void> {
  await manager.query(
    `insert into story_profiles (article_id, edition_id, language, terms, uses, length, norms, key_terms) values ($1, $2, $3, $4, $5, $6, '{1,1,1,1,1}', '{}')
     on conflict (article_id) do update set terms = excluded.terms, uses = excluded.uses, length = excluded.length`,
    [story.id, story.edition, story.language, bytesOf(profile.terms), bytesOf(profile.uses), profile.length],
  );
}

/** In the order of the words, so that two stories that are published at once wait for one another instead of blocking one another. */
async function countWords(manager: EntityManager, language: Language, changes: Map<number, number>): Promise<void> {
  const changed = [...changes].filter(([, by]) => by !== 0).sort(([a], [b]) => a - b);
  await manager.query(
    `insert into word_statistics (language, word, stories) select $1, word, by from unnest($2::integer[], $3::integer[]) as change (word, by)
     on conflict (language, word) do update set stories = word_statistics.stories + excluded.stories`,
    [language, changed.map(([word]) => word), changed.map(([, by]) => by)],
  );
}
