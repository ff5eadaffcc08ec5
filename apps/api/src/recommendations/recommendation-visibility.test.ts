import { expect, test } from "vitest";
import { unpublishArticle, updateArticle } from "../articles/article-editing.service.ts";
import type { Article } from "../articles/article.entity.ts";
import { anEdition, aPublishedArticle, aSection, paragraphs } from "../testing/factories.ts";
import { openNewsroom } from "../testing/newsroom.ts";

// What is no longer to be seen leaves no hole in a list either, whichever way the list is made.

const room = openNewsroom();
const about = { headline: "Gempa Cianjur merusak sekolah", body: paragraphs("Gempa Cianjur merusak sekolah dasar di lereng Gunung Gede pada malam hari.") };

async function list(slug: string, options: string): Promise<{ nodes: { slug: string }[]; pageInfo: { hasNextPage: boolean; endCursor: string | null } }> {
  const { data } = await room.ask(`query ($slug: String!) { article(edition: "id", slug: $slug) { recommendations(${options}) { nodes { slug } pageInfo { hasNextPage endCursor } } } }`, { slug });
  return data.article.recommendations;
}
const slugs = async (slug: string, options: string) => (await list(slug, options)).nodes.map((node) => node.slug);

test("a list is as long as was asked for when its first story was taken back", async () => {
  const section = await aSection(room, { slug: "gempa" });
  for (let index = 0; index < 5; index++) await aPublishedArticle(room, { ...about, section, slug: `gempa-${index}` });
  const best = await aPublishedArticle(room, { ...about, section, slug: "gempa-best" });
  await aPublishedArticle(room, { ...about, section, slug: "asked" });
  expect(await slugs("asked", "first: 5")).toContain("gempa-best");
  await unpublishArticle(room.ctx(), best.id, best.version);
  // Its pairs may still be there, as after a crash between the two writes.
  await room.services.db.rows("insert into story_pairs (newer_id, older_id, subject, names, headline, shared_words, shared_names, score) select id, $1, 1, 1, 1, '', '', 3 from articles where slug = 'asked'", [best.id]);
  const offered = await slugs("asked", "first: 5");
  expect(offered).toHaveLength(5);
  expect(offered).not.toContain("gempa-best");
});

test("a page goes on where it was when the story its cursor is of has been taken back", async () => {
  const first = await list("asked", "first: 2");
  const rest = await slugs("asked", `first: 10, after: "${first.pageInfo.endCursor}"`);
  const [story] = await room.services.db.rows<Article>("select id, version from articles where slug = $1", [first.nodes[1]!.slug]);
  await unpublishArticle(room.ctx(), story!.id, story!.version);
  // What followed is one place nearer now: nothing comes twice, and at most one is passed over.
  const after = await slugs("asked", `first: 10, after: "${first.pageInfo.endCursor}"`);
  expect(rest).toEqual(expect.arrayContaining(after));
  expect(after.length).toBeGreaterThanOrEqual(rest.length - 1);
});

test("of other editions nothing is offered that was taken back, excluded, linked from the text, of a later time, or never to be recommended", async () => {
  for (const id of ["en", "ar"]) await anEdition(room, { id, language: id as "en" | "ar", timeZone: "Europe/London" });
  const english = await aSection(room, { slug: "world", edition: "en" });
  const section = await aSection(room, { slug: "luar" });
  const translated = async (slug: string, given: object = {}) => {
    const original = await aPublishedArticle(room, { ...about, section, slug: `${slug}-asal` });
    return aPublishedArticle(room, { section: english, slug, headline: slug, translationOf: original.id, ...given });
  };
  const [stays, takenBack, excluded, linked, never] = [await translated("stays"), await translated("taken-back"), await translated("excluded"), await translated("linked"), await translated("never")];
  await translated("tomorrow", { at: "2026-03-03T05:00:00Z" });
  const asked = await aPublishedArticle(room, { ...about, section, slug: "luar-negeri", body: [...about.body, { id: "related001", type: "relatedStory", articleId: linked.id, pickedBy: "editor" }] });
  expect((await slugs("luar-negeri", "first: 20, relation: OTHER_EDITION")).toSorted()).toEqual(["excluded", "never", "stays", "taken-back"]);
  await unpublishArticle(room.ctx(), takenBack.id, takenBack.version);
  await updateArticle(room.ctx(), never.id, never.version, { promotion: "never" });
  await updateArticle(room.ctx(), asked.id, asked.version, { excludedIds: [excluded.id] });
  expect(await slugs("luar-negeri", "first: 20, relation: OTHER_EDITION")).toEqual([stays.slug]);
});
