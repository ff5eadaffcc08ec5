import { createHash } from "node:crypto";
import DataLoader from "dataloader";
import type { Database } from "../database.ts";
import { published } from "../articles/article.reading.ts";
import { loaderOfMany } from "../reading/loaders.ts";
import { type Candidate, defaultSetting, type RecommendedStory, type Scored, type Setting, type Variant } from "./recommendation.ts";
import { scoreOf } from "./recommendation-score.ts";
import { rank } from "./recommendation-mix.ts";
import { recommendedTranslations } from "./recommended-translations.ts";

/** What is offered beside a story, in order: first what its text has places for, then the cards. No story stands in both. */
export type Recommendations = { variant: Variant; inline: Scored[]; cards: Scored[] };

const countedDays = 2;

export function recommendationLoaders(db: Database, now: Date) {
  // Of the shared topics it gives the ids; their names come with the story.
  const candidates = loaderOfMany<Candidate>(db, candidateStatement, now, new Date(+now - countedDays * 86_400_000).toISOString().slice(0, 10));
  const stories = loaderOfMany<AskedStory>(db, storyStatement);
  return {
    /** By story id: its translations, then those of stories related to it and stories of the same topics in other languages. */
    recommendedTranslations: recommendedTranslations(db, now),
    /** By story id. Only published stories, whatever their pairs say; for a story that is not published itself too, as a preview. */
    recommendations: new DataLoader<string, Recommendations>((ids) =>
      Promise.all(
        ids.map(async (id): Promise<Recommendations> => {
          const [[story], found] = await Promise.all([stories.load(id), candidates.load(id)]);
          if (!story) return { variant: "a", inline: [], cards: [] };
          const { variant, setting } = settingOf(story.settings, id, now);
          return { variant, ...divide(story, found, setting, now) };
        }),
      ),
    ),
  };
}

type GivenSetting = Setting & { variant: Variant };
type AskedStory = Omit<RecommendedStory, "publishedAt"> & { publishedAt: Date | null; openLinks: number; linked: string[]; topics: Record<string, string>; settings: GivenSetting[] };

/** Which of an edition's settings a story shows now. While an edition compares two settings, each story shows one of them for an hour: the same for everybody, so that answers can be cached. */
function settingOf(given: GivenSetting[], id: string, now: Date): { variant: Variant; setting: Setting } {
  const [first = { variant: "a" as const, ...defaultSetting }, second] = given;
  const hour = Math.floor(+now / 3_600_000);
  const turn = second && createHash("sha256").update(`${id} ${hour}`).digest()[0]! % 2 === 1 ? second : first;
  return { variant: turn.variant, setting: turn };
}

function divide(story: AskedStory, candidates: Candidate[], setting: Setting, now: Date): Omit<Recommendations, "variant"> {
  const asked = { ...story, publishedAt: story.publishedAt ?? now };
  const linked = new Set(story.linked);
  const scored = candidates.flatMap((candidate) => {
    const sharedTopics = candidate.sharedTopics.map((id) => story.topics[id]!);
    return linked.has(candidate.id) ? [] : [scoreOf(asked, { ...candidate, sharedTopics }, setting)];
  });
  const inline = scored
    .filter(({ candidate, relatedness }) => candidate.pinned === null && relatedness >= setting.threshold)
    .sort((a, b) => b.score - a.score)
    .slice(0, story.openLinks);
  return { inline, cards: rank(scored.filter((offered) => !inline.includes(offered)), setting) };
}

const storyStatement = `
  select a.id as "key", a.id, a.edition_id as "editionId", a.section_id as "sectionId", a.published_at as "publishedAt", s.scope, s.region, a.open_links as "openLinks",
    array(select related_id from related_links where article_id = a.id and kind = 'inline') as linked,
    coalesce((select jsonb_object_agg(t.id, t.name) from article_topics at join topics t on t.id = at.topic_id where at.article_id = a.id), '{}') as topics,
    coalesce((select jsonb_agg(to_jsonb(rs) order by variant) from recommendation_settings rs where rs.edition_id = a.edition_id), '[]') as settings
  from articles a join sections s on s.id = a.section_id where a.id = any($1::uuid[])`;

// Pairs in both directions, what editors pinned, and the newest of section and edition for a story that has few pairs. All but the
// pins are index ranges of at most 60 and 12 rows; a pair that stands in several of them is taken with its likeness.
const candidateStatement = `
  select story.id as "key", a.id, a.edition_id as "editionId", a.published_at as "publishedAt", a.section_id as "sectionId", s.scope, s.region, a.promotion,
    coalesce(c.subject, 0) as subject, coalesce(c.names, 0) as names, coalesce(c.headline, 0) as headline,
    c.edition_gap as "editionGap", c.section_gap as "sectionGap", c.topic_gap as "topicGap",
    coalesce(string_to_array(c.shared_words, E'\\n'), '{}') as "sharedWords", coalesce(string_to_array(c.shared_names, E'\\n'), '{}') as "sharedNames",
    array(select topic_id from article_topics own join article_topics theirs using (topic_id) where own.article_id = story.id and theirs.article_id = a.id order by own.position) as "sharedTopics",
    (select position from related_links where article_id = story.id and kind = 'pinned' and related_id = a.id) as pinned,
    coalesce((select readings from read_together where article_id = story.id and next_id = a.id), 0) as "readTogether",
    coalesce((select sum(views) from article_views where article_id = a.id and day > $3::date), 0)::integer as views
  from articles story cross join lateral (
    select distinct on (id) * from (
      (select older_id as id, subject, names, headline, edition_gap, section_gap, topic_gap, shared_words, shared_names from story_pairs where newer_id = story.id)
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
    ) found order by id, subject desc nulls last
  ) c join articles a on a.id = c.id join sections s on s.id = a.section_id
  where story.id = any($1::uuid[]) and a.id <> story.id and ${published("a")} and a.published_at <= $2 and a.promotion <> 'never'
    and not exists (select 1 from related_links where article_id = story.id and kind = 'excluded' and related_id = a.id)`;
