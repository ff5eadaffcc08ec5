import { published } from "../articles/article.reading.ts";
import type { Context } from "../context.ts";
import { badInput } from "../errors.ts";
import { markOf } from "../views/reader-marks.ts";
import type { Place, Variant } from "./recommendation.ts";

type Seen = { articleId: string; place: Place; variant: Variant; recommendedIds: string[] };

const mostAtOnce = 60;

/** Counts that these were in a reader's sight beside a story: once per reader, story, place and day. Gives whether it was counted. */
export async function recordShown(ctx: Context, { articleId, place, variant, recommendedIds }: Seen): Promise<boolean> {
  if (recommendedIds.length > mostAtOnce) throw badInput(`At most ${mostAtOnce} stories are shown at once.`);
  return count(ctx, `shown ${place} ${articleId}`, "shown", { articleId, place, variant, recommendedIds });
}

/** Counts that a reader followed one from a story: once per reader, pair, place and day. Gives whether it was counted. */
export async function recordFollowed(ctx: Context, seen: Omit<Seen, "recommendedIds"> & { followedId: string }): Promise<boolean> {
  return count(ctx, `followed ${seen.place} ${seen.articleId} ${seen.followedId}`, "clicked", { ...seen, recommendedIds: [seen.followedId] });
}

async function count(ctx: Context, deed: string, column: "shown" | "clicked", { articleId, place, variant, recommendedIds }: Seen): Promise<boolean> {
  const day = ctx.now.toISOString().slice(0, 10);
  // The rows are written in one order, so that two readers of one page wait for one another instead of blocking one another.
  const [row] = await ctx.db.rows<{ fresh: boolean }>(
    `with fresh as (
       insert into view_marks (day, mark) select $1, $2 where exists (select 1 from articles a where a.id = $3 and ${published("a")}) on conflict do nothing returning 1),
     counted as (
       insert into recommendation_counts (day, edition_id, place, variant, article_id, ${column})
       select $1, a.edition_id, $4, $5, a.id, 1 from fresh, articles a where a.id = any($6::uuid[]) and ${published("a")} order by a.edition_id, a.id
       on conflict (edition_id, day, place, variant, article_id) do update set ${column} = recommendation_counts.${column} + 1)
     select exists (select 1 from fresh) as fresh`,
    [day, await markOf(ctx, day, deed), articleId, place, variant, recommendedIds],
  );
  return row!.fresh;
}
