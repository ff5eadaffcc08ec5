import { createHash, randomBytes } from "node:crypto";
import { Article } from "../articles/article.entity.ts";
import { published } from "../articles/article.reading.ts";
import { type Context, renewLoaders } from "../context.ts";
import { notFound } from "../errors.ts";
import { selectList } from "../reading/columns.ts";

/**
 * Counts one reading of a published story, once per reader and day. A reader is a hash of address, browser and story under a
 * salt that lives for one day (UTC): afterwards nobody, with the database or without, can tell who read what. Follows
 * Plausible's way of counting.
 */
export async function recordView(ctx: Context, articleId: string): Promise<Article> {
  const [article] = await ctx.db.rows<Article>(
    `select ${selectList(ctx.db.dataSource, Article, "a")} from articles a where a.id = $1 and ${published("a")}`,
    [articleId],
  );
  if (!article) throw notFound("story");
  const day = ctx.now.toISOString().slice(0, 10);
  const mark = createHash("sha256").update(await saltOf(ctx, day)).update(ctx.visitor).update("\0").update(articleId).digest();
  // One statement, so that of two requests of one reader exactly one is counted.
  await ctx.db.rows(
    `with fresh as (insert into view_marks (day, mark) values ($1, $2) on conflict do nothing returning 1)
     insert into article_views (article_id, day, views) select $3, $1, 1 from fresh
     on conflict (article_id, day) do update set views = article_views.views + 1`,
    [day, mark, articleId],
  );
  renewLoaders(ctx);
  return article;
}

async function saltOf(ctx: Context, day: string): Promise<Buffer> {
  const find = () => ctx.db.rows<{ salt: Buffer }>("select salt from view_salts where day = $1", [day]);
  const [known] = await find();
  if (known) return known.salt;
  await ctx.db.rows("insert into view_salts (day, salt) values ($1, $2) on conflict do nothing", [day, randomBytes(32)]);
  await ctx.db.rows("delete from view_salts where day < $1", [day]);
  await ctx.db.rows("delete from view_marks where day < $1", [day]);
  return (await find())[0]!.salt;
}

/** The stories of an edition that were read most in the last seven days (UTC), the most read first. */
export async function listMostRead(ctx: Context, edition: string, count: number, properties: string[]): Promise<Article[]> {
  return ctx.db.rows<Article>(
    `with counted as (
       select v.article_id, sum(v.views) as views from article_views v where v.day > $2::date - 7 group by v.article_id
     )
     select ${selectList(ctx.db.dataSource, Article, "a", properties)} from counted c join articles a on a.id = c.article_id
     where a.edition_id = $1 and ${published("a")} order by c.views desc, a.published_at desc, a.id desc limit $3`,
    [edition, ctx.now.toISOString().slice(0, 10), count],
  );
}
