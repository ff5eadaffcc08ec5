import type { EntityManager } from "typeorm";
import type { Language } from "@warta/dates";
import { published } from "../articles/article.reading.ts";
import type { Context } from "../context.ts";
import { allStories, bytesOf, profileOf, type StoryProfile, termsOf } from "./story-profile.ts";
import { writePairs } from "./story-pairs.ts";

/** To be called in the transaction of every change to what a story says, where it stands, or whether it is published; as its last statement, see `claim`. */
export async function queueForIndex(manager: EntityManager, article: { id: string; publishedAt: Date | null }): Promise<void> {
  await manager.query(
    `insert into stories_to_index (article_id, published_at) values ($1, $2)
     on conflict (article_id) do update set published_at = excluded.published_at, words_read = false, try_after = excluded.try_after`,
    [article.id, article.publishedAt],
  );
}

/**
 * To be called after that transaction: the story's recommendations, and those beside others that lead to it, are then as they should be.
 * Where another process has the story in hand, that one has seen the change, and brings them up to date.
 */
export async function indexQueuedStory(ctx: Context, id: string): Promise<void> {
  try {
    await advance(ctx, "words", [id]);
    await advance(ctx, "pairs", [id]);
  } catch (error) {
    // The story itself is saved; it stays in the queue, and the next sweep tries again.
    ctx.log.error({ err: error, article: id }, "a story could not be indexed for recommendations");
  }
}

/**
 * Queues every published story, as after a change of how stories are compared. Readers keep what there is until each is done. A story
 * whose address is just being changed is passed over, as that change queues it: see `claim`.
 */
export async function queueAllStories(ctx: Context): Promise<number> {
  const [row] = await ctx.db.rows<{ count: number }>(
    `with everything as (select a.id, a.published_at from articles a where ${published("a")} order by a.id for key share of a skip locked),
     queued as (
       insert into stories_to_index (article_id, published_at) select id, published_at from everything
       on conflict (article_id) do update set words_read = false, try_after = excluded.try_after returning 1
     ) select count(*)::integer as count from queued`,
  );
  return row!.count;
}

/** Counts anew in how many stories each word stands. Stories that are saved meanwhile wait with their words until it is done. */
export async function recountWords(ctx: Context): Promise<void> {
  const byteAt = (place: number) => `get_byte(terms, start + ${place}) << ${8 * place}`;
  await ctx.db.transaction(async (manager) => {
    await manager.query("lock table word_statistics in share row exclusive mode");
    await manager.query(
      `with counted as (
         select language, word, count(*)::integer as stories from story_profiles cross join lateral (
           select ${allStories} as word union all select ${[0, 1, 2, 3].map(byteAt).join(" | ")} from generate_series(0, length(terms) - 4, 4) as start
         ) words group by language, word),
       mended as (
         insert into word_statistics select * from counted
         on conflict (language, word) do update set stories = excluded.stories where word_statistics.stories <> excluded.stories)
       delete from word_statistics kept where not exists (select 1 from counted where (counted.language, counted.word) = (kept.language, kept.word))`,
    );
  });
}

/** How many stories wait to be indexed. */
export async function queuedStories(ctx: Context): Promise<number> {
  const [row] = await ctx.db.rows<{ count: number }>("select count(*)::integer as count from stories_to_index");
  return row!.count;
}

type Step = "words" | "pairs";
export type IndexProgress = { step: Step; done: number };

/**
 * Works through the queue, oldest story first: all words, so that it is known how rare each is, and then all pairs. Several
 * processes may do so at once, and each may stop at any time: what is not done is still in the queue. Gives how many stories failed;
 * they are tried again later.
 */
export async function indexQueuedStories(ctx: Context, options: { signal?: AbortSignal; onProgress?: (progress: IndexProgress) => void } = {}): Promise<number> {
  const failed = new Set<string>();
  const repeat = async (step: Step) => {
    let done = 0;
    while (!options.signal?.aborted) {
      const result = await advance(ctx, step);
      if (!result.done && !result.failed.length) break;
      result.failed.forEach((id) => failed.add(id));
      options.onProgress?.({ step, done: (done += result.done) });
    }
    return done;
  };
  const read = await repeat("words");
  // After so many, PostgreSQL would plan the pairs for the few stories it last heard of.
  if (read >= 500) await ctx.db.rows("analyze articles, article_topics, story_profiles, word_statistics");
  await repeat("pairs");
  return failed.size;
}

const stepOf = {
  words: { waits: "not q.words_read", atOnce: 50, work: readWords },
  pairs: { waits: "q.words_read", atOnce: 1, work: comparePairs },
};

