import type { Database } from "../database.ts";
import { selectList } from "../reading/columns.ts";
import { loaderById, loaderOfMany } from "../reading/loaders.ts";
import { BreakingNews } from "./breaking-news.entity.ts";

export function breakingNewsLoaders(db: Database, now: Date) {
  return {
    publicBreakingNews: loaderById(db, BreakingNews, { where: "t.starts_at <= $2 and t.ends_at > $2", values: [now] }),
    /** By edition: the banner that began last, if it has not ended. */
    runningBreakingNews: loaderOfMany<BreakingNews>(
      db,
      `select e.id as "key", b.* from editions e cross join lateral (
         select ${selectList(db.dataSource, BreakingNews, "b")} from breaking_news b where b.edition_id = e.id and b.starts_at <= $2 order by b.starts_at desc, b.id desc limit 1
       ) b where e.id = any($1::text[]) and b."endsAt" > $2`,
      now,
    ),
  };
}
