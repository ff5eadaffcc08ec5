import { v7 as newId } from "uuid";
import { beforeAll, describe, expect, test } from "vitest";
import { Advertisement } from "../advertising/advertisement.entity.ts";
import { globalId } from "../global-id.ts";
import { aContributor, aDraft, anEdition, aPicture, aPublishedArticle, aSection, aTopic, paragraphs } from "../testing/factories.ts";
import { openNewsroom } from "../testing/newsroom.ts";
import { publishArticle, updateArticle } from "./article-editing.service.ts";

const room = openNewsroom();

describe("a published story", () => {
  test("is found by edition and slug, with everything it is made of", async () => {
    const topic = await aTopic(room, "Diplomasi");
    const author = await aContributor(room, "Nadia Kusumawardani");
    await aPublishedArticle(room, {
      headline: "Dua Negara Tandatangani Kerja Sama",
      slug: "dua-negara",
      dateline: { place: "Moskow", agency: "MINA" },
      sources: [{ name: "Arab News" }],
      credits: [{ contributorId: author, role: "author" }],
      topicIds: [topic],
      at: "2026-01-17T16:43:00Z",
    });
    const { data } = await room.ask(`{ article(edition: "id", slug: "dua-negara") {
      headline slug path url publishedAt agencyCredit wordCount viewCount bodyText bodyHtml
      dateline { place agency } sources { name } credits { role contributor { name slug } } topics { name slug }
      section { slug scope path } edition { code tagline endMark } body { __typename ... on ParagraphBlock { content { text marks href } } } } }`);
    expect(data.article).toEqual({
      headline: "Dua Negara Tandatangani Kerja Sama",
      slug: "dua-negara",
      path: "/internasional/dua-negara",
      url: "http://localhost:3000/internasional/dua-negara",
      publishedAt: "2026-01-17T16:43:00.000Z",
      agencyCredit: "Kantor Berita Warta (WARTA)",
      wordCount: 3,
      viewCount: 0,
      bodyText: "The first paragraph.",
      bodyHtml: "<p>The first paragraph.</p>",
      dateline: { place: "Moskow", agency: "MINA" },
      sources: [{ name: "Arab News" }],
      credits: [{ role: "AUTHOR", contributor: { name: "Nadia Kusumawardani", slug: "nadia-kusumawardani" } }],
      topics: [{ name: "Diplomasi", slug: "diplomasi" }],
      section: { slug: "internasional", scope: "OTHER", path: "/internasional" },
      edition: { code: "id", tagline: "Damai di Palestina = Damai di Dunia", endMark: "[]" },
      body: [{ __typename: "ParagraphBlock", content: [{ text: "The first paragraph.", marks: [], href: null }] }],
    });
  });

  test("is found under the address it had before", async () => {
    const article = await aPublishedArticle(room, { slug: "first-address" });
    await updateArticle(room.ctx(), article.id, article.version, { slug: "second-address" });
    const { data } = await room.ask(`{ article(edition: "id", slug: "first-address") { slug } }`);
    expect(data.article).toEqual({ slug: "second-address" });
  });

  test("knows its translations in the other editions, in their order", async () => {
    const original = await aPublishedArticle(room, { headline: "Cerita" });
    for (const edition of ["en", "ar"]) {
      const section = await aSection(room, { edition, slug: "world" });
      await aPublishedArticle(room, { section, translationOf: original.id, headline: `Story ${edition}` });
    }
    const { data } = await room.ask(`{ article(edition: "en", slug: "story-en") { translations { headline edition { code } path } } }`);
    expect(data.article.translations).toEqual([
      { headline: "Cerita", edition: { code: "id" }, path: "/internasional/cerita" },
      { headline: "Story ar", edition: { code: "ar" }, path: "/ar/world/story-ar" },
    ]);
  });

  test("gives the text of its translations too", async () => {
    const original = await aPublishedArticle(room, { slug: "asli" });
    await aPublishedArticle(room, { slug: "the-original", section: await aSection(room, { edition: "en", slug: "world" }), translationOf: original.id, body: paragraphs("In English.") });
    const { data } = await room.ask(`{ article(edition: "id", slug: "asli") { translations { bodyText wordCount bodyHtml body { ... on ParagraphBlock { content { text } } } } } }`);
    expect(data.article.translations).toEqual([{ bodyText: "In English.", wordCount: 2, bodyHtml: "<p>In English.</p>", body: [{ content: [{ text: "In English." }] }] }]);
  });

  test("shows the words of its picture while the picture is not there yet", async () => {
    await aPublishedArticle(room, { slug: "words-only", heroImage: { imageId: null, caption: "Dua presiden", credit: "iranintl" } });
    const { data } = await room.ask(`{ article(edition: "id", slug: "words-only") { heroImage { image { url } alt caption credit } } }`);
    expect(data.article.heroImage).toEqual({ image: null, alt: "", caption: "Dua presiden", credit: "iranintl" });
  });

  test("shows a related line under the present headline of the story it leads to, and under its own words when there is none", async () => {
    const target = await aPublishedArticle(room, { headline: "Before" });
    const hidden = await aDraft(room, { headline: "A secret" });
    await aPublishedArticle(room, {
      slug: "with-related",
      body: [
        { id: "related001", type: "relatedStory", articleId: target.id, pickedBy: "editor" },
        { id: "related002", type: "relatedStory", articleId: hidden.id, pickedBy: "editor" },
        { id: "related003", type: "relatedStory", articleId: null, pickedBy: "editor", headline: "Elsewhere" },
        { id: "related004", type: "relatedStory", articleId: null, pickedBy: "recommender" },
        ...paragraphs("Text."),
      ],
    });
    await updateArticle(room.ctx(), target.id, target.version, { headline: "After" });
    const { data } = await room.ask(`{ article(edition: "id", slug: "with-related") { bodyHtml body { ... on RelatedStoryBlock { headline pickedBy article { slug } } } } }`);
    expect(data.article.body.slice(0, 4)).toEqual([
      { headline: "After", pickedBy: "EDITOR", article: { slug: "before" } },
      { headline: null, pickedBy: "EDITOR", article: null },
      { headline: "Elsewhere", pickedBy: "EDITOR", article: null },
      { headline: null, pickedBy: "RECOMMENDER", article: null },
    ]);
    expect(data.article.bodyHtml).not.toContain("secret");
  });
});

