import { afterEach, describe, expect, test } from "vitest";
import { globalId } from "../global-id.ts";
import { aContributor, aDraft, anEdition, aPicture, aPublishedArticle, aSection, aTopic, paragraphs } from "../testing/factories.ts";
import { openNewsroom } from "../testing/newsroom.ts";
import type { Section } from "../sections/section.entity.ts";
import { lockArticle, publishArticle } from "./article-editing.service.ts";
import type { Article } from "./article.entity.ts";

const room = openNewsroom();

const result = `__typename ... on ArticlePayload { article { id slug headline status version publishedAt } userErrors { code field message } }
  ... on EditConflict { message current { headline version } }`;
const create = `mutation ($input: CreateArticleInput!) { result: createArticle(input: $input) { ${result} } }`;
const update = `mutation ($input: UpdateArticleInput!) { result: updateArticle(input: $input) { ${result} } }`;
const publish = `mutation ($input: PublishArticleInput!) { result: publishArticle(input: $input) { ${result} } }`;
const unpublish = `mutation ($input: PublishArticleInput!) { result: unpublishArticle(input: $input) { ${result} } }`;

describe("writing", () => {
  test("starts a draft with a slug made from the headline", async () => {
    const section = await aSection(room);
    const reporter = await room.as("reporter");
    const { data } = await reporter(create, { input: { edition: "id", sectionId: globalId("Section", section.id), headline: "Harga Beras: Naik 5%!", body: paragraphs("Isi.") } });
    expect(data.result).toMatchObject({ article: { slug: "harga-beras-naik-5", status: "DRAFT", version: 1, publishedAt: null }, userErrors: [] });
  });

  test.each([["a section of another one", true], ["no section", false]])("names an edition that does not exist, with %s", async (_what, withSection) => {
    const sectionId = withSection ? globalId("Section", (await aSection(room)).id) : undefined;
    const { data } = await (await room.as("editor"))(create, { input: { edition: "xx", sectionId, headline: "Tanpa Edisi" } });
    expect(data.result).toMatchObject({ article: null, userErrors: [{ code: "NOT_FOUND", field: ["edition"], message: "There is no edition xx." }] });
  });

  test("gives the second story of the same headline a slug of its own", async () => {
    await aDraft(room, { headline: "Sama" });
    expect((await aDraft(room, { headline: "Sama" })).slug).toBe("sama-2");
  });

  test("gives stories of one headline that are started at the same moment each its own slug", async () => {
    const section = await aSection(room);
    const drafts = await Promise.all(Array.from({ length: 5 }, () => aDraft(room, { section, headline: "Serentak" })));
    expect(drafts.map(({ slug }) => slug).sort()).toEqual(["serentak", "serentak-2", "serentak-3", "serentak-4", "serentak-5"]);
  });

  test("lets the slug follow the headline until the story was published, and not after", async () => {
    const editor = await room.as("editor");
    const draft = await aDraft(room, { headline: "Working Title" });
    const id = globalId("Article", draft.id);
    const renamed = await editor(update, { input: { id, expectedVersion: 1, headline: "Real Title" } });
    expect(renamed.data.result.article).toMatchObject({ slug: "real-title", version: 2 });
    await editor(publish, { input: { id, expectedVersion: 2 } });
    const later = await editor(update, { input: { id, expectedVersion: 3, headline: "Better Title" } });
    expect(later.data.result.article).toMatchObject({ slug: "real-title", headline: "Better Title" });
  });

  test("keeps an address with the story that had it first, for good", async () => {
    const editor = await room.as("editor");
    const first = await aPublishedArticle(room, { slug: "good-address" });
    await editor(update, { input: { id: globalId("Article", first.id), expectedVersion: first.version, slug: "other-address" } });
    const second = await aDraft(room);
    const { data } = await editor(update, { input: { id: globalId("Article", second.id), expectedVersion: 1, slug: "good-address" } });
    expect(data.result.userErrors).toMatchObject([{ code: "SLUG_TAKEN", field: ["slug"] }]);
  });

  test.each([
    ["an empty headline", { headline: " " }, "INVALID_HEADLINE", ["headline"]],
    ["a headline of 301 characters", { headline: "x".repeat(301) }, "INVALID_HEADLINE", ["headline"]],
    ["a slug with capitals", { slug: "Not-Good" }, "INVALID_SLUG", ["slug"]],
    ["a body that is none", { body: { blocks: 1 } }, "INVALID_BODY", ["body"]],
    ["a block that is wrong", { body: [{ id: "block00001", type: "heading", level: 9, content: [{ text: "x" }] }] }, "INVALID_BODY", ["body", "0"]],
    ["a topic that does not exist", { topicIds: [globalId("Topic", "00000000-0000-7000-8000-000000000000")] }, "NOT_FOUND", ["topicIds"]],
    ["an id that is none", { topicIds: ["nonsense"] }, "INVALID_ID", ["topicIds"]],
    ["an empty id", { sectionId: "" }, "INVALID_ID", ["sectionId"]],
    ["an empty id of a picture", { heroImage: { imageId: "" } }, "INVALID_ID", ["heroImage"]],
    ["an empty slug", { slug: "" }, "INVALID_SLUG", ["slug"]],
    ["a publication in the year 1", { publishedAt: "0001-01-01T00:00:00Z" }, "TOO_EARLY", ["publishedAt"]],
    ["a publication in 1899", { publishedAt: "1899-12-30T00:00:00Z" }, "TOO_EARLY", ["publishedAt"]],
    ["a publication in the future", { publishedAt: "2030-01-01T00:00:00Z" }, "IN_THE_FUTURE", ["publishedAt"]],
  ])("names what is wrong with %s, and changes nothing", async (_what, changes, code, field) => {
    const editor = await room.as("editor");
    const draft = await aDraft(room, { headline: "Unharmed" });
    const { data } = await editor(update, { input: { id: globalId("Article", draft.id), expectedVersion: 1, ...changes } });
    expect(data.result.userErrors[0]).toMatchObject({ code, field });
    const after = await editor(`query ($id: ID!) { newsroomArticle(id: $id) { version headline } }`, { id: globalId("Article", draft.id) });
    expect(after.data.newsroomArticle).toEqual({ version: 1, headline: "Unharmed" });
  });

  test("answers each of two changes in one operation with what the story is after it", async () => {
    const editor = await room.as("editor");
    const [one, other] = [await aContributor(room, "Sulung"), await aContributor(room, "Bungsu")];
    const id = globalId("Article", (await aDraft(room)).id);
    const input = (expectedVersion: number, contributorId: string) => ({ id, expectedVersion, credits: [{ contributorId: globalId("Contributor", contributorId), role: "AUTHOR" }] });
    const people = `{ ... on ArticlePayload { article { credits { contributor { name } } } } ... on EditConflict { current { credits { contributor { name } } } } }`;
    const { data } = await editor(
      `mutation ($first: UpdateArticleInput!, $second: UpdateArticleInput!) {
        first: updateArticle(input: $first) ${people} second: updateArticle(input: $second) ${people} late: updateArticle(input: $first) ${people} }`,
      { first: input(1, one), second: input(2, other) },
    );
    const creditsOf = (name: string) => ({ credits: [{ contributor: { name } }] });
    expect(data).toEqual({ first: { article: creditsOf("Sulung") }, second: { article: creditsOf("Bungsu") }, late: { current: creditsOf("Bungsu") } });
  });

  test("refuses a change to an older version, and says what the story is now", async () => {
    const editor = await room.as("editor");
    const draft = await aDraft(room, { headline: "Shared" });
    const id = globalId("Article", draft.id);
    await editor(update, { input: { id, expectedVersion: 1, headline: "First" } });
    const { data } = await editor(update, { input: { id, expectedVersion: 1, headline: "Second" } });
    expect(data.result).toMatchObject({ __typename: "EditConflict", current: { headline: "First", version: 2 } });
  });

  test("of two changes at the same moment exactly one is made", async () => {
    const editor = await room.as("editor");
    const id = globalId("Article", (await aDraft(room)).id);
    const results = await Promise.all(["One", "Two", "Three"].map((headline) => editor(update, { input: { id, expectedVersion: 1, headline } })));
    expect(results.filter(({ data }) => data.result.__typename === "ArticlePayload")).toHaveLength(1);
  });

  test("two stories that pin each other are saved at the same moment, both of them", async () => {
    const editor = await room.as("editor");
    for (let round = 0; round < 5; round++) {
      const [one, other] = [await aDraft(room), await aDraft(room)];
      const pin = (story: Article, pinned: Article) => editor(update, { input: { id: globalId("Article", story.id), expectedVersion: 1, pinnedIds: [globalId("Article", pinned.id)] } });
      const results = await Promise.all([pin(one, other), pin(other, one)]);
      expect(results.map(({ data }) => data?.result.article.version)).toEqual([2, 2]);
    }
  });

  test.each([
    ["of the same edition", "id"],
    ["of another edition", "en"],
  ])("stories %s are renamed while others that exclude them are begun and renamed", async (_what, edition) => {
    const editor = await room.as("editor");
    const [here, there] = [await aSection(room), await aSection(room, { edition, slug: "internasional" })];
    for (let round = 0; round < 10; round++) {
      const [one, other] = [await aDraft(room, { section: here }), await aDraft(room, { section: there })];
      const rename = (story: Article, excluded: Article) =>
        editor(update, { input: { id: globalId("Article", story.id), expectedVersion: 1, headline: `Renamed ${story.headline}`, excludedIds: [globalId("Article", excluded.id)] } });
      const begin = (section: Section, excluded: Article) =>
        editor(create, { input: { edition: section.editionId, sectionId: globalId("Section", section.id), headline: "Begun", excludedIds: [globalId("Article", excluded.id)] } });
      const results = await Promise.all([rename(one, other), begin(here, one), rename(other, one), begin(there, one)]);
      expect(results.map(({ data }) => data?.result.article.version)).toEqual([2, 1, 2, 1]);
    }
  });

  test("does not keep readers waiting who are counted meanwhile", async () => {
    const article = await aPublishedArticle(room);
    await room.services.db.transaction(async (manager) => {
      await lockArticle(manager, article.id);
      const count = `mutation ($id: ID!) { recordArticleView(input: { articleId: $id }) { article { viewCount } } }`;
      const { data } = await room.ask(count, { id: globalId("Article", article.id) });
      expect(data.recordArticleView.article.viewCount).toBe(1);
    });
  });

  test("stores no script, whatever the body says", async () => {
    const editor = await room.as("editor");
    const id = globalId("Article", (await aDraft(room)).id);
    const body = [{ id: "block00001", type: "paragraph", content: [{ text: "x", marks: [{ type: "link", href: "java\nscript:alert(1)" }] }] }];
    const { data } = await editor(update, { input: { id, expectedVersion: 1, body } });
    expect(data.result.userErrors[0]).toMatchObject({ code: "INVALID_BODY", field: ["body", "0"] });
  });
});

