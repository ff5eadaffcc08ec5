import type { Article } from "../articles/article.entity.ts";
import { articlesList, published } from "../articles/article.reading.ts";
import type { Context } from "../context.ts";
import type { Language } from "../editions/edition.entity.ts";
import { badInput } from "../errors.ts";
import { type Page, type PageRequest, readPage } from "../reading/page.ts";
import type { Select } from "../reading/select.ts";
import { matchPieces, matchSigns } from "./match-pieces.ts";

export type SearchRequest = {
  edition: string;
  text: string;
  section?: string | null;
  topic?: string | null;
  publishedFrom?: Date | null;
  publishedBefore?: Date | null;
};

/** A search that was checked: what its page, its counts and its highlights are read with. `query` needs the first two of the values, `from`, a from … where … over articles as a, all of them. */
export type Search = { request: SearchRequest; config: string; query: string; from: string; values: unknown[]; timeZone: string };

const longestText = 200;
const mostRanked = 1000;
const secondsOfYear = 365.25 * 86_400;

/** PostgreSQL's text search configurations. */
const configs: Record<Language, string> = { id: "indonesian", en: "english", ar: "arabic" };

/** Null when there is no such edition. Throws BAD_USER_INPUT for a text that is too long. */
export async function openSearch(ctx: Context, request: SearchRequest): Promise<Search | null> {
  if (request.text.length > longestText) throw badInput(`text has at most ${longestText} characters.`);
  const edition = await ctx.loaders.edition.load(request.edition);
  if (!edition) return null;
  const config = configs[edition.language];
  const values: unknown[] = [];
  const value = (given: unknown) => `$${values.push(given)}`;
  const query = `websearch_to_tsquery(${value(config)}::regconfig, ${value(withoutStrayHyphens(request.text))})`;
  const editionId = value(edition.id);
  const conditions = [published("a"), `a.edition_id = ${editionId}`, `a.search_vector @@ ${query}`];
  if (request.section != null) conditions.push(`a.section_id = (select id from sections where edition_id = ${editionId} and slug = ${value(request.section)})`);
  if (request.topic != null)
    conditions.push(`exists (select 1 from article_topics at join topics t on t.id = at.topic_id where at.article_id = a.id and t.edition_id = ${editionId} and t.slug = ${value(request.topic)})`);
  if (request.publishedFrom) conditions.push(`a.published_at >= ${value(request.publishedFrom)}`);
  if (request.publishedBefore) conditions.push(`a.published_at < ${value(request.publishedBefore)}`);
  return { request, config, query, from: `from articles a where ${conditions.join(" and ")}`, values, timeZone: edition.timeZone };
}

/** A hyphen leaves a word or “quoted words” out. PostgreSQL takes those before anything else for a “not” each, and fails at some thirty. */
const withoutStrayHyphens = (text: string) => text.replace(/-(?![\p{L}\p{N}"])/gu, " ");

export async function listFound(ctx: Context, search: Search, order: "relevance" | "newest", page: PageRequest, selected: Select): Promise<Page<Article>> {
  const select = selected.list("a");
  const { request, query, from, values } = search;
  // How many stories have the words decides whether the index of words or that of times is the shorter way.
  const common = { of: JSON.stringify([request.edition, request.text, request.section, request.topic]), select, selected, values, planned: true };
  if (order === "newest") return readPage<Article>(ctx.db, { ...common, ...articlesList, list: "search-newest", from, keys: ["a.published_at", "a.id"] }, page);
  // ln(rank) + time / year sorts as rank × e^(time / year) does: what newer stories gain on older ones does not change from one page to the next.
  const score = `ln(ts_rank(m.search_vector, ${query}, 1)::float8 + 1e-9) + extract(epoch from m.published_at)::float8 / ${secondsOfYear}`;
  return readPage<Article & { score: number }>(
    ctx.db,
    {
      ...common,
      list: "search",
      select: `${select}, r.score`,
      from: `from (select m.id, ${score} as score from (select a.id, a.search_vector, a.published_at ${from} order by a.published_at desc, a.id desc limit ${mostRanked}) m) r join articles a on a.id = r.id where true`,
      keys: ["r.score", "a.id"],
      keyType: "float8",
      place: (story) => ({ at: story.score, id: story.id }),
    },
    page,
  );
}

export async function countFound(ctx: Context, { from, values }: Search): Promise<number> {
  const [row] = await ctx.db.plannedRows<{ count: number }>(`select count(*)::integer as count ${from}`, values);
  return row!.count;
}

type Facet = { id: string; count: number };

export async function countBySection(ctx: Context, { from, values }: Search): Promise<Facet[]> {
  return ctx.db.plannedRows(`select a.section_id as id, count(*)::integer as count ${from} group by a.section_id order by count desc, id limit 20`, values);
}

export async function countByTopic(ctx: Context, { from, values }: Search): Promise<Facet[]> {
  return ctx.db.plannedRows(`select at.topic_id as id, count(*)::integer as count from article_topics at join (select a.id ${from}) found on found.id = at.article_id group by at.topic_id order by count desc, id limit 20`, values);
}

export async function countByYear(ctx: Context, { from, values, timeZone }: Search): Promise<{ year: number; count: number }[]> {
  const zone = `$${values.length + 1}`;
  return ctx.db.plannedRows(`select extract(year from a.published_at at time zone ${zone}::text)::integer as year, count(*)::integer as count ${from} group by year order by year desc`, [...values, timeZone]);
}

export type Highlight = { field: "headline" | "standfirst" | "body"; pieces: { text: string; isMatch: boolean }[] };

/** Where these stories say what was searched for, by id. */
export async function loadHighlights(ctx: Context, { config, query, values }: Search, ids: readonly string[]): Promise<Map<string, Highlight[]>> {
  const [start, stop, fragment] = matchSigns;
  const signs = `StartSel=${start}, StopSel=${stop}`;
  // The signs are nobody's letters; a text that holds them loses them here.
  const marked = (column: string, options: string) => `ts_headline('${config}', translate(a.${column}, '${matchSigns.join("")}', ''), ${query}, '${signs}, ${options}')`;
  const rows = await ctx.db.rows<{ id: string; headline: string; standfirst: string | null; body: string }>(
    `select a.id, ${marked("headline", "HighlightAll=true")} as headline, ${marked("standfirst", "HighlightAll=true")} as standfirst,
       ${marked("body_text", `MaxFragments=2, MinWords=8, MaxWords=24, FragmentDelimiter=${fragment}`)} as body
     from articles a where a.id = any($3::uuid[]) and ${published("a")}`,
    [...values.slice(0, 2), ids],
  );
  return new Map(
    rows.map(({ id, headline, standfirst, body }) => {
      const of = (field: Highlight["field"], text: string | null) => ({ field, pieces: matchPieces(text ?? "") });
      const all = [of("headline", headline), of("standfirst", standfirst), ...body.split(fragment).map((excerpt) => of("body", excerpt))];
      return [id, all.filter(({ pieces }) => pieces.some(({ isMatch }) => isMatch))];
    }),
  );
}
