import type DataLoader from "dataloader";
import type { Database } from "../database.ts";
import { loaderOfMany } from "../reading/loaders.ts";
import type { Select } from "../reading/select.ts";
import { type Page, pageLoader, type PageRequest } from "../reading/page.ts";
import type { Article } from "./article.entity.ts";
import { published } from "./article.reading.ts";

export type ArticleParent = "section" | "topic" | "contributor";

/** The published stories of a parent, and what they are sorted by: each is a range of an index of its own. */
const sources: Record<ArticleParent, { from: string; keys: [string, string] }> = {
  section: { from: `from articles a where a.section_id = parent.id and ${published("a")}`, keys: ["a.published_at", "a.id"] },
  topic: { from: `from article_topics at join articles a on a.id = at.article_id where at.topic_id = parent.id and at.published_at is not null and ${published("a")}`, keys: ["at.published_at", "at.article_id"] },
  // Somebody may be credited twice for one story, say as author and photographer: it is listed once.
  contributor: {
    from: `from article_contributors ac join articles a on a.id = ac.article_id where ac.contributor_id = parent.id and ac.published_at is not null and ${published("a")}
      and not exists (select 1 from article_contributors earlier where earlier.article_id = ac.article_id and earlier.contributor_id = ac.contributor_id and earlier.position < ac.position)`,
    keys: ["ac.published_at", "ac.article_id"],
  },
};

export function articlesOfLoaders(db: Database) {
  const pages = new Map<string, DataLoader<string, Page<Article>>>();
  const countOf = (parent: ArticleParent) =>
    loaderOfMany<{ count: number }>(db, `select parent.id as "key", (select count(*)::integer ${sources[parent].from}) as count from unnest($1::uuid[]) parent (id)`);
  return {
    /** By the parent's id: a page of its published stories. One loader for each page that is asked for; throws BAD_USER_INPUT for one there is not. */
    articlesOf(parent: ArticleParent, request: PageRequest, select: Select): DataLoader<string, Page<Article>> {
      const { first, after, last, before } = request;
      const key = JSON.stringify([parent, first, after, last, before, select.key]);
      let loader = pages.get(key);
      if (!loader) {
        const statement = { list: "articles", select: select.list("a"), ...sources[parent], values: [], place: (article: Article) => ({ at: article.publishedAt!, id: article.id }) };
        pages.set(key, (loader = pageLoader(db, statement, request)));
      }
      return loader;
    },
    articleCountOf: { section: countOf("section"), topic: countOf("topic"), contributor: countOf("contributor") },
  };
}
