import { newBlockId } from "@warta/story-body";
import { parse, print, separateOperations } from "graphql";
import { v7 as newId } from "uuid";
import { beforeAll, expect, test } from "vitest";
import { Advertisement } from "../advertising/advertisement.entity.ts";
import { globalId } from "../global-id.ts";
import { operationsOf } from "../testing/app-operations.ts";
import { aContributor, anEdition, aPicture, aPublishedArticle, aSection, aTopic, paragraphs } from "../testing/factories.ts";
import { openNewsroom } from "../testing/newsroom.ts";

// What a page of the reader site costs the database does not depend on how much there is to show: two editions, of ten and of a hundred
// of everything, are asked the same.

const room = openNewsroom();
const sizes: Record<string, number> = { "id-few": 10, "id-many": 100 };
const stories: Record<string, string[]> = {};

beforeAll(async () => {
  for (const [edition, size] of Object.entries(sizes)) {
    await anEdition(room, { id: edition });
    const section = await aSection(room, { edition, slug: "berita" });
    for (let each = 1; each < size; each++) await aSection(room, { edition, slug: `berita-${each}` });
    // As ten is to a hundred, one is to ten: of topics, credits and pictures.
    const topics = await Promise.all(Array.from({ length: size / 10 }, (_, each) => aTopic(room, `Topik ${each}`, edition)));
    const credits = await Promise.all(Array.from({ length: size / 10 }, async (_, each) => ({ contributorId: await aContributor(room, `Penulis ${edition} ${each}`), role: "author" as const })));
    const pictures = await Promise.all(Array.from({ length: size / 10 }, () => aPicture(room)));
    // Not one of the stories' own: what was loaded already takes no statement.
    const advertised = await aPicture(room);
    const ids: string[] = [];
    for (let each = 0; each < size; each++) {
      const { id } = await aPublishedArticle(room, {
        section, slug: `kabar-${each}`, headline: `Gempa Cianjur merusak sekolah, hari ke-${each}`, topicIds: topics, credits,
        heroImage: { imageId: pictures[each % pictures.length]!.id }, sources: topics.map((name) => ({ name })),
        body: [
          ...paragraphs(...Array.from({ length: size / 5 }, () => "Gempa Cianjur merusak sekolah dasar di lereng Gunung Gede.")),
          ...pictures.map((picture) => ({ id: newBlockId(), type: "image" as const, mediaId: picture.id, alt: "Sekolah" })),
          ...ids.slice(-size / 10).map((articleId) => ({ id: newBlockId(), type: "relatedStory" as const, articleId, pickedBy: "editor" as const })),
          { id: newBlockId(), type: "relatedStory", articleId: null, pickedBy: "recommender" },
        ],
        at: new Date(Date.parse("2026-02-01T00:00:00Z") + each * 3_600_000).toISOString(),
      });
      ids.push(id);
    }
    stories[edition] = ids;
    for (const [each, id] of ids.entries()) {
      await room.services.db.rows("insert into article_views (article_id, day, views) values ($1, '2026-03-01', $2)", [id, each + 1]);
      await room.services.db.dataSource.getRepository(Advertisement).save({ id: newId(), editionId: edition, placement: "front-page", largeImageId: advertised.id, smallImageId: advertised.id, alt: "Beli", link: "https://example.test/", startsAt: new Date("2026-01-01"), endsAt: null });
    }
  }
}, 60_000);

const id = (edition: string, each: number) => globalId("Article", stories[edition]![each]!);

/** What each operation of the reader site is asked with, for an edition of that size. */
const variables: Record<string, (edition: string) => object> = {
  ArticlePage: (edition) => ({ edition, slug: `kabar-${sizes[edition]! - 1}` }),
  Editions: () => ({}),
  FrontPage: (edition) => ({ edition }),
  NotFoundPage: (edition) => ({ edition }),
  RecordArticleView: (edition) => ({ input: { articleId: id(edition, 0), previousId: id(edition, 1) } }),
  RecordRecommendationFollowed: (edition) => ({ input: { articleId: id(edition, 0), followedId: id(edition, 1), place: "CARDS", variant: "a" } }),
  RecordRecommendationsShown: (edition) => ({ input: { articleId: id(edition, 0), shownIds: stories[edition]!.slice(0, 60).map((story) => globalId("Article", story)), place: "CARDS", variant: "a" } }),
  SectionPage: (edition) => ({ edition, section: "berita" }),
};

const operations = Object.entries(separateOperations(parse(await operationsOf("reader")))).map(([name, document]) => [name, document] as const);

test("every operation of the reader site is asked", () => {
  expect(operations.map(([name]) => name).toSorted()).toEqual(Object.keys(variables));
});

test.each(operations)("%s takes as many statements for 10 of everything as for 100", async (name, document) => {
  const statements = async (edition: string) => {
    let answer: Awaited<ReturnType<typeof room.ask>> | undefined;
    const sent = await room.statementsOf(async () => void (answer = await room.ask(print(document), variables[name]!(edition))));
    expect(answer!.errors).toBeUndefined();
    return { sent, length: JSON.stringify(answer!.data).length };
  };
  // What is remembered from the first time, such as the day's salt, is no part of it.
  await statements("id-few");
  const [few, many] = [await statements("id-few"), await statements("id-many")];
  expect(many.sent.length, many.sent.join("\n")).toBe(few.sent.length);
  expect(few.sent.length).toBeGreaterThan(0);
  // There was more to show, but for what shows no stories.
  expect(many.length > few.length * 1.2).toBe(name.endsWith("Page"));
});
