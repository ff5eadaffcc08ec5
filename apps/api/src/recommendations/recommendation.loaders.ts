import type DataLoader from "dataloader";
import { Article } from "../articles/article.entity.ts";
import { published } from "../articles/article.reading.ts";
import type { Database } from "../database.ts";
import { selectList } from "../reading/columns.ts";
import { loaderOfMany } from "../reading/loaders.ts";

export function recommendationLoaders(db: Database) {
  const bySelection = new Map<string, DataLoader<string, Article[]>>();
  return {
    /**
     * By story id: what an editor pinned beside it, in order; then the newest published stories of the same edition that share a
     * topic with it, then the newest of its section, then of the edition; `count` in all, with these properties. Stories its text
     * links to already are left out. Each of the lists is one index range per topic or section, cut at the number wanted.
     */
    recommendations(count: number, properties: string[]): DataLoader<string, Article[]> {
      const key = `${count} ${properties.join()}`;
      let loader = bySelection.get(key);
      if (!loader) bySelection.set(key, (loader = loaderOfMany(db, statement(db, properties), count)));
      return loader;
    },
  };
}

function statement(db: Database, properties: string[]): string {
  return `select story.id as "key", ${selectList(db.dataSource, Article, "a", properties)}
    from articles story cross join lateral (
      with shown as (select story.id union select related_id from related_links where article_id = story.id and kind = 'inline'),
      candidates as (
        (select related_id as id, null::timestamptz as published_at, position - 1000000 as tier from related_links
         where article_id = story.id and kind = 'pinned' and related_id not in (select id from shown))
        union all
        (select near.article_id, near.published_at, 1
         from article_topics own, lateral (
           select at.article_id, at.published_at from article_topics at
           where at.topic_id = own.topic_id and at.published_at is not null and at.article_id not in (select id from shown)
           order by at.published_at desc, at.article_id desc limit $2
         ) near where own.article_id = story.id)
        union all
        (select a.id, a.published_at, 2 from articles a
         where a.section_id = story.section_id and ${published("a")} and a.id not in (select id from shown)
         order by a.published_at desc, a.id desc limit $2)
        union all
        (select a.id, a.published_at, 3 from articles a
         where a.edition_id = story.edition_id and ${published("a")} and a.id not in (select id from shown)
         order by a.published_at desc, a.id desc limit $2)
      )
      select c.id, min(c.tier) as tier, max(c.published_at) as published_at from candidates c join articles a on a.id = c.id and ${published("a")}
      group by c.id order by 2, 3 desc, 1 desc limit $2
    ) chosen join articles a on a.id = chosen.id
    where story.id = any($1::uuid[])
    order by story.id, chosen.tier, chosen.published_at desc, chosen.id desc`;
}
