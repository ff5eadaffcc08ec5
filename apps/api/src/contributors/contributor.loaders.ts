import type { Database } from "../database.ts";
import { selectList } from "../reading/columns.ts";
import { loaderById, loaderOfMany } from "../reading/loaders.ts";
import type { ContributorRole } from "./article-contributor.entity.ts";
import { Contributor } from "./contributor.entity.ts";
import { contributorIsPublic } from "./contributor.reading.ts";

export type Credit = Contributor & { role: ContributorRole };

export function contributorLoaders(db: Database) {
  return {
    contributor: loaderById(db, Contributor),
    publicContributor: loaderById(db, Contributor, { where: contributorIsPublic("t") }),
    /** By article id: who made it, in the order of the byline. */
    creditsOfArticle: loaderOfMany<Credit>(
      db,
      `select ac.article_id as "key", ac.role, ${selectList(db.dataSource, Contributor, "c")}
       from article_contributors ac join contributors c on c.id = ac.contributor_id
       where ac.article_id = any($1::uuid[]) order by ac.article_id, ac.position`,
    ),
  };
}
