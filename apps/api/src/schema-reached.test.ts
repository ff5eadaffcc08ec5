import { getNamedType, type GraphQLField, type GraphQLObjectType, isCompositeType, isNonNullType, isObjectType } from "graphql";
import { beforeAll, expect, test } from "vitest";
import { globalId } from "./global-id.ts";
import { publicSchema } from "./schema.ts";
import { openNewsroom } from "./testing/newsroom.ts";
import { toldEvents } from "./testing/told-events.ts";
import { aWholeNewsroom } from "./testing/whole-newsroom.ts";

const room = openNewsroom();
let ids: { story: string; reply: string; advertisedImage: string; node: string };
beforeAll(async () => {
  const { story, reply, advertisedImageId } = await aWholeNewsroom(room);
  const recommended = (await room.ask(`{ article(edition: "id", slug: "lengkap") { recommendations(first: 1) { nodes { id } } } }`)).data.article.recommendations.nodes[0].id;
  ids = { story: globalId("Article", story.id), reply: globalId("Article", reply.id), advertisedImage: globalId("Image", advertisedImageId), node: recommended };
});

const story = (inside: string) => `{ article(edition: "id", slug: "lengkap") { ${inside} } }`;
const block = (type: string) => story(`body { ... on ${type} { $ } }`);
const search = (inside: string) => `{ search(edition: "id", text: "gempa", first: 3) { ${inside} } }`;
const event = (name: string) => `subscription { ${name}(edition: "id", after: $after) { $ } }`;

/** For each type of the public schema an operation that comes to one of it: $ is where its fields go. */
const whereSeen: Record<string, string> = {
  AdBreakBlock: block("AdBreakBlock"),
  Advertisement: `{ edition(code: "id") { advertisements { $ } } }`,
  Article: story("$"),
  ArticleConnection: `{ articles(edition: "id", first: 3) { $ } }`,
  ArticleEdge: `{ articles(edition: "id", first: 3) { edges { $ } } }`,
  BreakingNews: `{ edition(code: "id") { breakingNews { $ } } }`,
  BreakingNewsChangedEvent: event("breakingNewsChanged"),
  Contributor: `{ contributor(slug: "nadia-kusumawardani") { $ } }`,
  ContributorConnection: "{ contributors(first: 3) { $ } }",
  ContributorEdge: "{ contributors(first: 3) { edges { $ } } }",
  Correction: story("corrections { $ }"),
  CorrectionConnection: `{ corrections(edition: "id") { $ } }`,
  CorrectionEdge: `{ corrections(edition: "id") { edges { $ } } }`,
  Credit: story("credits { $ }"),
  Dateline: story("dateline { $ }"),
  Edition: `{ edition(code: "id") { $ } }`,
  EmbedBlock: block("EmbedBlock"),
  FocalPoint: `{ node(id: $advertisedImage) { ... on Image { focalPoint { $ } } } }`,
  FrontPage: `{ frontPage(edition: "id") { $ } }`,
  FrontPageStory: `{ frontPage(edition: "id") { stories(first: 3) { $ } } }`,
  HeadingBlock: block("HeadingBlock"),
  HeroImage: story("heroImage { $ }"),
  HighlightPiece: search("edges { highlights { pieces { $ } } }"),
  Image: `{ node(id: $advertisedImage) { ... on Image { $ } } }`,
  ImageBlock: block("ImageBlock"),
  ImageRendition: story("heroImage { image { renditions { $ } } }"),
  InlineText: story("body { ... on ParagraphBlock { content { $ } } }"),
  ListBlock: block("ListBlock"),
  ListItem: story("body { ... on ListBlock { items { $ } } }"),
  Mutation: "mutation { $ }",
  PageInfo: `{ articles(edition: "id", first: 3) { pageInfo { $ } } }`,
  ParagraphBlock: block("ParagraphBlock"),
  Query: "{ $ }",
  QuoteBlock: block("QuoteBlock"),
  RateLimit: "{ rateLimit { $ } }",
  RecommendationConnection: story("recommendations(first: 3) { $ }"),
  RecommendationEdge: story("recommendations(first: 3) { edges { $ } }"),
  RecommendationReason: story("recommendations(first: 10) { edges { reasons { $ } } }"),
  RecordArticleViewPayload: `mutation { recordArticleView(input: { articleId: $story }) { $ } }`,
  RecordRecommendationsPayload: `mutation { recordRecommendationsShown(input: { articleId: $story, shownIds: [$node], place: CARDS, variant: "a" }) { $ } }`,
  RelatedStoryBlock: block("RelatedStoryBlock"),
  SearchConnection: search("$"),
  SearchEdge: search("edges { $ }"),
  SearchFacets: search("facets { $ }"),
  SearchHighlight: search("edges { highlights { $ } }"),
  Section: `{ section(edition: "id", slug: "palestina") { $ } }`,
  SectionFacet: search("facets { sections { $ } }"),
  SourceAttribution: story("sources { $ }"),
  StoryCorrectedEvent: event("storyCorrected"),
  StoryPublishedEvent: event("storyPublished"),
  Topic: `{ topic(edition: "id", slug: "gempa") { $ } }`,
  TopicConnection: `{ topics(edition: "id", first: 3) { $ } }`,
  TopicEdge: `{ topics(edition: "id", first: 3) { edges { $ } } }`,
  TopicFacet: search("facets { topics { $ } }"),
  UserError: `mutation { recordArticleView(input: { articleId: "x" }) { userErrors { $ } } }`,
  YearFacet: search("facets { years { $ } }"),
};