describe("the words of the picture above a story", () => {
  const words = `heroImage { image { id } alt caption credit }`;
  const library = { alt: "A sea", caption: "From the library", credit: "Library" };

  /** A story with a picture that has words in the library; `change` gives its picture after another choice. */
  async function aPicturedStory() {
    const image = globalId("Image", (await aPicture(room, library)).id);
    const id = globalId("Article", (await aDraft(room)).id);
    const editor = await room.as("editor");
    let expectedVersion = 1;
    const change = async (heroImage: object | null) => {
      const query = `mutation ($input: UpdateArticleInput!) { updateArticle(input: $input) { ... on ArticlePayload { article { ${words} } userErrors { code } } } }`;
      const { data } = await editor(query, { input: { id, expectedVersion: expectedVersion++, heroImage } });
      return data.updateArticle.article.heroImage;
    };
    return { image, change, first: await change({ imageId: image }) };
  }

  test("are those of the library when it is chosen", async () => {
    const { image, first, change } = await aPicturedStory();
    expect(first).toEqual({ image: { id: image }, ...library });
    const other = globalId("Image", (await aPicture(room)).id);
    expect(await change({ imageId: other, credit: "Own" })).toEqual({ image: { id: other }, alt: "What it shows", caption: null, credit: "Own" });
  });

  test.each([
    ["emptied", ""],
    ["taken away", null],
  ])("do not come back from the library once they were %s", async (_what, none) => {
    const { image, change } = await aPicturedStory();
    const emptied = { image: { id: image }, alt: "", caption: null, credit: null };
    expect(await change({ imageId: image, alt: none, caption: none, credit: none })).toEqual(emptied);
    expect(await change({ imageId: image })).toEqual(emptied);
  });

  test("stay when they are left out, and so does the picture", async () => {
    const { image, change } = await aPicturedStory();
    expect(await change({ imageId: image, caption: "Own" })).toEqual({ image: { id: image }, ...library, caption: "Own" });
    expect(await change({ credit: "" })).toEqual({ image: { id: image }, ...library, caption: "Own", credit: null });
    expect(await change(null)).toBeNull();
  });
});

