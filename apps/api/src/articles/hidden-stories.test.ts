import { newBlockId } from "@warta/story-body";
import { v7 as newId } from "uuid";
import { beforeAll, describe, expect, test } from "vitest";
import { startBreakingNews } from "../breaking-news/breaking-news.service.ts";
import { publishCorrection } from "../corrections/correction.service.ts";
import { retractArticle, withdrawRetraction } from "../corrections/retraction.service.ts";
import { NewsroomEvent } from "../events/event.entity.ts";
import { resumeId } from "../events/resume-id.ts";
import { updateFrontPage } from "../front-pages/front-page.service.ts";
import { globalId } from "../global-id.ts";
import { publicSchema } from "../schema.ts";
import { aContributor, aDraft, anEdition, aPicture, aPublishedArticle, aSection, aTopic, paragraphs } from "../testing/factories.ts";
import { openNewsroom } from "../testing/newsroom.ts";
import { toldEvents } from "../testing/told-events.ts";
import { messageOf } from "../webhooks/webhook-message.service.ts";
import { publishArticle, unpublishArticle, updateArticle } from "./article-editing.service.ts";
import { Article } from "./article.entity.ts";

// What is not published must look as if it had never been, whoever asks for it and however. Each state has an edition of its own, with a
// story that says one made-up word wherever a story can say something, and a published one that has to do with it in every way there is.

const room = openNewsroom();

/** How a story comes to be hidden. A time of publication that is yet to come is refused (article-editing.test.ts): nothing is scheduled. */
const states: [what: string, code: string, hide: (story: Article) => Promise<unknown>][] = [
  ["a draft", "dra", async () => {}],
  ["a draft with a time of publication", "dat", (story) => updateArticle(room.ctx(), story.id, story.version, { publishedAt: new Date("2026-01-01T00:00:00Z") })],
  ["taken back", "tak", async (story) => {
    const published = await publishAndCorrect(story);
    await unpublishArticle(room.ctx(), story.id, published.version);
  }],
  ["retracted", "ret", async (story) => {
    const published = await publishAndCorrect(story);
    await retractArticle(room.ctx(), story.id, published.version, "Tidak benar.");
  }],
  ["a draft again, its retraction withdrawn", "wit", async (story) => {
    const published = await publishAndCorrect(story);
    const retracted = await retractArticle(room.ctx(), story.id, published.version, "Tidak benar.");
    await withdrawRetraction(room.ctx(), story.id, retracted.version);
  }],
];

/** What somebody who guesses may ask by: of a hidden story, or of none. */
type Names = { edition: string; neighbour: string; word: string; article: string; topic: string; contributor: string; hero: string; picture: string; correction: string };
const hidden: Record<string, Names> = {};
const wordOf = (code: string) => `zorval${code}`;

/** Readers see it for a while: it stands at another address, is corrected, read from and after another one, and compared with others. */
async function publishAndCorrect(story: Article): Promise<Article> {
  const first = await publishArticle(room.ctx(), story.id, story.version);
  const moved = await updateArticle(room.ctx(), story.id, first.version, { slug: `${story.slug}-baru` });
  const published = await updateArticle(room.ctx(), story.id, moved.version, { slug: story.slug });
  const { id } = await publishCorrection(room.ctx(), story.id, "erratum", { text: `Bukan ${story.slug}.` });
  Object.assign(hidden[story.editionId]!, { correction: globalId("Correction", id) });
  const neighbour = hidden[story.editionId]!.neighbour;
  const read = `mutation ($input: RecordArticleViewInput!) { recordArticleView(input: $input) { __typename } }`;
  for (const input of [{ articleId: neighbour, previousId: globalId("Article", story.id) }, { articleId: globalId("Article", story.id), previousId: neighbour }]) await room.ask(read, { input });
  return published;
}

const about = "Gempa Cianjur merusak sekolah dasar di lereng Gunung Gede";

