import DataLoader from "dataloader";
import { published } from "../articles/article.reading.ts";
import type { Database } from "../database.ts";
import { loaderOfMany } from "../reading/loaders.ts";
import type { Candidate, Scored } from "./recommendation.ts";
import { inOrder, textReasons, topicSign, weightOf } from "./recommendation-score.ts";

type Found = Pick<Candidate, "id" | "editionId" | "publishedAt" | "sectionId" | "scope" | "region" | "subject" | "names" | "sharedWords" | "sharedNames"> & { isTranslation: boolean; topics: string[] };

/**
 * Stories of other editions beside a story: its own translations; the translations of those it is most related to, as a translation
 * is about what its original is about, and shares with the story what that does; and the latest stories of the same topics. Across
 * languages words say nothing.
 */
export function recommendedTranslations(db: Database, now: Date): DataLoader<string, Scored[]> {
  const found = loaderOfMany<Found>(db, statement, now);
  return new DataLoader((ids) => Promise.all(ids.map(async (id) => (await found.load(id)).map(score).sort((a, b) => b.score - a.score))));
}

function score({ isTranslation, topics, ...story }: Found): Scored {
  const reasons = inOrder([
    ...(isTranslation ? [{ kind: "TRANSLATION" as const, contribution: 1, evidence: [] }] : textReasons(story)),
    { kind: "SHARED_TOPIC", contribution: weightOf("topic") * topicSign(topics.length), evidence: topics },
  ]);
  const sum = reasons.reduce((total, { contribution }) => total + contribution, 0);
  const candidate: Candidate = { ...story, headline: 0, editionGap: null, sectionGap: null, topicGap: null, sharedTopics: topics, promotion: "normal", pinned: null, readTogether: 0, views: 0 };
  return { candidate, relatedness: sum, reasons, score: sum };
}

const statement = `
  select story.id as "key", a.id, a.edition_id as "editionId", a.published_at as "publishedAt", a.section_id as "sectionId", s.scope, s.region,
    c."isTranslation", c.subject, c.names, coalesce(string_to_array(c.shared_words, E'\\n'), '{}') as "sharedWords", coalesce(string_to_array(c.shared_names, E'\\n'), '{}') as "sharedNames",
    array(select distinct t.name from article_topics own join topics t on t.id = own.topic_id
      join topics theirs on theirs.concept = t.concept join article_topics at on at.topic_id = theirs.id
      where own.article_id = story.id and at.article_id = a.id order by 1) as topics
  from articles story cross join lateral (
    select distinct on (id) * from (
      (select t.id, true as "isTranslation", 0::real as subject, 0::real as names, null as shared_words, null as shared_names from articles t where t.story_group_id = story.story_group_id and t.edition_id <> story.edition_id)
      union all
      (select t.id, false, near.subject, near.names, near.shared_words, near.shared_names from (
         select * from (
           (select older_id as id, subject + headline as subject, names, shared_words, shared_names from story_pairs where newer_id = story.id)
           union all
           (select newer_id, subject + headline, names, shared_words, shared_names from story_pairs where older_id = story.id order by subject + names + headline desc limit 20)
         ) pairs order by subject + names desc limit 20
       ) near join articles r on r.id = near.id join articles t on t.story_group_id = r.story_group_id and t.edition_id <> story.edition_id)
      union all
      (select latest.article_id, false, 0, 0, null, null from article_topics own join topics t on t.id = own.topic_id
         join topics theirs on theirs.concept = t.concept and theirs.id <> t.id
         cross join lateral (select article_id from article_topics where topic_id = theirs.id and published_at is not null order by published_at desc, article_id desc limit 10) latest
       where own.article_id = story.id)
    ) found order by id, "isTranslation" desc, subject + names desc
  ) c join articles a on a.id = c.id join sections s on s.id = a.section_id
  where story.id = any($1::uuid[]) and ${published("a")} and a.published_at <= $2 and a.promotion <> 'never'
    and not exists (select 1 from related_links where article_id = story.id and kind in ('excluded', 'inline') and related_id = a.id)`;