describe("publishing", () => {
  test("shows the story to everybody, with the time it first appeared", async () => {
    const editor = await room.as("editor");
    const draft = await aDraft(room, { slug: "now-public" });
    const id = globalId("Article", draft.id);
    const { data } = await editor(publish, { input: { id, expectedVersion: 1 } });
    expect(data.result.article).toMatchObject({ status: "PUBLISHED", version: 2, publishedAt: "2026-03-02T05:00:00.000Z" });
    room.setTime("2026-03-02T06:00:00Z");
    await editor(unpublish, { input: { id, expectedVersion: 2 } });
    const again = await editor(publish, { input: { id, expectedVersion: 3 } });
    room.setTime("2026-03-02T05:00:00Z");
    expect(again.data.result.article.publishedAt).toBe("2026-03-02T05:00:00.000Z");
  });

  test("says what is missing", async () => {
    const editor = await room.as("editor");
    const draft = await aDraft(room, { body: [] });
    const id = globalId("Article", draft.id);
    const { data } = await editor(publish, { input: { id, expectedVersion: 1 } });
    expect(data.result.userErrors).toMatchObject([{ code: "BODY_EMPTY", field: ["body"] }]);
    const problems = await editor(`query ($id: ID!) { newsroomArticle(id: $id) { publicationProblems { code } } }`, { id });
    expect(problems.data.newsroomArticle.publicationProblems).toEqual([{ code: "BODY_EMPTY" }]);
  });

  test("of a published story, and taking back of a draft, changes nothing: other open tabs are not in conflict", async () => {
    const editor = await room.as("editor");
    const [story, draft] = [await aPublishedArticle(room), await aDraft(room)];
    const published = await editor(publish, { input: { id: globalId("Article", story.id), expectedVersion: story.version } });
    expect(published.data.result).toMatchObject({ article: { status: "PUBLISHED", version: story.version }, userErrors: [] });
    const takenBack = await editor(unpublish, { input: { id: globalId("Article", draft.id), expectedVersion: draft.version } });
    expect(takenBack.data.result).toMatchObject({ article: { status: "DRAFT", version: draft.version }, userErrors: [] });
  });

  test("is not for reporters, and their own published story is out of their hands", async () => {
    const reporter = await room.as("reporter");
    const editor = await room.as("editor");
    const section = await aSection(room);
    const made = await reporter(create, { input: { edition: "id", sectionId: globalId("Section", section.id), headline: "Mine", body: paragraphs("x") } });
    const { id } = made.data.result.article;
    expect((await reporter(publish, { input: { id, expectedVersion: 1 } })).errors).toMatchObject([{ extensions: { code: "FORBIDDEN" } }]);
    expect((await reporter(update, { input: { id, expectedVersion: 1, headline: "Still mine" } })).data.result.article.version).toBe(2);
    await editor(publish, { input: { id, expectedVersion: 2 } });
    expect((await reporter(update, { input: { id, expectedVersion: 3, headline: "No more" } })).errors).toMatchObject([{ extensions: { code: "FORBIDDEN" } }]);
    expect((await reporter(unpublish, { input: { id, expectedVersion: 3 } })).errors).toMatchObject([{ extensions: { code: "FORBIDDEN" } }]);
  });
});

