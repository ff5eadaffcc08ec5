import type { EntityManager } from "typeorm";
import type { Language } from "@warta/dates";
import { published } from "../articles/article.reading.ts";
import { rowsIn } from "../database.ts";
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
const [nearestOfEdition, nearestOfSection, nearestOfTopic] = [150, 100, 100];

type Story = { id: string; edition: string; section: string; language: Language; headline: string; text: string; publishedAt: Date; terms: Buffer; uses: Buffer; length: number };

/**
 * Compares a story whose words are read with those published before it, and keeps the best pairs; and with later ones, beside which it
 * may be better than what they have. A story that is not published loses its pairs. Gives all that was compared.
 *
 * One story at a time, in all processes: of two that are new the second finds the first.
 */
export async function writePairs(manager: EntityManager, id: string): Promise<Pair[]> {
  await rowsIn(manager, "select pg_advisory_xact_lock(hashtext('warta story pairs'))", []);
  const [story] = await rowsIn<Story>(
    manager,
    `select a.id, a.edition_id as edition, a.section_id as section, p.language, a.headline, concat_ws(E'\n', a.standfirst, a.body_text) as text,
       a.published_at as "publishedAt", p.terms, p.uses, p.length
     from articles a join story_profiles p on p.article_id = a.id where a.id = $1 and ${published("a")}`,
    [id],
  );
  if (!story) {
    await manager.query("delete from story_pairs where newer_id = $1 or older_id = $1", [id]);
    return [];
  }
  const { profile } = compared(story, []);
  const known = await frequencies(manager, story.language, profile.terms);
  const all = known.get(allStories) ?? 1;
  const rarityOf = (term: number) => rarity(known.get(term) ?? 1, all);
  const norms = normsOf(profile, rarityOf);
  const keys = [...profile.terms]
    .map((term, index) => ({ term, weight: rarityOf(term) * emphasis(profile.uses[index]!) }))
    .sort((a, b) => b.weight - a.weight)
    .slice(0, keyTerms);
  await rowsIn(manager, "update story_profiles set norms = $2, key_terms = $3 where article_id = $1", [id, [norms.subject, norms.headline, norms.lead, norms.names, norms.headlineWords], keys.map(({ term }) => term)]);

  const candidates = await findCandidates(manager, story, selective(keys, known));
  const { shown } = profileOf(story);
  const results = compareStories({ profile, norms }, rarityOf, candidates.map((candidate) => compared(candidate, candidate.norms)));
  const pairs = results.map(({ similarity, shared }, index) => ({ ...pairOf(story, candidates[index]!, similarity), shared }));
  const earlier = pairs.filter(({ candidate }) => !candidate.isLater).sort((a, b) => b.score - a.score).slice(0, keptPairs);
  const later = pairs.filter(({ candidate, score }) => candidate.isLater && score > (candidate.scoreToBeat ?? 0));
  const isCommon = (term: number) => (known.get(term) ?? 1) > Math.max(all * commonest, fewStories);
  await replacePairs(manager, story.id, candidates, [...earlier, ...later], tellerOf(story, shown, isCommon));
  return pairs;
}

type Candidate = { id: string; publishedAt: Date; section: string; terms: Buffer; uses: Buffer; length: number; norms: number[]; sharedTopics: number; editionGap: number | null; sectionGap: number | null; topicGap: number | null; isLater: boolean;
  /** For a later story that has as many pairs as are kept: the least of their scores. */
  scoreToBeat: number | null };

function compared({ terms, uses, length }: { terms: Buffer; uses: Buffer; length: number }, [subject = 1, headline = 1, lead = 1, names = 1, headlineWords = 1]: number[]): ComparedStory {
  return { profile: { terms: termsOf(terms), uses: usesOf(uses), length }, norms: { subject, headline, lead, names, headlineWords } };
}

