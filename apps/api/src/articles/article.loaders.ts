import type { Database } from "../database.ts";
import { selectProperties } from "../reading/select-fields.ts";
import type { Select } from "../reading/select.ts";
import { bySelection, loaderById, loaderOfManySelected } from "../reading/loaders.ts";
import { Article } from "./article.entity.ts";
import { published } from "./article.reading.ts";
import type { RelatedLink } from "./related-link.entity.ts";

export function articleLoaders(db: Database) {
  const relatedOf = (kind: RelatedLink["kind"]) =>
    bySelection((select) =>
      loaderOfManySelected<Article>(
        db,
        select,
        `select l.article_id as "key", ${select.list("a")} from related_links l join articles a on a.id = l.related_id
         where l.article_id = any($1::uuid[]) and l.kind = $2 order by l.article_id, l.position`,
        kind,
      ),
    );
  const related = { inline: relatedOf("inline"), pinned: relatedOf("pinned"), excluded: relatedOf("excluded") };
  return {
    /** Published stories by id, with what is selected; null for a story that is not published. */
    publishedArticle: bySelection((select) => loaderById(db, Article, { select, where: published("t") })),
    /** Stories of any status by id. For the editorial schema only. */
    articleForNewsroom: bySelection((select) => loaderById(db, Article, { select })),
    /** What has to be known of a story of any status to say what it lacks before publication. */
    publishable: loaderById(db, Article, { select: selectProperties(db.dataSource, Article, ["id", "bodyText", "heroImageId", "heroAlt"]) }),
    /** By story group: the published stories of all editions, in the editions' order. */
    translations: bySelection((select) =>
      loaderOfManySelected<Article>(
        db,
        select,
        `select a.story_group_id as "key", ${select.list("a")} from articles a join editions e on e.id = a.edition_id
         where a.story_group_id = any($1::uuid[]) and ${published("a")} order by e.position`,
      ),
    ),
    /** By article id: the stories of any status its text links to, or that were pinned beside it or kept away. For the editorial schema only. */
    relatedForNewsroom: (kind: RelatedLink["kind"], select: Select) => related[kind](select),
  };
}