beforeAll(async () => {
  const original = await aPublishedArticle(room, { headline: about });
  for (const [, edition, hide] of states) {
    const word = wordOf(edition);
    await anEdition(room, { id: edition });
    const section = await aSection(room, { edition, slug: "berita" });
    const shared = await aTopic(room, "Gempa", edition);
    const neighbours = [];
    for (let each = 0; each < 3; each++) neighbours.push(await aPublishedArticle(room, { section, slug: `tetangga-${each}`, headline: about, topicIds: [shared], body: paragraphs(`${about}, kata Bupati Cianjur.`) }));
    const neighbour = neighbours[0]!;
    const [topic, contributor] = [await aTopic(room, `${word} topik`, edition), await aContributor(room, `${word} penulis`)];
    const said = { alt: word, caption: word, credit: word };
    const [hero, picture] = [await aPicture(room, said), await aPicture(room, said)];
    const story = await aDraft(room, {
      section, translationOf: original.id, slug: word, headline: `${word}: ${about}`, standfirst: word, dateline: { place: word, agency: word }, agencyCredit: word, sources: [{ name: word }],
      topicIds: [topic, shared], credits: [{ contributorId: contributor, role: "author" }], heroImage: { imageId: hero.id, ...said },
      body: [...paragraphs(`${word}. ${about}, kata Bupati ${word} Cianjur.`), { id: newBlockId(), type: "image", mediaId: picture.id, ...said }],
    });
    hidden[edition] = {
      edition, word, neighbour: globalId("Article", neighbour.id), article: globalId("Article", story.id), topic: globalId("Topic", topic), contributor: globalId("Contributor", contributor),
      hero: globalId("Image", hero.id), picture: globalId("Image", picture.id), correction: globalId("Correction", newId()),
    };
    await updateArticle(room.ctx(), neighbour.id, neighbour.version, { pinnedIds: [story.id], body: [...paragraphs(about), { id: newBlockId(), type: "relatedStory", articleId: story.id, pickedBy: "editor" }] });
    await updateFrontPage(room.ctx(), edition, 1, [{ place: 1, articleId: story.id }]);
    await startBreakingNews(room.ctx(), { edition, text: "Gempa", articleId: story.id, hours: 5 });
    await publishCorrection(room.ctx(), neighbour.id, "right_of_reply", { text: "Bupati menjawab.", replyId: story.id });
    await hide(await room.services.db.dataSource.getRepository(Article).findOneByOrFail({ id: story.id }));
    // Told last, so that whoever listens has been told everything before it.
    await publishCorrection(room.ctx(), neighbour.id, "erratum", { text: "Yang terakhir." });
    await startBreakingNews(room.ctx(), { edition, text: "Yang terakhir", articleId: null, hours: 5 });
    await startBreakingNews(room.ctx(), { edition, text: "Gempa", articleId: story.id, hours: 5 });
    await aPublishedArticle(room, { section, headline: "Yang terakhir" });
  }
});

const article = `
  fragment Seen on Article {
    headline slug standfirst url bodyHtml bodyText agencyCredit viewCount dateline { place agency } sources { name } credits { contributor { name slug } } topics { name slug articles(first: 5) { totalCount } }
    heroImage { alt caption credit image { alt } } translations { headline slug edition { code } } corrections { text article { headline } reply { headline } } repliesTo { text article { headline } }
    body { __typename ... on RelatedStoryBlock { headline article { headline } } ... on ImageBlock { alt caption credit } ... on ParagraphBlock { content { text } } }
    recommendations(first: 10) { variant edges { score cursor node { headline } reasons { kind text evidence contribution } } pageInfo { hasNextPage endCursor } }
    others: recommendations(first: 10, relation: OTHER_EDITION) { edges { node { headline } reasons { evidence } } }
  }`;
const page = `{ totalCount nodes { ...Seen } edges { cursor } pageInfo { hasNextPage endCursor } }`;
const found = `{ totalCount nodes { slug } edges { highlights { field pieces { text } } } facets { sections { count section { slug } } topics { count topic { name } } years { year count } } }`;
const counted = (field: string, input: string) => `mutation { ${field}(input: { ${input} }) { counted } }`;

