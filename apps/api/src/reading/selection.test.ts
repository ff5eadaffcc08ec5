import { expect, test } from "vitest";
import { aDraft, aPublishedArticle } from "../testing/factories.ts";
import { nestedFragments } from "../testing/nested-fragments.ts";
import { openNewsroom } from "../testing/newsroom.ts";

const room = openNewsroom();

test("fragments that spread one another twice, forty deep, are read in no time", async () => {
  await aPublishedArticle(room, { headline: "Deep Down" });
  const { data } = await room.ask(`{ articles(first: 1) { nodes { ...F0 } edges { node { ...F0 } } } } ${nestedFragments("Article", "headline")}`);
  expect(data.articles).toEqual({ nodes: [{ headline: "Deep Down" }], edges: [{ node: { headline: "Deep Down" } }] });
});

test("a fragment that stands at two places gives its fields at both", async () => {
  await aPublishedArticle(room, { slug: "with-pins", headline: "Outer", standfirst: "Outer words", pinnedIds: [(await aDraft(room, { headline: "Inner", standfirst: "Inner words" })).id] });
  const editor = await room.as("editor");
  const { data } = await editor(`{ article(edition: "id", slug: "with-pins") { ...Words pinned { ...Words } } } fragment Words on Article { headline ...More } fragment More on Article { standfirst }`);
  expect(data.article).toEqual({ headline: "Outer", standfirst: "Outer words", pinned: [{ headline: "Inner", standfirst: "Inner words" }] });
});

test("what a fragment selects of a story in an edge does not hide what another one selects in a node", async () => {
  await aPublishedArticle(room, { headline: "Both", standfirst: "Ways", at: "2026-03-03T00:00:00Z" });
  const { data } = await room.ask(`{ articles(first: 1) { ...Page } }
    fragment Page on ArticleConnection { nodes { ...Head } edges { node { ...Stand ...Head } } }
    fragment Head on Article { headline } fragment Stand on Article { standfirst }`);
  expect(data.articles).toEqual({ nodes: [{ headline: "Both" }], edges: [{ node: { standfirst: "Ways", headline: "Both" } }] });
});
