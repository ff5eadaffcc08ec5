import type DataLoader from "dataloader";
import type { Database } from "../database.ts";
import { selectList } from "../reading/columns.ts";
import { loaderById, loaderOfMany } from "../reading/loaders.ts";
import { Advertisement, type Placement } from "./advertisement.entity.ts";

export function advertisementLoaders(db: Database, now: Date) {
  const columns = selectList(db.dataSource, Advertisement, "a");
  const isRunning = (alias: string) => `${alias}.starts_at <= $2 and (${alias}.ends_at is null or ${alias}.ends_at > $2)`;
  const made = new Map<Placement | null, DataLoader<string, Advertisement[]>>();
  const make = (placement: Placement | null) =>
    loaderOfMany<Advertisement>(
      db,
      `select e.id as "key", a.* from editions e cross join lateral (
         select ${columns} from advertisements a where a.edition_id = e.id and ${isRunning("a")}${placement ? " and a.placement = $3" : ""} order by a.starts_at desc, a.id desc limit 100
       ) a where e.id = any($1::text[])`,
      now,
      ...(placement ? [placement] : []),
    );
  return {
    runningAdvertisement: loaderById(db, Advertisement, { where: isRunning("t"), values: [now] }),
    /** By edition: the advertisements that run now, of one place or of all, the one that began last first; at most 100 of each edition. */
    runningAdvertisements(placement: Placement | null): DataLoader<string, Advertisement[]> {
      return made.get(placement) ?? made.set(placement, make(placement)).get(placement)!;
    },
  };
}
