import type { EntityManager } from "typeorm";
import type { Language } from "@warta/dates";
import { published } from "../articles/article.reading.ts";
import { placeSigns, type SignName, textSigns, weightOf } from "./recommendation-score.ts";
import { allStories, profileOf, termsOf, usesOf } from "./story-profile.ts";
import { type ComparedStory, compareStories, emphasis, normsOf, rarity, type SharedTerm, type Similarity } from "./story-similarity.ts";
import { tellerOf, type ToldWords } from "./told-words.ts";

/** How many older stories a story keeps at hand: the ten that are shown come from these, with room for every desk and for what editors take out. */
const keptPairs = 40;
/** The words a story is found by, and how many stories all of them together may lead to. */
const keyTerms = 40;
const mostFound = 6000;
const mostCandidates = 200;
/** A word that more than this part of all stories use is no evidence of anything; unless these are few. */
const commonest = 0.1;
const fewStories = 10;
const [newestOfEdition, newestOfSection, newestOfTopic] = [150, 100, 100];

type Story = { id: string; edition: string; section: string; language: Language; headline: string; text: string; publishedAt: Date; terms: Buffer; uses: Buffer; length: number };

/**
 * Compares a story whose words are read with those published before it, and keeps the pairs that may be offered; and with those later
 * ones that may lead here. Gives all that was compared.
 */
export async function writePairs(manager: EntityManager, id: string): Promise<Pair[]> {
  const [story]: Story[] = await manager.query(
    `select a.id, a.edition_id as edition, a.section_id as section, p.language, a.headline, concat_ws(E'\\n', a.standfirst, a.body_text) as text,
       a.published_at as "publishedAt", p.terms, p.uses, p.length
     from articles a join story_profiles p on p.article_id = a.id where a.id = $1 and ${published("a")}`,
    [id],
  );
  if (!story) return [];
  const { profile } = compared(story, []);
  const known = await frequencies(manager, story.language, profile.terms);
  const all = known.get(allStories) ?? 1;
  const rarityOf = (term: number) => rarity(known.get(term) ?? 1, all);
  const norms = normsOf(profile, rarityOf);
  const keys = [...profile.terms]
    .map((term, index) => ({ term, weight: rarityOf(term) * emphasis(profile.uses[index]!) }))
    .sort((a, b) => b.weight - a.weight)
    .slice(0, keyTerms);
  await manager.query("update story_profiles set norms = $2, key_terms = $3 where article_id = $1", [id, [norms.subject, norms.headline, norms.lead, norms.names, norms.headlineWords], keys.map(({ term }) => term)]);

  const candidates = await findCandidates(manager, story, selective(keys, known));
  const { shown } = profileOf(story);
  const results = compareStories({ profile, norms }, rarityOf, candidates.map((candidate) => compared(candidate, candidate.norms)));
  const pairs = results.map(({ similarity, shared }, index) => ({ ...pairOf(story, candidates[index]!, similarity), shared }));
  const kept = pairs.filter(({ candidate }) => !candidate.isLater).sort((a, b) => b.score - a.score).slice(0, keptPairs);
  const isCommon = (term: number) => (known.get(term) ?? 1) > Math.max(all * commonest, fewStories);
  const told = tellerOf(story, shown, isCommon);
  await replacePairs(manager, story.id, [...kept, ...pairs.filter(({ candidate }) => candidate.isLater)], told);
  return pairs;
}

type Candidate = { id: string; publishedAt: Date; section: string; terms: Buffer; uses: Buffer; length: number; norms: number[]; sharedTopics: number; editionGap: number | null; sectionGap: number | null; topicGap: number | null; isLater: boolean };

function compared({ terms, uses, length }: { terms: Buffer; uses: Buffer; length: number }, [subject = 1, headline = 1, lead = 1, names = 1, headlineWords = 1]: number[]): ComparedStory {
  return { profile: { terms: termsOf(terms), uses: usesOf(uses), length }, norms: { subject, headline, lead, names, headlineWords } };
}

async function frequencies(manager: EntityManager, language: Language, terms: Int32Array): Promise<Map<number, number>> {
  const rows: { word: number; stories: number }[] = await manager.query("select word, stories from word_statistics where language = $1 and word = any($2::integer[])", [language, [allStories, ...terms]]);
  return new Map(rows.map(({ word, stories }) => [word, stories]));
}

type Key = { term: number; weight: number };

/** The rarest of a story's key words, as many as lead to few enough stories: so the work is the same in an archive of any size. */
function selective(keys: Key[], known: Map<number, number>): Key[] {
  let found = 0;
  return keys
    .map((key) => ({ ...key, stories: known.get(key.term) ?? 1 }))
    .sort((a, b) => a.stories - b.stories)
    .filter(({ stories }) => (found += stories) <= mostFound);
}

/**
 * Stories published before this one that share its key words, or are the newest of its topics, section and edition; and later ones,
 * for a story that was published as one of the past: those that share its key words, and those it is a pair with already.
 *
 * What the key words lead to is looked up story by story (`lateral … limit 1`): joined, PostgreSQL would read the whole archive for it,
 * as it cannot know how few they lead to.
 */
