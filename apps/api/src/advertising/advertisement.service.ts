import type { Context } from "../context.ts";
import { selectList } from "../reading/columns.ts";
import { Advertisement, type Placement } from "./advertisement.entity.ts";

/** The advertisements that run now in an edition, the one that began last first. */
export async function listAdvertisements(ctx: Context, edition: string, placement: Placement | null): Promise<Advertisement[]> {
  return ctx.db.rows<Advertisement>(
    `select ${selectList(ctx.db.dataSource, Advertisement, "a")} from advertisements a
     where a.edition_id = $1 and ($2::text is null or a.placement = $2) and a.starts_at <= $3 and (a.ends_at is null or a.ends_at > $3)
     order by a.starts_at desc, a.id desc limit 100`,
    [edition, placement, ctx.now],
  );
}
