import type { Database } from "../database.ts";
import { loaderOfMany } from "../reading/loaders.ts";
import type { FrontPagePick } from "./front-page-pick.entity.ts";

export type PickedPlace = Omit<FrontPagePick, "editionId">;
/** A place that was given away; or, where none was, the version alone. */
export type CurationRow = { version: number } & (PickedPlace | { place: null });

export function frontPageLoaders(db: Database) {
  return {
    /** By edition, in one statement: a version must not stand with the picks of another. */
    frontPageCuration: loaderOfMany<CurationRow>(
      db,
      `select e.id as "key", e.front_page_version as version, p.place, p.article_id as "articleId", p.until
       from editions e left join front_page_picks p on p.edition_id = e.id where e.id = any($1::text[]) order by p.place`,
    ),
  };
}
