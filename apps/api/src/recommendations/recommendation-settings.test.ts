import { expect, test } from "vitest";
import { aPublishedArticle, aSection, paragraphs } from "../testing/factories.ts";
import { openNewsroom } from "../testing/newsroom.ts";

const room = openNewsroom();
const update = `mutation ($input: UpdateRecommendationSettingsInput!) { updateRecommendationSettings(input: $input) { settings { version a { international regional opinion } b { freshness } } userErrors { code field } } }`;
const setting = { international: 5, regional: 4, opinion: 1, freshness: 1, popularity: 1, threshold: 0.4 };

test("a chief sets the mix and it shows on the next page", async () => {
  const world = await aSection(room, { slug: "dunia", scope: "international" });
  const column = await aSection(room, { slug: "kolom", scope: "opinion" });
  const text = "Perundingan air Jenewa membahas bendungan dan sungai lintas negara.";
  const elsewhere = await aSection(room, { slug: "lain" });
  for (let index = 0; index < 12; index++) await aPublishedArticle(room, { section: elsewhere, headline: `Harga pangan ${index}`, body: paragraphs(`Beras, cabai dan bawang di pasar induk ke${index} naik lagi pekan ini, kata pedagang.`) });
  for (let index = 0; index < 12; index++) await aPublishedArticle(room, { section: world, headline: `Perundingan air Jenewa ${index}`, body: paragraphs(text) });
  for (let index = 0; index < 3; index++) await aPublishedArticle(room, { section: column, slug: `kolom-${index}`, headline: `Perundingan air, sungai dan peta ${index}`, body: paragraphs(`${text} Menurut penulis, sungai tidak membaca peta.`), at: "2026-01-01T00:00:00Z" });
  await aPublishedArticle(room, { section: world, slug: "jenewa", headline: "Perundingan air Jenewa dibuka", body: paragraphs(text) });
  const columns = async () => {
    const { data } = await room.ask(`{ article(edition: "id", slug: "jenewa") { recommendations { nodes { section { scope } } } } }`);
    return data.article.recommendations.nodes.filter((node: { section: { scope: string } }) => node.section.scope === "OPINION").length;
  };
  expect(await columns()).toBe(1);
  const chief = await room.as("chief");
  const { data } = await chief(update, { input: { edition: "id", expectedVersion: 1, a: { ...setting, opinion: 3, international: 3 } } });
  expect(data.updateRecommendationSettings).toEqual({ settings: { version: 2, a: { international: 3, regional: 4, opinion: 3 }, b: null }, userErrors: [] });
  expect(await columns()).toBe(3);
});

test("of two chiefs who change one version, the second is refused, and what the first did stays", async () => {
  const [first, second] = [await room.as("chief"), await room.as("administrator")];
  const seen = `{ recommendationSettings(edition: "id") { version a { opinion } b { opinion } } }`;
  const { version } = (await first(seen)).data.recommendationSettings;
  const answers = await Promise.all([first, second].map((ask, index) => ask(update, { input: { edition: "id", expectedVersion: version, a: { ...setting, opinion: index } } })));
  const errors = answers.map(({ data }) => data.updateRecommendationSettings.userErrors);
  expect(errors.filter((each) => each.length === 0)).toHaveLength(1);
  expect(errors.find((each) => each.length)).toEqual([{ code: "VERSION_CONFLICT", field: ["expectedVersion"] }]);
  const winner = errors.findIndex((each) => each.length === 0);
  expect((await first(seen)).data.recommendationSettings).toEqual({ version: version + 1, a: { opinion: winner }, b: null });
});

test("editors may look at the settings, and not change them", async () => {
  const editor = await room.as("editor");
  expect((await editor(`{ recommendationSettings(edition: "id") { a { threshold } } }`)).data.recommendationSettings.a.threshold).toBeCloseTo(0.4);
  expect((await editor(update, { input: { edition: "id", expectedVersion: 1, a: setting } })).errors?.[0]?.extensions.code).toBe("FORBIDDEN");
});

test.each([
  [{ international: 11 }, "international"],
  [{ international: 6, regional: 5 }, "international"],
  [{ opinion: -1 }, "opinion"],
  [{ freshness: 3.5 }, "freshness"],
  [{ threshold: 1.1 }, "threshold"],
])("a setting out of range is refused by name: %o", async (wrong, field) => {
  const { data } = await (await room.as("chief"))(update, { input: { edition: "id", expectedVersion: 1, a: { ...setting, ...wrong } } });
  expect(data.updateRecommendationSettings).toEqual({ settings: null, userErrors: [{ code: "OUT_OF_RANGE", field: ["a", field] }] });
});

test("two settings that are compared take turns by story and hour, and everybody sees the same", async () => {
  const chief = await room.as("chief");
  const { version } = (await chief(`{ recommendationSettings(edition: "id") { version } }`)).data.recommendationSettings;
  await chief(update, { input: { edition: "id", expectedVersion: version, a: setting, b: { ...setting, freshness: 0 } } });
  const variant = async () => (await room.ask(`{ article(edition: "id", slug: "jenewa") { recommendations { variant } } }`)).data.article.recommendations.variant;
  const seen = new Map<string, number>();
  for (let hour = 0; hour < 40; hour++) {
    room.setTime(new Date(Date.parse("2026-03-02T05:00:00Z") + hour * 3_600_000));
    const now = await variant();
    expect(await variant()).toBe(now);
    seen.set(now, (seen.get(now) ?? 0) + 1);
  }
  expect([...seen.keys()].toSorted()).toEqual(["a", "b"]);
  for (const times of seen.values()) expect(times).toBeGreaterThan(8);
});