/** What is asked, by field of a root type: of the whole edition, and by every name of the hidden story. */
const questions: Record<string, (names: Names) => string[]> = {
  "Query.article": ({ edition, word }) => [word, `${word}-baru`, "tetangga-0", "tetangga-1"].map((slug) => `{ article(edition: "${edition}", slug: "${slug}") { ...Seen } } ${article}`),
  "Query.articles": ({ edition, word }) => [
    `{ articles(edition: "${edition}", first: 8) ${page} } ${article}`, `{ articles(edition: "${edition}", section: "berita", last: 8) ${page} } ${article}`, `{ articles(edition: "id", first: 8) ${page} } ${article}`,
    `{ articles(edition: "${edition}", topic: "gempa", first: 8) ${page} } ${article}`, `{ articles(edition: "${edition}", topic: "${word}-topik") { totalCount nodes { slug } } }`,
    `{ articles(contributor: "${word}-penulis") { totalCount nodes { slug } } }`, `{ articles(edition: "${edition}", section: "${word}") { totalCount nodes { slug } } }`,
    `{ articles(first: 5, after: "${Buffer.from(`articles:${Date.parse("2026-03-02T05:00:00Z")}:${word}`).toString("base64url")}") { nodes { slug } } }`,
  ],
  "Query.contributor": ({ word }) => [`{ contributor(slug: "${word}-penulis") { id name bio articles { totalCount } } }`],
  "Query.contributors": ({ word }) => ["{ contributors { totalCount nodes { slug name bio articles { totalCount } } } }", `{ contributors(after: "${Buffer.from(`contributors:${word.slice(0, -1)}:00000000-0000-7000-8000-000000000000`).toString("base64url")}", first: 1) { nodes { slug } } }`],
  "Query.corrections": ({ edition }) => [`{ corrections(edition: "${edition}") { totalCount nodes { kind text articleId article { headline } reply { headline } } edges { cursor } } }`],
  "Query.edition": ({ edition, word }) => [`{ edition(code: "${edition}") { name breakingNews { text article { headline } } advertisements { alt } } }`, `{ edition(code: "${word}") { name } }`],
  "Query.editions": () => ["{ editions { name breakingNews { text article { headline } } } }"],
  "Query.frontPage": ({ edition }) => [`{ frontPage(edition: "${edition}") { stories(first: 5) { place isPicked article { ...Seen } } } } ${article}`],
  "Query.mostRead": ({ edition }) => [`{ mostRead(edition: "${edition}") { ...Seen } } ${article}`],
  "Query.node": (names) => [names.article, names.topic, names.contributor, names.hero, names.picture, names.correction].map((id) => `{ node(id: "${id}") { __typename id ... on Article { headline } ... on Image { alt } } }`),
  "Query.nodes": (names) => [`{ nodes(ids: ["${[names.article, names.topic, names.contributor, names.hero, names.picture, names.correction].join('", "')}"]) { __typename } }`],
  "Query.rateLimit": () => ["{ rateLimit { limit } }"],
  "Query.retraction": ({ edition, word }) => [word, `${word}-baru`].map((slug) => `{ retraction(edition: "${edition}", slug: "${slug}") { kind text article { headline } reply { headline } } }`),
  "Query.search": ({ edition, word }) => [
    ...[word, `"${word}"`, `${word} gempa`, `gempa -${word}`, `${word} or gempa`, word.slice(0, -1)].flatMap((text) => ["RELEVANCE", "NEWEST"].map((order) => `{ search(edition: "${edition}", text: ${JSON.stringify(text)}, order: ${order}) ${found} }`)),
    `{ search(edition: "${edition}", text: "gempa", topic: "${word}-topik") ${found} }`, `{ search(edition: "${edition}", text: "${word.repeat(30)}") { totalCount } }`, `{ search(edition: "id", text: "${word}") ${found} }`,
  ],
  "Query.section": ({ edition }) => [`{ section(edition: "${edition}", slug: "berita") { articles(first: 8) ${page} } } ${article}`],
  "Query.sections": ({ edition }) => [`{ sections(edition: "${edition}") { name articles(first: 3) { totalCount nodes { headline } } } }`],
  "Query.topic": ({ edition, word }) => [`{ topic(edition: "${edition}", slug: "${word}-topik") { id name articles { totalCount } } }`, `{ topic(edition: "${edition}", slug: "gempa") { articles(first: 8) ${page} } } ${article}`],
  "Query.topics": ({ edition }) => [`{ topics(edition: "${edition}", last: 50) { totalCount nodes { slug name articles { totalCount } } } }`],
  "Mutation.recordArticleView": (names) => [
    `mutation { recordArticleView(input: { articleId: "${names.article}" }) { article { headline } userErrors { code message } } }`,
    `mutation { recordArticleView(input: { articleId: "${names.neighbour}", previousId: "${names.article}" }) { article { ...Seen } } } ${article}`,
  ],
  "Mutation.recordRecommendationFollowed": (names) => [[names.article, names.neighbour], [names.neighbour, names.article]].map(([from, to]) => counted("recordRecommendationFollowed", `articleId: "${from}", followedId: "${to}", place: CARDS, variant: "a"`)),
  "Mutation.recordRecommendationsShown": (names) => [[names.article, names.neighbour], [names.neighbour, names.article]].map(([from, to]) => counted("recordRecommendationsShown", `articleId: "${from}", shownIds: ["${to}"], place: INLINE, variant: "a"`)),
};