describe("what is not published", () => {
  test("appears in no answer, whatever is asked", async () => {
    const section = await aSection(room, { slug: "rahasia" });
    const topic = await aTopic(room, "Rahasia");
    const author = await aContributor(room, "Rahasia Penulis");
    const [hero, picture] = [await aPicture(room), await aPicture(room)];
    const draft = await aDraft(room, {
      section,
      headline: "Xyzzyword",
      slug: "xyzzyword",
      topicIds: [topic],
      credits: [{ contributorId: author, role: "author" }],
      heroImage: { imageId: hero.id },
      body: [...paragraphs("Xyzzyword."), { id: "picture001", type: "image", mediaId: picture.id, alt: "Xyzzyword" }],
    });
    const ids = [globalId("Article", draft.id), globalId("Topic", topic), globalId("Contributor", author), globalId("Image", hero.id), globalId("Image", picture.id)];
    const query = `query ($id: ID!, $ids: [ID!]!) {
      article(edition: "id", slug: "xyzzyword") { headline }
      inSection: articles(edition: "id", section: "rahasia") { totalCount nodes { headline } }
      inTopic: articles(edition: "id", topic: "rahasia") { totalCount nodes { headline } }
      byContributor: articles(contributor: "rahasia-penulis") { totalCount nodes { headline } }
      topic(edition: "id", slug: "rahasia") { name } contributor(slug: "rahasia-penulis") { name }
      node(id: $id) { id } nodes(ids: $ids) { id } }`;
    const { data } = await room.ask(query, { id: ids[0], ids });
    const nothing = { totalCount: 0, nodes: [] };
    const unpublished = { article: null, inSection: nothing, inTopic: nothing, byContributor: nothing, node: null };
    expect(data).toEqual({ ...unpublished, topic: null, contributor: null, nodes: [null, null, null, null, null] });

    const inTheNewsroom = await (await room.as("reporter"))(query, { id: ids[0], ids });
    expect(inTheNewsroom.data).toEqual({ ...unpublished, topic: { name: "Rahasia" }, contributor: { name: "Rahasia Penulis" }, nodes: [null, ...ids.slice(1).map((id) => ({ id }))] });

    await publishArticle(room.ctx(), draft.id, draft.version);
    const published = await room.ask(query, { id: ids[0], ids });
    expect(published.data).toMatchObject({ topic: { name: "Rahasia" }, contributor: { name: "Rahasia Penulis" }, nodes: ids.map((id) => ({ id })) });
  });

  test("is no picture of an advertisement that does not run", async () => {
    const [image, small] = [await aPicture(room), await aPicture(room)];
    const advertisement = { id: image.id, editionId: "id", placement: "front-page", largeImageId: image.id, smallImageId: small.id, alt: "Buy", link: "https://example.test" } as const;
    const advertisements = room.services.db.dataSource.getRepository(Advertisement);
    const seen = async () => (await room.ask(`query ($ids: [ID!]!) { nodes(ids: $ids) { __typename } }`, { ids: [globalId("Image", image.id), globalId("Image", small.id)] })).data.nodes;
    await advertisements.save({ ...advertisement, startsAt: new Date("2026-03-03T00:00:00Z"), endsAt: null });
    expect(await seen()).toEqual([null, null]);
    await advertisements.save({ ...advertisement, startsAt: new Date("2026-03-01T00:00:00Z"), endsAt: null });
    expect(await seen()).toEqual([{ __typename: "Image" }, { __typename: "Image" }]);
  });

  test("leaves an advertisement its place, however many newer ones there are for another, and gives it by its id while it runs", async () => {
    const edition = (await anEdition(room, { id: "ad" })).id;
    const { id: picture } = await aPicture(room);
    const of = (placement: "front-page" | "article-top", day: string) => ({ id: newId(), editionId: edition, placement, largeImageId: picture, smallImageId: picture, alt: placement, link: "https://example.test", startsAt: new Date(`2026-01-${day}T00:00:00Z`), endsAt: null });
    const old = of("article-top", "01");
    await room.services.db.dataSource.getRepository(Advertisement).save([old, ...Array.from({ length: 100 }, () => of("front-page", "02"))]);
    const { data } = await room.ask(`{ edition(code: "ad") { top: advertisements(placement: ARTICLE_TOP) { id alt } all: advertisements { alt } } }`);
    expect(data.edition.top).toEqual([{ id: globalId("Advertisement", old.id), alt: "article-top" }]);
    expect(data.edition.all).toHaveLength(100);
    const found = async () => (await room.ask(`query ($id: ID!) { node(id: $id) { __typename } }`, { id: globalId("Advertisement", old.id) })).data.node;
    expect(await found()).toEqual({ __typename: "Advertisement" });
    await room.services.db.rows("update advertisements set ends_at = starts_at + interval '1 day' where id = $1", [old.id]);
    expect(await found()).toBeNull();
  });

  test("is gone from lists at once when it is taken back", async () => {
    const topic = await aTopic(room, "Sementara");
    const article = await aPublishedArticle(room, { topicIds: [topic] });
    const count = async () => (await room.ask(`{ articles(edition: "id", topic: "sementara") { totalCount } }`)).data.articles.totalCount;
    expect(await count()).toBe(1);
    const editor = await room.as("editor");
    await editor(`mutation ($input: PublishArticleInput!) { unpublishArticle(input: $input) { __typename } }`, {
      input: { id: Buffer.from(`Article:${article.id}`).toString("base64url"), expectedVersion: article.version },
    });
    expect(await count()).toBe(0);
  });
});