describe("the time readers see as that of the last change", () => {
  /** A story of 09:00 that was published at 10:00; `change` changes it at 12:00 and gives both its times. */
  async function aStoryOfTen(given: Parameters<typeof aPublishedArticle>[1] = {}) {
    const draft = await aDraft(room, { headline: "As it was", body: paragraphs("Words."), ...given, at: "2026-03-02T09:00:00Z" });
    room.setTime("2026-03-02T10:00:00Z");
    const story = await publishArticle(room.ctx(), draft.id, draft.version);
    const id = globalId("Article", story.id);
    const editor = await room.as("editor");
    const times = async () => (await editor(`query ($id: ID!) { newsroomArticle(id: $id) { modifiedAt changedAt } }`, { id })).data.newsroomArticle;
    const change = async (changes: object) => {
      room.setTime("2026-03-02T12:00:00Z");
      const { data } = await editor(update, { input: { id, expectedVersion: story.version, ...changes } });
      expect(data.result.userErrors).toEqual([]);
      return times();
    };
    return { id, story, editor, times, change };
  }
  const ten = "2026-03-02T10:00:00.000Z";
  const twelve = "2026-03-02T12:00:00.000Z";
  afterEach(() => room.setTime("2026-03-02T05:00:00Z"));

  test("is at first that of the publication", async () => {
    const { times, story } = await aStoryOfTen();
    expect(await times()).toEqual({ modifiedAt: ten, changedAt: ten });
    expect((await room.ask(`query ($slug: String!) { article(edition: "id", slug: $slug) { modifiedAt } }`, { slug: story.slug })).data.article).toEqual({ modifiedAt: ten });
  });

  test("stays when a related story is pinned", async () => {
    const { change } = await aStoryOfTen();
    expect(await change({ pinnedIds: [globalId("Article", (await aDraft(room)).id)] })).toEqual({ modifiedAt: ten, changedAt: twelve });
  });

  test("stays when the address changes", async () => {
    const { change } = await aStoryOfTen();
    expect(await change({ slug: "only-another-address" })).toEqual({ modifiedAt: ten, changedAt: twelve });
  });

  test("stays when the story is taken back and published anew", async () => {
    const { id, story, editor, times } = await aStoryOfTen();
    room.setTime("2026-03-02T12:00:00Z");
    await editor(unpublish, { input: { id, expectedVersion: story.version } });
    await editor(publish, { input: { id, expectedVersion: story.version + 1 } });
    expect(await times()).toEqual({ modifiedAt: ten, changedAt: twelve });
  });

  test("stays when everything is saved as it was", async () => {
    const [topic, contributorId] = [await aTopic(room, "Tetap"), await aContributor(room, "Tetap")];
    const { change, story } = await aStoryOfTen({ topicIds: [topic], credits: [{ contributorId, role: "author" }] });
    const same = { headline: "As it was", body: story.body, topicIds: [globalId("Topic", topic)], credits: [{ contributorId: globalId("Contributor", contributorId), role: "AUTHOR" }] };
    expect(await change(same)).toEqual({ modifiedAt: ten, changedAt: twelve });
  });

  test.each([
    ["headline", async () => ({ headline: "Other" })],
    ["text", async () => ({ body: paragraphs("Other words.") })],
    ["time of publication", async () => ({ publishedAt: "2026-01-01T00:00:00Z" })],
    ["sources", async () => ({ sources: [{ name: "Arab News" }] })],
    ["picture", async () => ({ heroImage: { imageId: globalId("Image", (await aPicture(room)).id), alt: "A sea" } })],
    ["topics", async () => ({ topicIds: [globalId("Topic", await aTopic(room, "Baru"))] })],
    ["credits", async () => ({ credits: [{ contributorId: globalId("Contributor", await aContributor(room, "Baru")), role: "EDITOR" }] })],
    ["section", async () => ({ sectionId: globalId("Section", (await aSection(room, { slug: "other-section" })).id) })],
  ])("is that of a change of the %s", async (_what, changes) => {
    const { change } = await aStoryOfTen();
    expect(await change(await changes())).toEqual({ modifiedAt: twelve, changedAt: twelve });
  });
});

