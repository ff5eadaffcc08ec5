import { expect, test } from "vitest";
import { publishArticle, unpublishArticle } from "../articles/article-editing.service.ts";
import { globalId } from "../global-id.ts";
import { aDraft, anEdition, aPublishedArticle, aSection } from "../testing/factories.ts";
import { openNewsroom } from "../testing/newsroom.ts";

const room = openNewsroom();

const update = `mutation ($input: UpdateFrontPageInput!) { result: updateFrontPage(input: $input) { frontPage { version picks { place until article { slug status } } } userErrors { code field } } }`;
const article = (story: { id: string }) => globalId("Article", story.id);

/** The front page as readers get it: each story's slug, with a star where an editor put it. */
async function places(edition: string, first: number): Promise<string[]> {
  const { data } = await room.ask(`query ($edition: String!, $first: Int!) { frontPage(edition: $edition) { stories(first: $first) { place isPicked article { slug } } } }`, { edition, first });
  return data.frontPage.stories.map((story: { place: number; isPicked: boolean; article: { slug: string } }) => `${story.place} ${story.article.slug}${story.isPicked ? "*" : ""}`);
}

/** An edition of its own with stories a, b, c, …, the first one the newest. */
async function anEditionWith(id: string, count: number) {
  await anEdition(room, { id, language: "en" });
  const section = await aSection(room, { edition: id, slug: "world" });
  const stories = [];
  for (let index = count - 1; index >= 0; index--)
    stories.unshift(await aPublishedArticle(room, { section, slug: `${id}-${"abcdefgh"[index]}`, at: new Date(Date.UTC(2026, 1, 20 - index)).toISOString() }));
  return { section, stories };
}

test("the newest stories fill a front page that nobody touched, as far as they go", async () => {
  await anEditionWith("ea", 3);
  expect(await places("ea", 2)).toEqual(["1 ea-a", "2 ea-b"]);
  expect(await places("ea", 12)).toEqual(["1 ea-a", "2 ea-b", "3 ea-c"]);
});

test("a picked story stands in its place and nowhere else, and the newest flow around it", async () => {
  const { stories } = await anEditionWith("eb", 5);
  const { data } = await (await room.as("editor"))(update, { input: { edition: "eb", expectedVersion: 1, picks: [{ place: 1, articleId: article(stories[3]!) }, { place: 3, articleId: article(stories[0]!) }] } });
  expect(data.result).toMatchObject({ userErrors: [], frontPage: { version: 2, picks: [{ place: 1, article: { slug: "eb-d" } }, { place: 3, article: { slug: "eb-a" } }] } });
  expect(await places("eb", 5)).toEqual(["1 eb-d*", "2 eb-b", "3 eb-a*", "4 eb-c", "5 eb-e"]);
  expect(await places("eb", 2)).toEqual(["1 eb-d*", "2 eb-b"]);
});

test("a picked story that is taken back, or whose time is over, leaves its place to the newest", async () => {
  const { stories } = await anEditionWith("ec", 4);
  room.setTime("2026-03-02T05:00:00Z");
  await (await room.as("editor"))(update, { input: { edition: "ec", expectedVersion: 1, picks: [{ place: 1, articleId: article(stories[3]!), until: "2026-03-02T06:00:00Z" }, { place: 2, articleId: article(stories[2]!) }] } });
  expect(await places("ec", 4)).toEqual(["1 ec-d*", "2 ec-c*", "3 ec-a", "4 ec-b"]);
  await unpublishArticle(room.ctx(), stories[2]!.id, stories[2]!.version);
  expect(await places("ec", 4)).toEqual(["1 ec-d*", "2 ec-a", "3 ec-b"]);
  room.setTime("2026-03-02T06:00:00Z");
  expect(await places("ec", 4)).toEqual(["1 ec-a", "2 ec-b", "3 ec-d"]);
});