describe("a list of stories", () => {
  const field = `edges { cursor node { slug } } pageInfo { hasNextPage hasPreviousPage startCursor endCursor }`;
  const slugs = (connection: { edges: { node: { slug: string } }[] }) => connection.edges.map(({ node }) => node.slug);

  beforeAll(async () => {
    const section = await aSection(room, { slug: "paged" });
    for (let day = 1; day <= 5; day++) await aPublishedArticle(room, { section, slug: `day-${day}`, at: `2026-02-0${day}T00:00:00Z` });
    // Two at the same moment: the id decides.
    await aPublishedArticle(room, { section, slug: "day-5-too", at: "2026-02-05T00:00:00Z" });
  });

  test("gives every story once, newest first, page by page", async () => {
    const seen: string[] = [];
    for (let after: string | null = null, more = true; more; ) {
      const { data } = await room.ask(`query ($after: String) { articles(edition: "id", section: "paged", first: 4, after: $after) { ${field} } }`, { after });
      seen.push(...slugs(data.articles));
      ({ endCursor: after, hasNextPage: more } = data.articles.pageInfo);
    }
    expect(seen).toEqual(["day-5-too", "day-5", "day-4", "day-3", "day-2", "day-1"]);
  });

  test("goes backwards from a cursor and from the end", async () => {
    const { data: end } = await room.ask(`{ articles(edition: "id", section: "paged", last: 2) { ${field} } }`);
    expect(slugs(end.articles)).toEqual(["day-2", "day-1"]);
    expect(end.articles.pageInfo).toMatchObject({ hasNextPage: false, hasPreviousPage: true });
    const { data: before } = await room.ask(`query ($before: String) { articles(edition: "id", section: "paged", last: 2, before: $before) { ${field} } }`, { before: end.articles.pageInfo.startCursor });
    expect(slugs(before.articles)).toEqual(["day-4", "day-3"]);
  });

  test.each([
    ["first above 100", "first: 101", "first must be between 0 and 100."],
    ["a negative number", "first: -1", "first must be between 0 and 100."],
    ["both directions at once", "first: 1, last: 1", "Give first or last, not both."],
    ["a made-up cursor", `after: "abc"`, "after is not a cursor of this list."],
    ["a section without its edition", `section: "paged"`, "section and topic need the edition they belong to."],
  ])("refuses %s", async (_what, args, message) => {
    const { data, errors } = await room.ask(`{ articles(${args}) { totalCount } }`);
    expect(data).toEqual({ articles: null });
    expect(errors).toMatchObject([{ message, extensions: { code: "BAD_USER_INPUT" } }]);
  });

  test.each([
    ["edition", `edition: ""`],
    ["section", `edition: "id", section: ""`],
    ["topic", `edition: "id", topic: ""`],
    ["contributor", `contributor: ""`],
  ])("holds nothing for an empty %s, instead of everything", async (_what, args) => {
    const { data } = await room.ask(`{ articles(${args}) { totalCount nodes { slug } } }`);
    expect(data.articles).toEqual({ totalCount: 0, nodes: [] });
  });

  test.each([-8_640_000_000_000_000, 8_640_000_000_000_000])("refuses a cursor of a time that no story can have: %s", async (milliseconds) => {
    const { data } = await room.ask(`{ articles(first: 1) { pageInfo { endCursor } } }`);
    const [list, , id] = Buffer.from(data.articles.pageInfo.endCursor, "base64url").toString().split(":");
    const after = Buffer.from(`${list}:${milliseconds}:${id}`).toString("base64url");
    const { errors } = await room.ask(`query ($after: String) { articles(after: $after) { nodes { slug } } }`, { after });
    expect(errors).toMatchObject([{ message: "after is not a cursor of this list.", extensions: { code: "BAD_USER_INPUT" } }]);
  });

  test("holds what was published in a span of time", async () => {
    const topicIds = [await aTopic(room, "Rentang")];
    for (const day of [1, 2, 3]) await aPublishedArticle(room, { slug: `of-${day}`, topicIds, at: `2026-01-0${day}T00:00:00Z` });
    for (const [span, slugs] of [
      [`publishedFrom: "2026-01-02T00:00:00Z"`, ["of-3", "of-2"]],
      [`publishedBefore: "2026-01-02T00:00:00Z"`, ["of-1"]],
      [`publishedFrom: "2026-01-02T07:00:00+07:00", publishedBefore: "2026-01-03T00:00:00.000Z"`, ["of-2"]],
    ] as const) {
      const { data } = await room.ask(`{ articles(edition: "id", topic: "rentang", ${span}) { totalCount nodes { slug } } }`);
      expect(data.articles, span).toEqual({ totalCount: slugs.length, nodes: slugs.map((slug) => ({ slug })) });
    }
  });

  test("lists a contributor's story once, whatever they did for it", async () => {
    const contributorId = await aContributor(room, "Rim Haddad");
    await aPublishedArticle(room, { slug: "twice", credits: [{ contributorId, role: "author" }, { contributorId, role: "photographer" }] });
    const { data } = await room.ask(`{ articles(contributor: "rim-haddad") { totalCount nodes { slug } } }`);
    expect(data.articles).toEqual({ totalCount: 1, nodes: [{ slug: "twice" }] });
  });
});

