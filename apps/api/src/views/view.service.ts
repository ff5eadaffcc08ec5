import { Article } from "../articles/article.entity.ts";
import { published } from "../articles/article.reading.ts";
import { type Context, renewLoaders } from "../context.ts";
import { selectList } from "../reading/columns.ts";
import type { Select } from "../reading/select.ts";
import { InvalidInput } from "../user-error.ts";
import { markOf } from "./reader-marks.ts";

/** Counts one reading of a published story, once per reader and day, and that it followed another one. */
export async function recordView(ctx: Context, articleId: string | null, previousId: string | null): Promise<Article> {
  const [article] = await ctx.db.rows<Article>(
    `select ${selectList(ctx.db.dataSource, Article, "a")} from articles a where a.id = $1 and ${published("a")}`,
    [articleId],
  );
  if (!article) throw new InvalidInput("NOT_FOUND", ["articleId"], "There is no such story.");
  const day = ctx.now.toISOString().slice(0, 10);
  // One statement, so that of two requests of one reader exactly one is counted.
  await ctx.db.rows(
    `with fresh as (insert into view_marks (day, mark) values ($1, $2) on conflict do nothing returning 1),
       followed as (
         insert into readings_after (day, article_id, next_id, readings) select $1, a.id, $3, 1 from fresh, articles a where a.id = $4 and a.id <> $3 and ${published("a")}
         on conflict (article_id, next_id, day) do update set readings = readings_after.readings + 1)
     insert into article_views (article_id, day, views) select $3, $1, 1 from fresh
     on conflict (article_id, day) do update set views = article_views.views + 1`,
    // By the id as it is kept: that of the request may be spelt in other ways.
    [day, await markOf(ctx, day, article.id), article.id, previousId],
  );
  renewLoaders(ctx);
  return article;
}

/** The stories of an edition that were read most in the last seven days (UTC), the most read first. */
export async function listMostRead(ctx: Context, edition: string, count: number, select: Select): Promise<Article[]> {
  return select.rows(
    `with counted as (
       select v.article_id, sum(v.views) as views from article_views v where v.day > $2::date - 7 and v.day <= $2::date group by v.article_id
     )
     select ${select.list("a")} from counted c join articles a on a.id = c.article_id
     where a.edition_id = $1 and ${published("a")} order by c.views desc, a.published_at desc, a.id desc limit ${count}`,
    (text) => ctx.db.rows<Article>(text, [edition, ctx.now.toISOString().slice(0, 10)]),
  );
}