/** Does a step for those of these stories that wait for it, or for the next in the queue. What fails in company is done alone; what fails alone is put off. */
async function advance(ctx: Context, step: Step, ids?: string[]): Promise<{ done: number; failed: string[] }> {
  let claimed: string[] = [];
  try {
    await ctx.db.transaction(async (manager) => {
      claimed = await claim(manager, step, ids);
      if (claimed.length) await stepOf[step].work(manager, claimed);
    });
    return { done: claimed.length, failed: [] };
  } catch (error) {
    if (!claimed.length) throw error;
    if (claimed.length === 1) return putOff(ctx, claimed[0]!, error);
    const sum = { done: 0, failed: [] as string[] };
    for (const id of claimed) {
      const { done, failed } = await advance(ctx, step, [id]);
      sum.done += done;
      sum.failed.push(...failed);
    }
    return sum;
  }
}

async function putOff(ctx: Context, id: string, error: unknown) {
  ctx.log.error({ err: error, article: id }, "a story could not be indexed for recommendations");
  await ctx.db.rows("update stories_to_index set try_after = now() + interval '1 minute' where article_id = $1", [id]);
  return { done: 0, failed: [id] };
}

/**
 * Locks stories of the queue that nobody else has in hand. A change locks its story and then the story's place in the queue: so does
 * this, in the order of the `for` clauses, and waits for neither. While it has both, no change of the address, which would lock the
 * story against its pairs too, can be waiting for the place in the queue.
 */
async function claim(manager: EntityManager, step: Step, ids?: string[]): Promise<string[]> {
  const { waits, atOnce } = stepOf[step];
  const rows: { id: string }[] = await manager.query(
    `select a.id from stories_to_index q join articles a on a.id = q.article_id where ${waits} and ${ids ? "a.id = any($1::uuid[])" : "q.try_after <= now()"}
     order by q.published_at, q.article_id limit ${atOnce} for key share of a skip locked for update of q skip locked`,
    ids && [ids],
  );
  return rows.map(({ id }) => id);
}

async function comparePairs(manager: EntityManager, ids: string[]): Promise<void> {
  for (const id of ids) await writePairs(manager, id);
  await manager.query("delete from stories_to_index where article_id = any($1::uuid[])", [ids]);
}

type QueuedStory = { id: string; edition: string; language: Language; headline: string; text: string; isPublished: boolean; knownLanguage: Language | null; knownTerms: Buffer | null };

/** Writes the profiles of claimed stories, and removes those of stories that are no longer published. */
async function readWords(manager: EntityManager, ids: string[]): Promise<void> {
  // A statement of its own: the one that claimed them may have begun before the change it is about was there.
  const stories: QueuedStory[] = await manager.query(
    `select a.id, a.edition_id as edition, e.language, a.headline, concat_ws(E'\n', a.standfirst, a.body_text) as text, ${published("a")} as "isPublished",
       p.language as "knownLanguage", p.terms as "knownTerms"
     from articles a join editions e on e.id = a.edition_id left join story_profiles p on p.article_id = a.id where a.id = any($1::uuid[])`,
    [ids],
  );
  const changes = new Map<Language, Map<number, number>>();
  const count = (language: Language, terms: Iterable<number>, by: number) => {
    const words = changes.get(language) ?? changes.set(language, new Map()).get(language)!;
    for (const word of [allStories, ...terms]) words.set(word, (words.get(word) ?? 0) + by);
  };
  for (const story of stories) {
    if (story.knownTerms && story.knownLanguage) count(story.knownLanguage, termsOf(story.knownTerms), -1);
    if (!story.isPublished) {
      await manager.query("delete from story_profiles where article_id = $1", [story.id]);
      continue;
    }
    const { profile } = profileOf(story);
    count(story.language, profile.terms, 1);
    await writeProfile(manager, story, profile);
  }
  for (const [language, words] of [...changes].sort(([a], [b]) => (a < b ? -1 : 1))) await countWords(manager, language, words);
  for (const [language, words] of changes) await renewWhenDoubled(manager, language, words.get(allStories)!);
  await manager.query("update stories_to_index set words_read = true where article_id = any($1::uuid[])", [ids]);
}

/** While stories are few, each changes how rare words are: at 32 of a language, and then at every doubling up to 1024, all are compared anew. */
async function renewWhenDoubled(manager: EntityManager, language: Language, more: number): Promise<void> {
  const [{ stories }]: [{ stories: number }] = await manager.query("select stories from word_statistics where language = $1 and word = $2", [language, allStories]);
  const doublings = (count: number) => Math.floor(Math.log2(count));
  if (more <= 0 || stories < 32 || stories >= 2048 || doublings(stories) === doublings(stories - more)) return;
  await manager.query(
    `insert into stories_to_index (article_id, published_at, words_read)
     select a.id, a.published_at, true from story_profiles p join articles a on a.id = p.article_id where p.language = $1 order by a.id for key share of a skip locked
     on conflict do nothing`,
    [language],
  );
}

async function writeProfile(manager: EntityManager, story: QueuedStory, profile: StoryProfile): Promise<void> {
  await manager.query(
    `insert into story_profiles (article_id, edition_id, language, terms, uses, length, norms, key_terms) values ($1, $2, $3, $4, $5, $6, null, '{}')
     on conflict (article_id) do update set edition_id = excluded.edition_id, language = excluded.language, terms = excluded.terms, uses = excluded.uses, length = excluded.length`,
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
