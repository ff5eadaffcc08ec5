import { expect, test } from "vitest";
import { aPublishedArticle, aSection, paragraphs } from "../testing/factories.ts";
import { openNewsroom } from "../testing/newsroom.ts";

const room = openNewsroom();
const setting = { international: 0, regional: 0, opinion: 0, freshness: 1, popularity: 1, threshold: 0.4 };

async function set(changes: Partial<typeof setting>): Promise<void> {
  const chief = await room.as("chief");
  const { version } = (await chief(`{ recommendationSettings(edition: "id") { version } }`)).data.recommendationSettings;
  const update = `mutation ($input: UpdateRecommendationSettingsInput!) { updateRecommendationSettings(input: $input) { userErrors { code } } }`;
  const { data } = await chief(update, { input: { edition: "id", expectedVersion: version, a: { ...setting, ...changes } } });
  expect(data.updateRecommendationSettings.userErrors).toEqual([]);
}

type Edge = { score: number; reasons: { kind: string; contribution: number }[]; node: { slug: string } };
async function edges(slug: string): Promise<Edge[]> {
  const { data } = await room.ask(`query ($slug: String!) { article(edition: "id", slug: $slug) { recommendations(first: 50) { edges { score reasons { kind contribution } node { slug } } } } }`, { slug });
  return data.article.recommendations.edges;
}
const inline = async (slug: string) => {
  const { data } = await room.ask(`query ($slug: String!) { article(edition: "id", slug: $slug) { body { ... on RelatedStoryBlock { article { slug } } } } }`, { slug });
  return data.article.body.find((block: object) => "article" in block).article?.slug ?? null;
};
const ferry = "Kapal feri di Pelabuhan Merak mogok berjam-jam karena mesin rusak.";

test("the threshold an edition sets decides what stands inside a text", async () => {
  const section = await aSection(room, { slug: "baca-juga" });
  for (let index = 0; index < 10; index++) await aPublishedArticle(room, { section, headline: `Harga pangan ${index}`, body: paragraphs(`Beras dan cabai di pasar ke${index} naik lagi.`) });
  await aPublishedArticle(room, { section, slug: "feri-pertama", headline: "Penumpang menunggu di Merak", body: paragraphs(ferry) });
  await aPublishedArticle(room, { section, slug: "feri", headline: "Kapal feri mogok", body: [...paragraphs(`${ferry} Hujan turun sejak pagi.`), { id: "open00001", type: "relatedStory", articleId: null, pickedBy: "recommender" }] });
  await set({ threshold: 1 });
  expect(await inline("feri")).toBeNull();
  await set({ threshold: 0.05 });
  expect(await inline("feri")).toBe("feri-pertama");
});

test("freshness counts as the edition says, nothing at 0", async () => {
  const timely = (edge: Edge) => edge.reasons.filter(({ kind }) => ["FRESH", "NEIGHBOUR"].includes(kind)).reduce((sum, { contribution }) => sum + contribution, 0);
  const of = async () => timely((await edges("feri")).find(({ node }) => node.slug === "harga-pangan-9")!);
  await set({ freshness: 1 });
  const once = await of();
  expect(once).toBeGreaterThan(0);
  await set({ freshness: 3 });
  expect(await of()).toBeCloseTo(3 * once, 6);
  await set({ freshness: 0 });
  expect(await of()).toBe(0);
});

test("readings of today and yesterday count as the edition says, and older ones not at all", async () => {
  const popular = async () => (await edges("feri")).find(({ node }) => node.slug === "harga-pangan-0")!.reasons.find(({ kind }) => kind === "POPULAR")?.contribution ?? 0;
  const article = (await room.ask(`{ article(edition: "id", slug: "harga-pangan-0") { id } }`)).data.article.id;
  await set({ threshold: 0.05 });
  expect(await popular()).toBe(0);
  await room.ask(`mutation { recordArticleView(input: { articleId: "${article}" }) { __typename } }`);
  const today = await popular();
  expect(today).toBeGreaterThan(0);
  await set({ threshold: 0.05, popularity: 3 });
  expect(await popular()).toBeCloseTo(3 * today, 6);
  room.setTime("2026-03-03T18:00:00Z");
  expect(await popular()).toBeGreaterThan(0);
  room.setTime("2026-03-05T05:00:00Z");
  expect(await popular()).toBe(0);
});
