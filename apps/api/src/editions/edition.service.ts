import type { Context } from "../context.ts";
import { selectList } from "../reading/columns.ts";
import { Edition } from "./edition.entity.ts";

export async function listEditions(ctx: Context): Promise<Edition[]> {
  return ctx.db.rows<Edition>(`select ${selectList(ctx.db.dataSource, Edition, "e")} from editions e order by e.position`);
}

/** The edition of something that is there: as it was read with it, or read now. */
export async function editionOf(ctx: Context, { edition, editionId }: { edition?: Edition; editionId: string }): Promise<Edition> {
  return edition ?? (await ctx.loaders.edition.load(editionId))!;
}

/** The edition's part of every address: nothing for the first edition, /en and the like for the others. */
export function pathPrefix(edition: Edition): string {
  return edition.position === 0 ? "" : `/${edition.id}`;
}
