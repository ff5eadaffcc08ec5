import type DataLoader from "dataloader";
import type { Database } from "../database.ts";
import { loaderOfMany } from "../reading/loaders.ts";
import type { Select } from "../reading/select.ts";
import { type Page, pageLoader, type PageRequest } from "../reading/page.ts";
import type { Article } from "./article.entity.ts";
import { type ArticleParent, articlesList, articlesOf } from "./article.reading.ts";

export function articlesOfLoaders(db: Database) {
  const pages = new Map<string, DataLoader<string, Page<Article>>>();
  const countOf = (parent: ArticleParent) =>
    loaderOfMany<{ count: number }>(db, `select parent.id as "key", (select count(*)::integer ${articlesOf[parent].from("parent")}) as count from unnest($1::uuid[]) parent (id)`);
  return {
    /** By the parent's id: a page of its published stories. One loader for each page that is asked for; throws BAD_USER_INPUT for one there is not. */
    articlesOf(parent: ArticleParent, request: PageRequest, select: Select): DataLoader<string, Page<Article>> {
      const { first, after, last, before } = request;
      const key = JSON.stringify([parent, first, after, last, before, select.key]);
      let loader = pages.get(key);
      if (!loader) {
        const { from, keys } = articlesOf[parent];
        const statement = { ...articlesList, select: select.list("a"), selected: select, from: from("parent"), keys, values: [], of: (id: string) => `${parent} ${id}` };
        pages.set(key, (loader = pageLoader(db, statement, request)));
      }
      return loader;
    },
    articleCountOf: { section: countOf("section"), topic: countOf("topic"), contributor: countOf("contributor") },
  };
}
