import { expect, test } from "vitest";
import { updateArticle } from "../articles/article-editing.service.ts";
import type { Article } from "../articles/article.entity.ts";
import { anEdition, aPublishedArticle, aSection, paragraphs } from "../testing/factories.ts";
import { openNewsroom } from "../testing/newsroom.ts";

const room = openNewsroom();
const text = paragraphs("Perundingan air Jenewa membahas bendungan dan sungai lintas negara.");

async function beside(slug: string, options = "first: 50"): Promise<{ slug: string; score: number }[]> {
  const { data } = await room.ask(`query ($slug: String!) { article(edition: "id", slug: $slug) { recommendations(${options}) { edges { score node { slug } } } } }`, { slug });
  return data.article.recommendations.edges.map(({ score, node }: { score: number; node: { slug: string } }) => ({ slug: node.slug, score }));
}
const slugs = async (slug: string) => (await beside(slug)).map((offered) => offered.slug);

test("pinned stories come first in their order, however related they are and however many places the desks keep", async () => {
  const world = await aSection(room, { slug: "dunia", scope: "international" });
  const regional = await aSection(room, { slug: "jawa", scope: "regional", region: "ID" });
  const column = await aSection(room, { slug: "kolom", scope: "opinion" });
  const sport = await aSection(room, { slug: "olahraga" });
  const about = (section: typeof world, index: number) => ({ section, headline: `Perundingan air Jenewa ${index}`, body: text });
  for (let index = 0; index < 7; index++) await aPublishedArticle(room, about(world, index));
  for (let index = 0; index < 5; index++) await aPublishedArticle(room, about(regional, index));
  for (let index = 0; index < 2; index++) await aPublishedArticle(room, about(column, index));
  const related = await aPublishedArticle(room, { ...about(world, 8), slug: "related" });
  const unrelated = await aPublishedArticle(room, { section: sport, slug: "unrelated", headline: "Piala remaja Solo", body: paragraphs("Tim muda juara."), at: "2025-12-01T00:00:00Z" });
  await aPublishedArticle(room, { ...about(world, 9), slug: "asked", pinnedIds: [unrelated.id, related.id] });

  const offered = await beside("asked");
  expect(offered.slice(0, 2).map(({ slug }) => slug)).toEqual(["unrelated", "related"]);
  const scores = offered.slice(0, 10).map(({ score }) => score);
  expect(scores).toEqual(scores.toSorted((a, b) => b - a));
  const scopes = (await room.ask(`{ article(edition: "id", slug: "asked") { recommendations { nodes { section { scope } } } } }`)).data.article.recommendations.nodes.map((node: { section: { scope: string } }) => node.section.scope);
  // Five international places, of which the pinned one takes one; the column's place is still the column's.
  expect(scopes.toSorted()).toEqual(["INTERNATIONAL", "INTERNATIONAL", "INTERNATIONAL", "INTERNATIONAL", "INTERNATIONAL", "OTHER", "REGIONAL", "REGIONAL", "REGIONAL", "REGIONAL"].toSorted());
});

test("ten can be pinned, all are the first ten in their order, and an eleventh is refused by name", async () => {
  const section = await aSection(room, { slug: "banyak" });
  const stories: Article[] = [];
  for (let index = 0; index < 11; index++) stories.push(await aPublishedArticle(room, { section, slug: `banyak-${index}`, headline: index % 2 ? "Perundingan air Jenewa" : "Resep rendang", body: text }));
  const asked = await aPublishedArticle(room, { section, slug: "pinning", body: text });
  const order = [7, 2, 9, 4, 1, 8, 3, 6, 5, 0];
  await updateArticle(room.ctx(), asked.id, asked.version, { pinnedIds: order.map((index) => stories[index]!.id) });
  expect((await slugs("pinning")).slice(0, 10)).toEqual(order.map((index) => `banyak-${index}`));
  await expect(updateArticle(room.ctx(), asked.id, asked.version + 1, { pinnedIds: stories.map(({ id }) => id) })).rejects.toMatchObject({ errors: [{ code: "TOO_MANY", field: ["pinnedIds"] }] });
});

test("a story cannot be pinned and excluded beside one, nor pinned beside one of another edition", async () => {
  await anEdition(room, { id: "en", language: "en", timeZone: "Europe/London" });
  const english = await aPublishedArticle(room, { section: await aSection(room, { slug: "world", edition: "en" }), slug: "english" });
  const section = await aSection(room, { slug: "dua" });
  const other = await aPublishedArticle(room, { section, slug: "other" });
  const asked = await aPublishedArticle(room, { section, slug: "both", pinnedIds: [other.id] });
  await expect(updateArticle(room.ctx(), asked.id, asked.version, { excludedIds: [other.id] })).rejects.toMatchObject({ errors: [{ code: "CONTRADICTION", field: ["excludedIds"] }] });
  await expect(updateArticle(room.ctx(), asked.id, asked.version, { pinnedIds: [english.id] })).rejects.toMatchObject({ errors: [{ code: "NOT_FOUND", field: ["pinnedIds"] }] });
  await updateArticle(room.ctx(), asked.id, asked.version, { pinnedIds: [], excludedIds: [other.id] });
  expect(await slugs("both")).not.toContain("other");
});