describe("the number of SQL statements", () => {
  beforeAll(async () => {
    const section = await aSection(room, { slug: "counted", edition: "id" });
    const [topicId, contributorId] = [await aTopic(room, "Hitung"), await aContributor(room, "Penghitung")];
    for (let story = 0; story < 50; story++)
      await aPublishedArticle(room, { section, topicIds: [topicId], credits: [{ contributorId, role: "author" }], body: [{ id: "adbreak001", type: "adBreak" }, ...paragraphs("Text.")] });
  });

  const relations = {
    section: "section { name path }",
    edition: "edition { name }",
    topics: "topics { name }",
    credits: "credits { contributor { name } }",
    translations: "translations { headline }",
    viewCount: "viewCount",
    heroImage: "heroImage { image { renditions { url } } }",
    path: "path url",
    recommendations: "recommendations(first: 5) { nodes { headline section { name } } }",
    advertisements: "edition { advertisements(placement: ARTICLE_TOP) { alt largeImage { url } } }",
    body: "body { ... on RelatedStoryBlock { headline article { headline } } ... on ParagraphBlock { content { text } } } bodyHtml",
    everything: "headline section { name } edition { name } topics { name } credits { contributor { name } } translations { headline path } viewCount path",
  };

  test.each(Object.entries(relations))("is the same for 1 story and for 50: %s", async (_name, selection) => {
    const statements = (first: number) => room.statementsOf(() => room.ask(`{ articles(edition: "id", section: "counted", first: ${first}) { nodes { headline ${selection} } } }`));
    const [one, fifty] = [await statements(1), await statements(50)];
    expect(fifty.length).toBe(one.length);
    expect(one.length).toBeGreaterThan(0);
  });

  test("does not grow with a count nobody asked for", async () => {
    const statements = await room.statementsOf(() => room.ask(`{ articles(edition: "id", section: "counted") { nodes { headline } } }`));
    expect(statements).toHaveLength(1);
    expect(statements[0]).not.toContain("body");
  });
});

