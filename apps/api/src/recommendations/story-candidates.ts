import { published } from "../articles/article.reading.ts";
import type { Database } from "../database.ts";
import type { Candidate, RecommendedStory, Setting, Variant } from "./recommendation.ts";

export type GivenSetting = Setting & { variant: Variant };

/** A story beside which others are offered; `openLinks` is how many places inside its text are the recommender's to fill. */
export type AskedStory = Omit<RecommendedStory, "publishedAt"> & { publishedAt: Date | null; openLinks: number; settings: GivenSetting[]; candidates: Candidate[] };

/** So many days of views say whether a story is popular, today's among them. */
const countedDays = 2;

/** Gives each story with all that may be offered beside it, in one statement; null for an id that is not there. What editors excluded, or put into the text, is not offered. */
export function storiesWithCandidates(db: Database, now: Date): (ids: readonly string[]) => Promise<(AskedStory | null)[]> {
  const viewsFrom = new Date(+now - countedDays * 86_400_000).toISOString().slice(0, 10);
  return async (ids) => {
    const rows = await db.rows<Row>(statement, [ids, now, viewsFrom]);
    const byId = new Map(rows.map((row) => [row.id, row]));
    return ids.map((id) => {
      const row = byId.get(id);
      return row ? { ...row, candidates: candidatesOf(row) } : null;
    });
  };
}

type Row = Omit<AskedStory, "candidates"> & {
  topics: [id: string, name: string][];
  links: [kind: "inline" | "pinned" | "excluded", id: string, position: number][];
  pairs: Pair[];
  stories: (Pick<Candidate, "id" | "editionId" | "sectionId" | "scope" | "region" | "promotion"> & { publishedAt: string })[];
  sharedTopics: [story: string, topic: string][];
  readings: Record<string, number>;
  views: Record<string, number>;
};
type Pair = Pick<Candidate, "id" | "subject" | "names" | "headline" | "editionGap" | "sectionGap" | "topicGap"> & { sharedWords: string | null; sharedNames: string | null };

function candidatesOf({ links, pairs, stories, topics, sharedTopics, readings, views }: Row): Candidate[] {
  const pins = new Map(links.flatMap(([kind, id, position]) => (kind === "pinned" ? [[id, position]] : [])));
  const left = new Set(links.flatMap(([kind, id]) => (kind === "pinned" ? [] : [id])));
  const pairOf = new Map(pairs.map((pair) => [pair.id, pair]));
  const topicsOf = Map.groupBy(sharedTopics, ([story]) => story);
  return stories.flatMap((story) => {
    if (left.has(story.id)) return [];
    const pair = pairOf.get(story.id);
    const shared = topicsOf.get(story.id)?.map(([, topic]) => topic) ?? [];
    return {
      ...story,
      publishedAt: new Date(story.publishedAt),
      subject: pair?.subject ?? 0,
      names: pair?.names ?? 0,
      headline: pair?.headline ?? 0,
      editionGap: pair?.editionGap ?? null,
      sectionGap: pair?.sectionGap ?? null,
      topicGap: pair?.topicGap ?? null,
      sharedWords: linesOf(pair?.sharedWords),
      sharedNames: linesOf(pair?.sharedNames),
      // In the order they have beside the story that is asked about.
      sharedTopics: topics.flatMap(([id, name]) => (shared.includes(id) ? [name] : [])),
      pinned: pins.get(story.id) ?? null,
      readTogether: readings[story.id] ?? 0,
      views: views[story.id] ?? 0,
    };
  });
}

// Where no word is worth telling, the text is empty.
const linesOf = (text: string | null | undefined) => (text ? text.split("\n") : []);

// Pairs in both directions, what editors pinned, and the newest of section and edition for a story that has few pairs: all but the
// pins are index ranges of at most 60 and 12 rows. What is asked about the hundred stories found is asked once for all of them, by
// the array of their ids: looking each of them up took three times as long.
const statement = `
  select story.id, story.edition_id as "editionId", story.section_id as "sectionId", story.published_at as "publishedAt", s.scope, s.region, story.open_links as "openLinks", found.pairs,
    coalesce((select json_agg(json_build_array(kind, related_id, position)) from related_links where article_id = story.id), '[]') as links,
    coalesce((select json_agg(json_build_array(t.id, t.name) order by at.position) from article_topics at join topics t on t.id = at.topic_id where at.article_id = story.id), '[]') as topics,
    coalesce((select json_agg(rs order by variant) from recommendation_settings rs where rs.edition_id = story.edition_id), '[]') as settings,
    coalesce((select json_agg(o) from (
      select a.id, a.edition_id as "editionId", a.section_id as "sectionId", a.published_at as "publishedAt", a.promotion, so.scope, so.region from articles a join sections so on so.id = a.section_id
      where a.id = any(found.ids) and a.id <> story.id and ${published("a")} and a.published_at <= $2 and a.promotion <> 'never' order by a.id
    ) o), '[]') as stories,
    coalesce((select json_agg(json_build_array(article_id, topic_id)) from article_topics
      where article_id = any(found.ids) and topic_id = any(array(select topic_id from article_topics where article_id = story.id))), '[]') as "sharedTopics",
    coalesce((select json_object_agg(next_id, readings) from read_together where article_id = story.id and next_id = any(found.ids)), '{}') as readings,
    coalesce((select json_object_agg(article_id, views) from (
      select article_id, sum(views) as views from article_views where article_id = any(found.ids) and day > $3::date group by article_id
    ) v), '{}') as views
  from articles story join sections s on s.id = story.section_id cross join lateral (
    select array_agg(id) as ids, coalesce(json_agg(pair) filter (where subject is not null), '[]') as pairs from (
      (select older_id as id, subject, names, headline, edition_gap as "editionGap", section_gap as "sectionGap", topic_gap as "topicGap", shared_words as "sharedWords", shared_names as "sharedNames"
       from story_pairs where newer_id = story.id)
      union all
      (select newer_id, subject, names, headline, edition_gap, section_gap, topic_gap, shared_words, shared_names from story_pairs where older_id = story.id
       order by subject + names + headline desc limit 60)
      union all
      (select related_id, null, null, null, null, null, null, null, null from related_links where article_id = story.id and kind = 'pinned')
      union all
      (select n.id, null, null, null, null, null, null, null, null from articles n where n.section_id = story.section_id and ${published("n")} and n.published_at <= $2
       order by n.published_at desc, n.id desc limit 12)
      union all
      (select n.id, null, null, null, null, null, null, null, null from articles n where n.edition_id = story.edition_id and ${published("n")} and n.published_at <= $2
       order by n.published_at desc, n.id desc limit 12)
    ) pair
  ) found
  where story.id = any($1::uuid[])`;