async function frequencies(manager: EntityManager, language: Language, terms: Int32Array): Promise<Map<number, number>> {
  const rows = await rowsIn<{ word: number; stories: number }>(manager, "select word, stories from word_statistics where language = $1 and word = any($2::integer[])", [language, [allStories, ...terms]]);
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
 * Stories published before this one that share its key words, or are the nearest of its topics, section and edition; and as many later
 * ones, so that a story of the past stands beside them as if it had been there first, with those it is a pair with already. A later one
 * that waits in the queue is left out, as it will find this one: so a rebuild compares each pair once.
 *
 * What the key words lead to is looked up story by story (`lateral … limit 1`): joined, PostgreSQL would read the whole archive for it,
 * as it cannot know how few they lead to. So is what waits in the queue, which may hold the whole archive too.
 */
async function findCandidates(manager: EntityManager, story: Story, keys: Key[]): Promise<Candidate[]> {
  return rowsIn<Candidate>(
    manager,
    `with of_edition as (${nearest(`select id, published_at from articles where edition_id = $3 and ${published("articles")}`, nearestOfEdition)}),
       of_section as (${nearest(`select id, published_at from articles where section_id = $4 and ${published("articles")}`, nearestOfSection)}),
       of_topics as (
         select n.id, min(n.gap) as gap from article_topics own cross join lateral (
           ${nearest("select article_id as id, published_at from article_topics where topic_id = own.topic_id and published_at is not null", nearestOfTopic)}
         ) n where own.article_id = $1 group by n.id),
       found as (
         select p.article_id as id, sum(k.weight) as weight from unnest($5::integer[], $6::real[]) k (term, weight) join story_profiles p on p.key_terms @> array[k.term]
         where p.edition_id = $3 group by p.article_id order by weight desc limit ${3 * mostCandidates}),
       dated as (
         select found.*, a.published_at, a."isLater" from found cross join lateral (
           select a.published_at, (a.published_at, a.id) > ($2, $1) as "isLater" from articles a where a.id = found.id and a.id <> $1 and ${published("a")} limit 1) a),
       candidates as (
         select id, min("editionGap")::integer as "editionGap", min("sectionGap")::integer as "sectionGap", min("topicGap")::integer as "topicGap" from (
           select id, gap as "editionGap", null::bigint as "sectionGap", null::bigint as "topicGap" from of_edition
           union all select id, null, gap, null from of_section
           union all select id, null, null, gap from of_topics
           union all (select id, null, null, null from dated where not "isLater" order by weight desc, published_at desc limit ${mostCandidates})
           union all (select id, null, null, null from dated where "isLater" order by weight desc, published_at limit ${mostCandidates})
           union all (select newer_id, null, null, null from story_pairs where older_id = $1 order by subject + names + headline desc limit ${mostCandidates})
         ) reached group by id)
     select a.id, a.published_at as "publishedAt", a.section_id as section, p.terms, p.uses, p.length, p.norms, a."isLater", "editionGap", "sectionGap", "topicGap",
       (select count(*) from article_topics own join article_topics theirs using (topic_id) where own.article_id = $1 and theirs.article_id = a.id)::integer as "sharedTopics",
       case when a."isLater" then (select score from story_pairs where newer_id = a.id and older_id <> $1 order by score desc offset ${keptPairs - 1} limit 1) end as "scoreToBeat"
     from candidates cross join lateral (
       select a.id, a.published_at, a.section_id, (a.published_at, a.id) > ($2, $1) as "isLater" from articles a
       where a.id = candidates.id and ${published("a")} and not ((a.published_at, a.id) > ($2, $1) and (select true from stories_to_index where article_id = a.id) is not null) limit 1) a
     join story_profiles p on p.article_id = a.id
     where p.norms is not null`,
    [story.id, story.publishedAt, story.edition, story.section, keys.map(({ term }) => term), keys.map(({ weight }) => weight)],
  );
}

/** Of these stories those published next before and next after, with how many lie between. */
function nearest(stories: string, most: number): string {
  const side = (isThere: "<" | ">", order: "desc" | "asc") =>
    `select id, row_number() over (order by published_at ${order}, id ${order}) - 1 as gap from (
       select * from (${stories}) s where (published_at, id) ${isThere} ($2, $1) order by published_at ${order}, id ${order} limit ${most}) n`;
  return `${side("<", "desc")} union all ${side(">", "asc")}`;
}

/** The pair's three parts that come from the texts, in the unit of the score; and how it stands to the others, to choose which to keep. Both as the newer story sees it. */
function pairOf(story: Story, candidate: Candidate, similarity: Similarity) {
  const { headlineThere, headlineHere } = similarity;
  const text = textSigns(candidate.isLater ? { ...similarity, headlineThere: headlineHere, headlineHere: headlineThere } : similarity);
  const place = placeSigns({ ...candidate, hoursApart: Math.abs(+story.publishedAt - +candidate.publishedAt) / 3_600_000, sameSection: story.section === candidate.section });
  const sum = (signs: Partial<Record<SignName, number>>) => Object.entries(signs).reduce((total, [name, sign]) => total + weightOf(name as SignName) * sign, 0);
  const { subject, lead, names, ...headlines } = text;
  return { candidate, signs: { ...text, ...place }, score: sum(text) + sum(place), subject: sum({ subject, lead }), names: sum({ names }), headline: sum(headlines) };
}

export type Pair = ReturnType<typeof pairOf> & { shared: SharedTerm[] };

/** Writes these pairs in place of all there were with the candidates; what a later story then has too many of goes. */
async function replacePairs(manager: EntityManager, id: string, candidates: Candidate[], pairs: Pair[], told: (shared: SharedTerm[]) => ToldWords): Promise<void> {
  await rowsIn(manager, "delete from story_pairs where newer_id = $1 or (older_id = $1 and newer_id = any($2::uuid[]))", [id, candidates.map((candidate) => candidate.id)]);
  const rows = pairs.map(({ candidate, subject, names, headline, score, shared }) => ({
    newer_id: candidate.isLater ? candidate.id : id,
    older_id: candidate.isLater ? id : candidate.id,
    subject,
    names,
    headline,
    edition_gap: candidate.editionGap,
    section_gap: candidate.sectionGap,
    topic_gap: candidate.topicGap,
    ...told(shared),
    score,
  }));
  await rowsIn(manager, "insert into story_pairs select * from jsonb_populate_recordset(null::story_pairs, $1)", [JSON.stringify(rows)]);
  const full = pairs.flatMap(({ candidate }) => (candidate.isLater && candidate.scoreToBeat !== null ? [candidate.id] : []));
  if (!full.length) return;
  await rowsIn(
    manager,
    `delete from story_pairs using (
       select newer_id, older_id, row_number() over (partition by newer_id order by score desc, older_id) as place from story_pairs where newer_id = any($1::uuid[])
     ) ranked where (story_pairs.newer_id, story_pairs.older_id) = (ranked.newer_id, ranked.older_id) and place > ${keptPairs}`,
    [full],
  );
}