describe("the newsroom's list", () => {
  const list = `query ($filter: NewsroomArticlesFilter) { newsroomArticles(filter: $filter, first: 50) { totalCount nodes { headline status } } }`;

  test("is filtered by status, edition, section and words of the headline", async () => {
    const editor = await room.as("editor");
    await anEdition(room, { id: "en", language: "en" });
    const section = await aSection(room, { edition: "en", slug: "sport" });
    await aPublishedArticle(room, { section, headline: "100% of Runners_Finish" });
    await aDraft(room, { section, headline: "A Draft on Runners" });
    const headlines = async (filter: object) => (await editor(list, { filter })).data.newsroomArticles.nodes.map((node: { headline: string }) => node.headline);
    expect(await headlines({ edition: "en", search: "runners" })).toEqual(["A Draft on Runners", "100% of Runners_Finish"]);
    expect(await headlines({ edition: "en", search: "runners", status: "PUBLISHED" })).toEqual(["100% of Runners_Finish"]);
    expect(await headlines({ search: "s_f" })).toEqual(["100% of Runners_Finish"]);
    expect(await headlines({ sectionId: globalId("Section", section.id) })).toHaveLength(2);
  });

  test("is not made wider by an empty filter", async () => {
    const editor = await room.as("editor");
    await aDraft(room);
    expect((await editor(list, { filter: { edition: "" } })).data.newsroomArticles).toEqual({ totalCount: 0, nodes: [] });
    expect((await editor(list, { filter: { sectionId: "" } })).errors).toMatchObject([{ extensions: { code: "BAD_USER_INPUT" } }]);
  });

  test("is for those who are signed in", async () => {
    const response = await room.server.inject({ method: "POST", url: "/admin/graphql", payload: { query: list } });
    expect(response.json().errors).toMatchObject([{ extensions: { code: "UNAUTHENTICATED" } }]);
  });
});

