import DataLoader from "dataloader";
import { published } from "../articles/article.reading.ts";
import type { Database } from "../database.ts";
import { loaderOfMany } from "../reading/loaders.ts";
import type { Candidate, Reason, Scored } from "./recommendation.ts";
import { topicSign, weightOf } from "./recommendation-score.ts";

type Found = Pick<Candidate, "id" | "editionId" | "publishedAt" | "sectionId" | "scope" | "region"> & { translates: "itself" | "related" | null; closeness: number; topics: string[] };

/**
 * Stories of other editions beside a story: its own translations; the translations of those it is most related to, as a translation
 * is about what its original is about; and the latest stories of the same topics. Across languages words say nothing.
 */
export function recommendedTranslations(db: Database, now: Date): DataLoader<string, Scored[]> {
  const found = loaderOfMany<Found>(db, statement, now);
  return new DataLoader((ids) => Promise.all(ids.map(async (id) => (await found.load(id)).map(score).sort((a, b) => b.score - a.score))));
}

function score({ translates, closeness, topics, ...story }: Found): Scored {
  const reasons: Reason[] = [
    { kind: "TRANSLATION" as const, contribution: translates === "itself" ? 1 : closeness, evidence: [] },
    { kind: "SHARED_TOPIC" as const, contribution: weightOf("topic") * topicSign(topics.length), evidence: topics },
  ].filter(({ contribution }) => contribution > 0);
  const sum = reasons.reduce((total, { contribution }) => total + contribution, 0);
  const candidate: Candidate = { ...story, subject: 0, names: 0, headline: 0, editionGap: null, sectionGap: null, topicGap: null, sharedWords: [], sharedNames: [], sharedTopics: topics, promotion: "normal", pinned: null, readTogether: 0, views: 0 };
  return { candidate, relatedness: sum, reasons: reasons.sort((a, b) => b.contribution - a.contribution), score: sum };
}

const statement = `
  select story.id as "key", a.id, a.edition_id as "editionId", a.published_at as "publishedAt", a.section_id as "sectionId", s.scope, s.region,
    case max(c.rank) when 2 then 'itself' when 1 then 'related' end as translates, max(c.closeness) as closeness,
    array(select distinct t.name from article_topics own join topics t on t.id = own.topic_id
      join topics theirs on theirs.concept = t.concept join article_topics at on at.topic_id = theirs.id
      where own.article_id = story.id and at.article_id = a.id order by 1) as topics
  from articles story cross join lateral (
    (select t.id, 2 as rank, 1::real as closeness from articles t where t.story_group_id = story.story_group_id and t.edition_id <> story.edition_id)
    union all
    (select t.id, 1, near.closeness from (
       select id, max(closeness) as closeness from (
         (select older_id as id, subject + names + headline as closeness from story_pairs where newer_id = story.id)
         union all
         (select newer_id, subject + names + headline from story_pairs where older_id = story.id order by subject + names + headline desc limit 20)
       ) pairs group by id order by 2 desc limit 20
     ) near join articles r on r.id = near.id join articles t on t.story_group_id = r.story_group_id and t.edition_id <> story.edition_id)
    union all
    (select latest.article_id, 0, 0 from article_topics own join topics t on t.id = own.topic_id
       join topics theirs on theirs.concept = t.concept and theirs.id <> t.id
       cross join lateral (select article_id from article_topics where topic_id = theirs.id and published_at is not null order by published_at desc, article_id desc limit 10) latest
     where own.article_id = story.id)
  ) c join articles a on a.id = c.id join sections s on s.id = a.section_id
  where story.id = any($1::uuid[]) and ${published("a")} and a.published_at <= $2 and a.promotion <> 'never'
    and not exists (select 1 from related_links where article_id = story.id and kind in ('excluded', 'inline') and related_id = a.id)
  group by story.id, a.id, s.id`;