test("a draft that was given a place takes it when it is published, and no sooner", async () => {
  const { section } = await anEditionWith("ed", 2);
  const draft = await aDraft(room, { section, slug: "ed-draft" });
  await (await room.as("editor"))(update, { input: { edition: "ed", expectedVersion: 1, picks: [{ place: 2, articleId: article(draft) }] } });
  expect(await places("ed", 3)).toEqual(["1 ed-a", "2 ed-b"]);
  await publishArticle(room.ctx(), draft.id, draft.version);
  expect(await places("ed", 3)).toEqual(["1 ed-a", "2 ed-draft*", "3 ed-b"]);
});

test("two editors do not overwrite one another's front page", async () => {
  const { stories } = await anEditionWith("ee", 2);
  const editor = await room.as("editor");
  const picks = [{ place: 1, articleId: article(stories[1]!) }];
  await editor(update, { input: { edition: "ee", expectedVersion: 1, picks } });
  expect((await editor(update, { input: { edition: "ee", expectedVersion: 1, picks: [] } })).data.result).toEqual({ frontPage: null, userErrors: [{ code: "VERSION_CONFLICT", field: ["expectedVersion"] }] });
  expect(await places("ee", 1)).toEqual(["1 ee-b*"]);
});

test("what is wrong with a place is named, and nothing is changed", async () => {
  const { stories } = await anEditionWith("ef", 2);
  const foreign = article(await aPublishedArticle(room));
  const own = article(stories[1]!);
  const editor = await room.as("editor");
  const errorsOf = async (...picks: object[]) => (await editor(update, { input: { edition: "ef", expectedVersion: 1, picks } })).data.result.userErrors;
  expect(await errorsOf({ place: 31, articleId: own })).toEqual([{ code: "OUT_OF_RANGE", field: ["picks", "0", "place"] }]);
  expect(await errorsOf({ place: 1, articleId: own }, { place: 1, articleId: article(stories[0]!) })).toEqual([{ code: "DUPLICATE", field: ["picks", "1", "place"] }]);
  expect(await errorsOf({ place: 1, articleId: own }, { place: 2, articleId: own })).toEqual([{ code: "DUPLICATE", field: ["picks", "1", "articleId"] }]);
  expect(await errorsOf({ place: 1, articleId: own, until: "2020-01-01T00:00:00Z" })).toEqual([{ code: "IN_THE_PAST", field: ["picks", "0", "until"] }]);
  expect(await errorsOf({ place: 1, articleId: foreign })).toEqual([{ code: "NOT_FOUND", field: ["picks"] }]);
  expect(await errorsOf({ place: 1, articleId: "nothing" })).toEqual([{ code: "INVALID_ID", field: ["picks"] }]);
  expect(await places("ef", 1)).toEqual(["1 ef-a"]);
});

test("reporters choose nothing, and an edition that does not exist has no front page", async () => {
  const { errors } = await (await room.as("reporter"))(update, { input: { edition: "ea", expectedVersion: 1, picks: [] } });
  expect(errors).toMatchObject([{ extensions: { code: "FORBIDDEN" } }]);
  const editor = await room.as("editor");
  expect((await editor(update, { input: { edition: "xx", expectedVersion: 1, picks: [] } })).data.result.userErrors).toEqual([{ code: "NOT_FOUND", field: ["edition"] }]);
  expect((await room.ask(`{ frontPage(edition: "xx") { stories { place } } }`)).data.frontPage).toBeNull();
});

test("no more places than there are can be asked for", async () => {
  const { errors } = await room.ask(`{ frontPage(edition: "ea") { stories(first: 31) { place } } }`);
  expect(errors).toMatchObject([{ message: "first must be between 0 and 30.", extensions: { code: "BAD_USER_INPUT" } }]);
});

test("a front page of 1 story and of 8 takes the same number of statements", async () => {
  await anEditionWith("eg", 8);
  const count = async (first: number) => (await room.statementsOf(() => room.ask(`{ frontPage(edition: "eg") { stories(first: ${first}) { article { headline section { name } credits { role } topics { name } } } } }`))).length;
  expect(await count(8)).toBe(await count(1));
});