test.each([
  ["a search", `query ($text: String!) { newsroomArticles(filter: { search: $text }) { nodes { id } } }`, "BAD_USER_INPUT"],
  ["a search for topics", `query ($text: String!) { newsroomTopics(edition: "id", search: $text) { name } }`, "BAD_USER_INPUT"],
  ["an edition", `mutation ($text: String!) { result: createArticle(input: { edition: $text, headline: "x" }) { ... on ArticlePayload { userErrors { code } } } }`, "BAD_USER_INPUT"],
  ["a topic", `mutation ($text: String!) { result: createTopic(input: { edition: "id", name: $text }) { userErrors { code } } }`, "INVALID_NAME"],
  ["a contributor", `mutation ($text: String!) { result: createContributor(input: { name: $text }) { userErrors { code } } }`, "INVALID_NAME"],
  ["a sign-in", `mutation ($text: String!) { result: signIn(input: { email: $text, password: $text }) { userErrors { code } } }`, "INVALID_CREDENTIALS"],
])("a character that no text can hold is the sender's fault in %s", async (_what, operation, code) => {
  const { data, errors } = await (await room.as("editor"))(operation, { text: "a\0" });
  expect(errors ? errors[0]!.extensions.code : data.result.userErrors[0].code).toBe(code);
});