test.each([
  `article(edition: "id", slug: "\\u0000") { slug }`,
  `articles(edition: "\\u0000") { nodes { slug } }`,
  `articles(edition: "id", section: "a\\u0000") { totalCount }`,
  `articles(contributor: "\\u0000") { nodes { slug } }`,
  `topic(edition: "id", slug: "\\u0000") { name }`,
  `contributor(slug: "\\u0000") { name }`,
  `section(edition: "id", slug: "\\u0000") { name }`,
  `edition(code: "\\u0000") { name }`,
  `mostRead(edition: "\\u0000") { slug }`,
])("a character that no text can hold is the query's fault: %s", async (field) => {
  const { errors } = await room.ask(`{ ${field} }`);
  expect(errors).toMatchObject([{ message: "A text holds the character U+0000, which cannot be stored.", extensions: { code: "BAD_USER_INPUT" } }]);
});

test("a made-up id of an edition is that of nothing", async () => {
  const { data, errors } = await room.ask(`query ($ids: [ID!]!) { nodes(ids: $ids) { id } }`, { ids: [globalId("Edition", "\0"), globalId("Edition", "xx")] });
  expect(errors).toBeUndefined();
  expect(data.nodes).toEqual([null, null]);
});

test("editions, sections, topics and contributors are found by their code and slug", async () => {
  await anEdition(room);
  await aSection(room, { slug: "palestina", scope: "regional", region: "PS" });
  await aPublishedArticle(room, { topicIds: [await aTopic(room, "Haji")], credits: [{ contributorId: await aContributor(room, "Umar Faruqi"), role: "author" }] });
  const { data } = await room.ask(`{
    edition(code: "id") { id code name language direction path }
    section(edition: "id", slug: "palestina") { name scope region edition { code } }
    topic(edition: "id", slug: "haji") { name edition { code } }
    contributor(slug: "umar-faruqi") { name }
    none: section(edition: "id", slug: "none") { name } }`);
  expect(data).toMatchObject({
    edition: { code: "id", name: "Warta", language: "id", direction: "LTR", path: "/" },
    section: { scope: "REGIONAL", region: "PS", edition: { code: "id" } },
    topic: { name: "Haji", edition: { code: "id" } },
    contributor: { name: "Umar Faruqi" },
    none: null,
  });
  const node = await room.ask(`query ($id: ID!) { node(id: $id) { id ... on Edition { name } } }`, { id: data.edition.id });
  expect(node.data.node).toEqual({ id: data.edition.id, name: "Warta" });
});
