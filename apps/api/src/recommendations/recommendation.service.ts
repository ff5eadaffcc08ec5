import { Article } from "../articles/article.entity.ts";
import { published } from "../articles/article.reading.ts";
import type { Context } from "../context.ts";
import { selectList } from "../reading/columns.ts";

/**
 * The newest published stories of the same edition that share a topic with this one, then the newest of its section, then of
 * the edition. Stories its text links to already are left out. Each of the three lists is one index range per topic or
 * section, cut at the number wanted.
 */
export async function recommendArticles(ctx: Context, article: Article, count: number, properties: string[]): Promise<Article[]> {
  return ctx.db.rows<Article>(
    `with shown as (select $1::uuid as id union select related_id from related_links where article_id = $1 and kind = 'inline'),
     candidates as (
       (select near.article_id as id, near.published_at, 1 as tier
        from article_topics own, lateral (
          select at.article_id, at.published_at from article_topics at
          where at.topic_id = own.topic_id and at.published_at is not null and at.article_id not in (select id from shown)
          order by at.published_at desc, at.article_id desc limit $4
        ) near where own.article_id = $1)
       union all
       (select a.id, a.published_at, 2 from articles a
        where a.section_id = $3 and ${published("a")} and a.id not in (select id from shown)
        order by a.published_at desc, a.id desc limit $4)
       union all
       (select a.id, a.published_at, 3 from articles a
        where a.edition_id = $2 and ${published("a")} and a.id not in (select id from shown)
        order by a.published_at desc, a.id desc limit $4)
     ),
     chosen as (
       select id, min(tier) as tier, max(published_at) as published_at from candidates
       group by id order by 2, 3 desc, 1 desc limit $4
     )
     select ${selectList(ctx.db.dataSource, Article, "a", properties)} from chosen c join articles a on a.id = c.id
     where ${published("a")} order by c.tier, c.published_at desc, c.id desc`,
    [article.id, article.editionId, article.sectionId, count],
  );
}
