import sdl from "@warta/schema/public.graphql?raw";
import { buildSchema } from "graphql";
import { expect, test } from "vitest";
import { searchIndex } from "../prerender/search-index.ts";
import { referenceOf } from "../reference/reference.ts";
import { find } from "./find.ts";

const entry = (title: string, text = "") => ({ title, where: "", href: "", text });
const index = [entry("Query.articles", "Published stories."), entry("Article", "A story in one edition."), entry("ArticleConnection", "A list of stories."), entry("Article.headline", "The headline; plain text."), entry("Limits", "What one article costs.")];
const pages = searchIndex(referenceOf(buildSchema(sdl)));
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

test("a plural is found by its singular, and what is not shown is looked in too", () => {
  expect(titles("headlines")).toEqual(["Article.headline"]);
  expect(find([{ ...entry("Ask"), more: "curl -s" }], "curl").map(({ title }) => title)).toEqual(["Ask"]);
});

test("words that mean the same count after the word itself, and words that say nothing do not count", () => {
  const known = [entry("Page forward and back"), entry("Pagination"), entry("Keys")];
  expect(find(known, "pagination").map(({ title }) => title)).toEqual(["Pagination", "Page forward and back"]);
  expect(find(known, "how to authenticate api").map(({ title }) => title)).toEqual(["Keys"]);
});

test.each([
  ["BAD_USER_INPUT", "/developers/errors#BAD_USER_INPUT"],
  ["COST_LIMIT", "/developers/errors#COST_LIMIT"],
  ["RATE_LIMITED", "/developers/errors#RATE_LIMITED"],
  ["PERSISTED_QUERY_NOT_FOUND", "/developers/errors#PERSISTED_QUERY_NOT_FOUND"],
  ["retry-after", "/developers/limits#Retry-After"],
  ["pagination", "/developers/recipes#page-forward-and-back"],
  ["paging", "/developers/recipes#page-forward-and-back"],
  ["authentication", "/developers/keys"],
  ["api key", "/developers/keys"],
  ["typescript", "/developers/client"],
  ["cors", "/developers"],
  ["thumbnails", "/developers/reference/ImageRendition"],
  ["locale", "/developers/reference/Edition"],
  ["feed", "/developers#not-there-yet"],
  ["RSS", "/developers#not-there-yet"],
  ["idempotency", "/developers/webhooks#what-to-answer"],
  ["idempotency", "/developers#not-there-yet"],
  ["support", "/developers/keys#get-one"],
  ["EventSource", "/developers/live#as-server-sent-events"],
])("%s leads to %s", (asked, href) => {
  expect(find(pages, asked).map((found) => found.href)).toContain(href);
  expect(find(pages, asked).map(({ text }) => text).join()).not.toContain("---");
});

test.each([
  ["429", ["RATE_LIMITED", "Retry-After"]],
  ["403", ["FORBIDDEN"]],
  ["406", ["BAD_REQUEST"]],
  ["1000", []],
])("the status code %s leads to the errors that have it first", (asked, first) => {
  expect(find(pages, asked).slice(0, first.length).map(({ title }) => title)).toEqual(first);
});
