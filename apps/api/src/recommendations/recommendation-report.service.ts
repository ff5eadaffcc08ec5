import { requireViewer } from "../accounts/viewer.ts";
import type { Article } from "../articles/article.entity.ts";
import { Article as ArticleEntity } from "../articles/article.entity.ts";
import { published } from "../articles/article.reading.ts";
import type { Context } from "../context.ts";
import { badInput } from "../errors.ts";
import { selectList } from "../reading/columns.ts";
import { type ListStatement, type Page, type PageRequest, readPage } from "../reading/page.ts";
import type { Place, Variant } from "./recommendation.ts";

export type PlaceReport = { place: Place; variant: Variant; shown: number; followed: number };
export type Coverage = { stories: number; withRelated: number; offered: number; followed: number };

const mostDays = 90;

/** How often recommendations of an edition were shown and followed in the last days (UTC), by place and variant. */
export async function listPlaceReports(ctx: Context, edition: string, days: number): Promise<PlaceReport[]> {
  requireViewer(ctx);
  return ctx.db.rows<PlaceReport>(
    `select place, variant, sum(shown)::integer as shown, sum(clicked)::integer as followed from recommendation_counts
     where edition_id = $1 and day > $2::date - $3::integer group by place, variant order by place desc, variant`,
    [edition, today(ctx), checkDays(days)],
  );
}

/** Of the stories of the last days: how many have five or more related ones, were offered beside another, and were followed from there. */
export async function findCoverage(ctx: Context, edition: string, days: number): Promise<Coverage> {
  requireViewer(ctx);
  const [coverage] = await ctx.db.rows<Coverage>(
    `select count(*)::integer as stories,
       count(*) filter (where (select count(*) from (select 1 from story_pairs where newer_id = a.id limit 5) p) = 5)::integer as "withRelated",
       count(*) filter (where counts.shown > 0)::integer as offered, count(*) filter (where counts.clicked > 0)::integer as followed
     from articles a left join lateral (select sum(shown) as shown, sum(clicked) as clicked from recommendation_counts where article_id = a.id) counts on true
     where a.edition_id = $1 and ${published("a")} and a.published_at > $2`,
    [edition, since(ctx, days)],
  );
  return coverage!;
}

/** Stories of the last days nobody is led to: published, but never shown beside another one. The latest first. */
export async function listUnofferedStories(ctx: Context, edition: string, days: number, request: PageRequest, properties: string[]): Promise<Page<Article>> {
  requireViewer(ctx);
  const statement: ListStatement<Article> = {
    list: "unoffered",
    select: selectList(ctx.db.dataSource, ArticleEntity, "a", properties),
    from: `from articles a where a.edition_id = $1 and ${published("a")} and a.published_at > $2
      and not exists (select 1 from recommendation_counts where article_id = a.id and shown > 0)`,
    values: [edition, since(ctx, days)],
    keys: ["a.published_at", "a.id"],
    place: (article) => ({ at: article.publishedAt!, id: article.id }),
  };
  return readPage(ctx.db, statement, request);
}

const today = (ctx: Context) => ctx.now.toISOString().slice(0, 10);
const since = (ctx: Context, days: number) => new Date(+ctx.now - checkDays(days) * 86_400_000);

function checkDays(days: number): number {
  if (days < 1 || days > mostDays) throw badInput(`days must be between 1 and ${mostDays}.`);
  return days;
}