/** Arguments that fields need, or without which the newsroom has nothing for them. */
const given: Record<string, string> = {
  "Query.article": `(edition: "id", slug: "lengkap")`,
  "Query.contributor": `(slug: "nadia-kusumawardani")`,
  "Query.corrections": `(edition: "id")`,
  "Query.edition": `(code: "id")`,
  "Query.frontPage": `(edition: "id")`,
  "Query.mostRead": `(edition: "id")`,
  "Query.node": "(id: $story)",
  "Query.nodes": "(ids: [$story])",
  "Query.retraction": `(edition: "id", slug: "ditarik")`,
  "Query.search": `(edition: "id", text: "gempa")`,
  "Query.section": `(edition: "id", slug: "palestina")`,
  "Query.sections": `(edition: "id")`,
  "Query.topics": `(edition: "id")`,
  "Query.topic": `(edition: "id", slug: "gempa")`,
  "Mutation.recordArticleView": "(input: { articleId: $story })",
  "Mutation.recordRecommendationFollowed": `(input: { articleId: $story, followedId: $node, place: CARDS, variant: "a" })`,
  "Mutation.recordRecommendationsShown": `(input: { articleId: $story, shownIds: [$node], place: CARDS, variant: "a" })`,
};

/** Where a field has something only elsewhere: in the story that another one's correction is answered in, and in what is refused. */
const elsewhere: Record<string, string> = {
  "Article.repliesTo": "{ node(id: $reply) { ... on Article { $ } } }",
  "RecordArticleViewPayload.userErrors": `mutation { recordArticleView(input: { articleId: "x" }) { $ } }`,
  "RecordRecommendationsPayload.userErrors": `mutation { recordRecommendationsShown(input: { articleId: "x", shownIds: [], place: CARDS, variant: "a" }) { $ } }`,
};

const publicTypes = Object.values(publicSchema.getTypeMap()).filter((type): type is GraphQLObjectType => isObjectType(type) && !type.name.startsWith("__") && type !== publicSchema.getSubscriptionType());

test("of every public type it is known where it is seen", () => {
  expect(Object.keys(whereSeen)).toEqual(publicTypes.map(({ name }) => name).toSorted());
});

/** A field with the arguments it needs, and of what it gives one thing that is always there. */
function selectionOf(type: string, field: GraphQLField<unknown, unknown>): string {
  const below = isCompositeType(getNamedType(field.type)) ? " { __typename }" : "";
  return `${field.name}${given[`${type}.${field.name}`] ?? ""}${below}`;
}

test.each(publicTypes.flatMap((type) => Object.values(type.getFields()).map((field) => [`${type.name}.${field.name}`, type, field] as const)))("%s is answered, and with something", async (name, type, field) => {
  const text = (elsewhere[name] ?? whereSeen[type.name]!).replace("$ }", `${selectionOf(type.name, field)} }`);
  const query = text.replaceAll(/\$(story|reply|advertisedImage|node)\b/g, (_whole, known: keyof typeof ids) => JSON.stringify(ids[known]));
  const { data, errors } = query.startsWith("subscription") ? await firstTold(query) : await room.ask(query);
  expect(errors).toBeUndefined();
  const found = valuesOf(field.name, data);
  expect(found.length).toBeGreaterThan(0);
  expect(found.includes(null) && isNonNullType(field.type)).toBe(false);
  // A list without anything in it was not seen either.
  expect(found.some((value) => value !== null && !(Array.isArray(value) && value.length === 0)), JSON.stringify(data)).toBe(true);
});

async function firstTold(subscription: string) {
  for await (const answer of toldEvents(room, subscription)) return answer;
  throw new Error("It ended without having told anything.");
}

/** What an answer has under this name, at whatever depth. */
function valuesOf(name: string, answer: unknown): unknown[] {
  if (typeof answer !== "object" || answer === null) return [];
  if (Array.isArray(answer)) return answer.flatMap((item) => valuesOf(name, item));
  return Object.entries(answer).flatMap(([key, value]: [string, unknown]) => (key === name ? [value] : valuesOf(name, value)));
}
