import type { Database } from "../database.ts";
import { selectList } from "../reading/columns.ts";
import { loaderOfMany } from "../reading/loaders.ts";
import { Advertisement } from "./advertisement.entity.ts";

export function advertisementLoaders(db: Database, now: Date) {
  return {
    /** By edition: the advertisements that run now, the one that began last first; at most 100 of each edition. */
    runningAdvertisements: loaderOfMany<Advertisement>(
      db,
      `select e.id as "key", a.* from editions e cross join lateral (
         select ${selectList(db.dataSource, Advertisement, "a")} from advertisements a
         where a.edition_id = e.id and a.starts_at <= $2 and (a.ends_at is null or a.ends_at > $2)
         order by a.starts_at desc, a.id desc limit 100
       ) a where e.id = any($1::text[])`,
      now,
    ),
  };
}