async function findCandidates(manager: EntityManager, story: Story, keys: Key[]): Promise<Candidate[]> {
  const newest = (source: string, limit: number) =>
    `select a.id, row_number() over (order by a.published_at desc, a.id desc) - 1 as gap from (${source} order by a.published_at desc, a.id desc limit ${limit}) a`;
  const before = `${published("a")} and (a.published_at, a.id) < ($2, $1)`;
  return manager.query(
    `with of_edition as (${newest(`select a.id, a.published_at from articles a where a.edition_id = $3 and ${before}`, newestOfEdition)}),
       of_section as (${newest(`select a.id, a.published_at from articles a where a.section_id = $4 and ${before}`, newestOfSection)}),
       of_topics as (
         select newest.id, min(newest.gap) as gap from article_topics own cross join lateral (
           select n.article_id as id, row_number() over (order by n.published_at desc, n.article_id desc) - 1 as gap from (
             select article_id, published_at from article_topics where topic_id = own.topic_id and published_at is not null and (published_at, article_id) < ($2, $1)
             order by published_at desc, article_id desc limit ${newestOfTopic}) n
         ) newest where own.article_id = $1 group by newest.id),
       found as (
         select p.article_id as id, sum(k.weight) as weight from unnest($5::integer[], $6::real[]) k (term, weight) join story_profiles p on p.key_terms @> array[k.term]
         where p.edition_id = $3 group by p.article_id order by weight desc limit ${3 * mostCandidates}),
       dated as (
         select found.*, a.published_at, a."isLater" from found cross join lateral (
           select a.published_at, (a.published_at, a.id) > ($2, $1) as "isLater" from articles a where a.id = found.id and a.id <> $1 and ${published("a")} limit 1) a),
       by_words as (select id from dated where not "isLater" order by weight desc, published_at desc limit ${mostCandidates}),
       later as (
         (select newer_id as id from story_pairs where older_id = $1 order by subject + names + headline desc limit ${mostCandidates})
         union
         (select id from dated where "isLater" order by weight desc limit ${keptPairs})),
       candidates as (select id from of_edition union select id from of_section union select id from of_topics union select id from by_words union select id from later)
     select a.id, a.published_at as "publishedAt", a.section_id as section, p.terms, p.uses, p.length, p.norms, (a.published_at, a.id) > ($2, $1) as "isLater",
       of_edition.gap::integer as "editionGap", of_section.gap::integer as "sectionGap", of_topics.gap::integer as "topicGap",
       (select count(*) from article_topics own join article_topics theirs using (topic_id) where own.article_id = $1 and theirs.article_id = a.id)::integer as "sharedTopics"
     from candidates join articles a using (id) join story_profiles p on p.article_id = a.id
     left join of_edition using (id) left join of_section using (id) left join of_topics using (id)
     where ${published("a")}`,
    [story.id, story.publishedAt, story.edition, story.section, keys.map(({ term }) => term), keys.map(({ weight }) => weight)],
  );
}

/** The pair's three parts that come from the texts, in the unit of the score; and how it stands to the others, to choose which to keep. */
function pairOf(story: Story, candidate: Candidate, similarity: Similarity) {
  const text = textSigns(similarity);
  const place = placeSigns({ ...candidate, hoursApart: Math.abs(+story.publishedAt - +candidate.publishedAt) / 3_600_000, sameSection: story.section === candidate.section });
  const sum = (signs: Partial<Record<SignName, number>>) => Object.entries(signs).reduce((total, [name, sign]) => total + weightOf(name as SignName) * sign, 0);
  const { subject, lead, names, ...headlines } = text;
  return { candidate, signs: { ...text, ...place }, score: sum(text) + sum(place), subject: sum({ subject, lead }), names: sum({ names }), headline: sum(headlines) };
}

export type Pair = ReturnType<typeof pairOf> & { shared: SharedTerm[] };

async function replacePairs(manager: EntityManager, id: string, pairs: Pair[], told: (shared: SharedTerm[]) => ToldWords): Promise<void> {
  await manager.query("delete from story_pairs where newer_id = $1", [id]);
  const rows = pairs.map(({ candidate, subject, names, headline, shared }) => ({
    newer_id: candidate.isLater ? candidate.id : id,
    older_id: candidate.isLater ? id : candidate.id,
    subject,
    names,
    headline,
    edition_gap: candidate.editionGap,
    section_gap: candidate.sectionGap,
    topic_gap: candidate.topicGap,
    ...told(shared),
  }));
  // The gaps of a pair with a later story are counted from that one, and have not changed.
  await manager.query(
    `insert into story_pairs select * from jsonb_populate_recordset(null::story_pairs, $1) order by newer_id, older_id
     on conflict (newer_id, older_id) do update set subject = excluded.subject, names = excluded.names, headline = excluded.headline,
       shared_words = excluded.shared_words, shared_names = excluded.shared_names`,
    [JSON.stringify(rows)],
  );
}
