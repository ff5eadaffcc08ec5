import DataLoader from "dataloader";
import type { Database } from "../database.ts";

export function viewLoaders(db: Database) {
  return {
    viewsOfArticle: new DataLoader<string, number>(async (ids) => {
      const rows = await db.rows<{ id: string; views: number }>(
        `select article_id as id, sum(views)::integer as views from article_views where article_id = any($1::uuid[]) group by article_id`,
        [ids],
      );
      const byId = new Map(rows.map((row) => [row.id, row.views]));
      return ids.map((id) => byId.get(id) ?? 0);
    }),
  };
}
