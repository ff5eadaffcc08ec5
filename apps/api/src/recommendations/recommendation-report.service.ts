import { requireViewer } from "../accounts/viewer.ts";
import type { Article } from "../articles/article.entity.ts";
import { published } from "../articles/article.reading.ts";
import type { Context } from "../context.ts";
import { badInput } from "../errors.ts";
import { type ListStatement, type Page, type PageRequest, readPage } from "../reading/page.ts";
import type { Select } from "../reading/select.ts";
import type { Place, Variant } from "./recommendation.ts";

export type PlaceReport = { place: Place; shown: number; followed: number };
export type Comparison = { since: Date; places: (PlaceReport & { variant: Variant })[] };
export type Coverage = { stories: number; withRelated: number; offered: number; followed: number };

const mostDays = 90;
/** From here on two stories are related by their texts alone: as much as a place that is kept for a desk asks for, of texts and shared topics. */
const relatedByText = 0.25;

/** How often recommendations of an edition were shown and followed in the last days (UTC), by place. */
export async function listPlaceReports(ctx: Context, edition: string, days: number): Promise<PlaceReport[]> {
  requireViewer(ctx);
  return ctx.db.rows<PlaceReport>(
    `select place, sum(shown)::integer as shown, sum(followed)::integer as followed from recommendation_counts
     where edition_id = $1 and day > $2::date - $3::integer group by place order by place desc`,
    [edition, today(ctx), checkDays(days)],
  );
}

/** What the two settings that are compared now came to since they are, whatever was compared before; null while none are. */
export async function findComparison(ctx: Context, edition: string): Promise<Comparison | null> {
  requireViewer(ctx);
  const [comparison] = await ctx.db.rows<Comparison>(
    `select e.recommendation_settings_since as since, array(
       select jsonb_build_object('place', place, 'variant', variant, 'shown', sum(shown), 'followed', sum(followed)) from recommendation_counts
       where edition_id = e.id and settings_version = e.recommendation_settings_version and day >= (e.recommendation_settings_since at time zone 'UTC')::date
       group by place, variant order by place desc, variant) as places
     from editions e where e.id = $1 and exists (select 1 from recommendation_settings where edition_id = e.id and variant = 'b')`,
    [edition],
  );
  return comparison ?? null;
}

/** Of the stories of the last days: how many have five or more related ones, were offered beside another, and were followed from there. Null when there is no such edition. */
export async function findCoverage(ctx: Context, edition: string, days: number): Promise<Coverage | null> {
  requireViewer(ctx);
  const from = since(ctx, days);
  if (!(await ctx.loaders.edition.load(edition))) return null;
  const [coverage] = await ctx.db.rows<Coverage>(
    `select count(*)::integer as stories, count(*) filter (where related.stories = 5)::integer as "withRelated",
       count(*) filter (where counts.shown > 0)::integer as offered, count(*) filter (where counts.followed > 0)::integer as followed
     from articles a left join lateral (select sum(shown) as shown, sum(followed) as followed from recommendation_counts where article_id = a.id) counts on true
     cross join lateral (
       select count(*) as stories from (
         (select 1 from story_pairs where newer_id = a.id and subject + names + headline >= $3)
         union all (select 1 from story_pairs where older_id = a.id and subject + names + headline >= $3) limit 5) pairs) related
     where a.edition_id = $1 and ${published("a")} and a.published_at > $2`,
    [edition, from, relatedByText],
  );
  return coverage!;
}

/** Stories of the last days nobody is led to: published, but never shown beside another one. The latest first. */
export async function listUnofferedStories(ctx: Context, edition: string, days: number, request: PageRequest, select: Select): Promise<Page<Article>> {
  requireViewer(ctx);
  const statement: ListStatement<Article> = {
    list: "unoffered",
    of: edition,
    select: select.list("a"),
    selected: select,
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
