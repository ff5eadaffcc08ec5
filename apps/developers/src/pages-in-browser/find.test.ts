import { expect, test } from "vitest";
import { find } from "./find.ts";

const entry = (title: string, text = "") => ({ title, where: "", href: "", text });
const index = [entry("Query.articles", "Published stories."), entry("Article", "A story in one edition."), entry("ArticleConnection", "A list of stories."), entry("Article.headline", "The headline; plain text."), entry("Limits", "What one article costs.")];
const titles = (text: string) => find(index, text).map(({ title }) => title);

test("what is called so comes first, then what begins so, then what has it in its name, last what speaks of it", () => {
  expect(titles("article")).toEqual(["Article", "Article.headline", "ArticleConnection", "Query.articles", "Limits"]);
});

test("a field is found by its own name and by its whole one", () => {
  expect(titles("headline")[0]).toBe("Article.headline");
  expect(titles("article.headline")).toEqual(["Article.headline"]);
});

test("all words have to be there, and no words find nothing", () => {
  expect(titles("stories published")).toEqual(["Query.articles"]);
  expect(titles("stories nowhere")).toEqual([]);
  expect(titles("  ")).toEqual([]);
});