const events: Record<string, { fields: string; kinds: string[] }> = {
  "Subscription.breakingNewsChanged": { fields: "breakingNews { text article { headline } }", kinds: ["breaking_news_started"] },
  "Subscription.storyCorrected": { fields: "articleId correction { kind text article { headline bodyText } reply { headline } }", kinds: ["story_corrected"] },
  "Subscription.storyPublished": { fields: "article { headline slug bodyText topics { name } recommendations(first: 5) { edges { node { headline } reasons { evidence } } } translations { headline } }", kinds: ["story_published"] },
};

test("every field of the root types is asked", () => {
  const all = [publicSchema.getQueryType()!, publicSchema.getMutationType()!, publicSchema.getSubscriptionType()!].flatMap((type) => Object.keys(type.getFields()).map((field) => `${type.name}.${field}`));
  expect([...Object.keys(questions), ...Object.keys(events)].toSorted()).toEqual(all.toSorted());
});

async function answersTo(query: string): Promise<string[]> {
  const byPost = await room.server.inject({ method: "POST", url: "/graphql", payload: { query } });
  const byGet = query.startsWith("mutation") ? [] : [await room.server.inject({ method: "GET", url: `/graphql?query=${encodeURIComponent(query)}` })];
  return [byPost, ...byGet].map(({ statusCode, body }) => `${statusCode} ${body}`);
}

describe.each(states)("of a story that is %s", (state, edition) => {
  const word = wordOf(edition);

  test.each(Object.entries(questions))("%s tells neither a word nor that it is there", async (field, ask) => {
    const names = hidden[edition]!;
    const nobodys: Names = {
      ...names, word: "x".repeat(word.length), article: globalId("Article", newId()), topic: globalId("Topic", newId()), contributor: globalId("Contributor", newId()),
      hero: globalId("Image", newId()), picture: globalId("Image", newId()), correction: globalId("Correction", newId()),
    };
    const [asked, absent] = [ask(names), ask(nobodys)];
    for (const [index, query] of asked.entries()) {
      const answers = await answersTo(query);
      for (const answer of answers) expect(answer.toLowerCase(), query).not.toMatch(new RegExp(`${word}|cost_limit`));
      // At the address of a story that was taken back for good it is said why (correction.test.ts): that it was there is no secret.
      const isNoSecret = field === "Query.retraction" && state === "retracted";
      expect(answers, query).toEqual(isNoSecret ? answers : await answersTo(absent[index]!));
    }
  });

  test.each(Object.entries(events))("%s tells nothing", async (field, { fields, kinds }) => {
    const list = await room.services.db.rows<NewsroomEvent>(`select id, happened_at as "happenedAt" from events where edition_id = $1 and kind = any($2) order by id desc limit 1`, [edition, kinds]);
    const told: string[] = [];
    for await (const { eventId, ...answer } of toldEvents(room, `subscription { ${field.split(".")[1]}(edition: "${edition}", after: $after) { id ${fields} } }`)) {
      expect(answer.errors).toBeUndefined();
      told.push(JSON.stringify(answer));
      if (eventId === resumeId(list[0]!)) break;
    }
    expect(told.join().toLowerCase()).not.toContain(word);
    expect(told.join()).toContain(field === "Subscription.breakingNewsChanged" ? "Gempa" : "Yang terakhir");
  });

  test("webhooks are sent nothing", async () => {
    const list = await room.services.db.dataSource.getRepository(NewsroomEvent).findBy({ editionId: edition });
    const messages = JSON.stringify(await Promise.all(list.map((event) => messageOf(room.ctx(), event))));
    expect(messages).toContain("Yang terakhir");
    expect(messages.toLowerCase()).not.toContain(word);
  });
});

test("all of it is told once it is published: the questions are those that find it", async () => {
  const names = hidden["dra"]!;
  const [story] = await room.services.db.rows<Article>("select id, version from articles where slug = $1", [names.word]);
  await publishArticle(room.ctx(), story!.id, story!.version);
  // What says no word of any story.
  const wordless = new Set(["Query.nodes", "Query.rateLimit", "Query.retraction", "Query.sections", "Mutation.recordRecommendationFollowed", "Mutation.recordRecommendationsShown"]);
  for (const [field, ask] of Object.entries(questions).filter(([field]) => !wordless.has(field))) {
    const answers = await Promise.all(ask(names).map(answersTo));
    expect(answers.join().toLowerCase(), field).toContain(names.word);
  }
});
