import type DataLoader from "dataloader";
import type { Database } from "../database.ts";
import { selectList } from "../reading/columns.ts";
import { loaderById, loaderOfMany } from "../reading/loaders.ts";
import { Article } from "./article.entity.ts";
import { cardProperties, published } from "./article.reading.ts";

export function articleLoaders(db: Database) {
  const byProperties = new Map<string, DataLoader<string, Article | null>>();
  const cards = selectList(db.dataSource, Article, "a", cardProperties);
  const linked = `select l.article_id as "key", ${cards} from related_links l join articles a on a.id = l.related_id
     where l.article_id = any($1::uuid[]) and l.kind = $2 order by l.article_id, l.position`;
  return {
    /** Published stories by id, with these properties; null for a story that is not published. */
    publishedArticle(properties: string[]): DataLoader<string, Article | null> {
      const key = properties.join();
      let loader = byProperties.get(key);
      if (!loader) byProperties.set(key, (loader = loaderById(db, Article, { properties, where: published("t") })));
      return loader;
    },
    /** What has to be known of a story of any status to say what it lacks before publication. */
    publishable: loaderById(db, Article, { properties: ["id", "bodyText", "heroImageId", "heroAlt"] }),
    /** By story group: the published stories of all editions, in the editions' order. */
    translations: loaderOfMany<Article>(
      db,
      `select a.story_group_id as "key", ${cards} from articles a join editions e on e.id = a.edition_id
       where a.story_group_id = any($1::uuid[]) and ${published("a")} order by e.position`,
    ),
    /** By article id: the stories of any status its text links to, or that were pinned beside it. For the editorial schema only. */
    inlineForNewsroom: loaderOfMany<Article>(db, linked, "inline"),
    pinnedForNewsroom: loaderOfMany<Article>(db, linked, "pinned"),
    /** By article id: the published stories an editor pinned beside it. */
    pinnedArticles: loaderOfMany<Article>(
      db,
      `select l.article_id as "key", ${cards} from related_links l join articles a on a.id = l.related_id
       where l.article_id = any($1::uuid[]) and l.kind = 'pinned' and ${published("a")} order by l.article_id, l.position`,
    ),
  };
}
