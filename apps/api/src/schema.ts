import "reflect-metadata";
import { getNullableType, GraphQLNonNull, type GraphQLSchema, isObjectType } from "graphql";
import { buildSchemaSync, getMetadataStorage, type NonEmptyArray, type PubSub } from "type-graphql";
import { AccountResolver } from "./accounts/account.resolver.ts";
import { ApiKeyResolver } from "./api-keys/api-key.resolver.ts";
import { AdvertisementResolver, EditionAdvertisingResolver } from "./advertising/advertisement.resolver.ts";
import { ArticleEditingResolver, NewsroomArticleConnectionResolver } from "./articles/article-editing.resolver.ts";
import { ArticleConnectionResolver, ArticleResolver } from "./articles/article.resolver.ts";
import { answerReadPages, ContributorArticlesResolver, SectionArticlesResolver, TopicArticlesResolver } from "./articles/articles-of.resolver.ts";
import { ImageBlockResolver, InlineTextResolver, ListBlockResolver, RelatedStoryBlockResolver } from "./articles/story-block.resolver.ts";
import { ContributorEditingResolver } from "./contributors/contributor-editing.resolver.ts";
import { ContributorConnectionResolver, ContributorResolver } from "./contributors/contributor.resolver.ts";
import { BreakingNewsEditingResolver } from "./breaking-news/breaking-news-editing.resolver.ts";
import { BreakingNewsResolver, EditionBreakingNewsResolver } from "./breaking-news/breaking-news.resolver.ts";
import { CorrectionEditingResolver } from "./corrections/correction-editing.resolver.ts";
import { ArticleCorrectionsResolver, CorrectionConnectionResolver, CorrectionResolver } from "./corrections/correction.resolver.ts";
import { EditionResolver } from "./editions/edition.resolver.ts";
import { PastedStoryResolver } from "./exchange/pasted-story.resolver.ts";
import { FrontPageEditingResolver, FrontPagePickResolver } from "./front-pages/front-page-editing.resolver.ts";
import { FrontPageResolver } from "./front-pages/front-page.resolver.ts";
import { RateLimitResolver } from "./limits/rate-limit.resolver.ts";
import { LiveResolver } from "./live/live.resolver.ts";
import { ImageResolver } from "./media/image.resolver.ts";
import { NodeResolver } from "./reading/node.resolver.ts";
import { RecommendationCountsResolver } from "./recommendations/recommendation-counts.resolver.ts";
import { RecommendationReportResolver } from "./recommendations/recommendation-report.resolver.ts";
import { RecommendationConnectionResolver, RecommendationResolver } from "./recommendations/recommendation.resolver.ts";
import { SearchEdgeResolver, SearchFacetsResolver, SearchResolver } from "./search/search.resolver.ts";
import { SectionResolver } from "./sections/section.resolver.ts";
import { TopicEditingResolver } from "./topics/topic-editing.resolver.ts";
import { TopicConnectionResolver, TopicResolver } from "./topics/topic.resolver.ts";
import { ViewResolver } from "./views/view.resolver.ts";
import { WebhookDeliveryResolver, WebhookResolver } from "./webhooks/webhook.resolver.ts";

type Resolvers = NonEmptyArray<Function>;

/** What anybody may see: published stories, one answer for everybody. */
const publicResolvers: Resolvers = [
  EditionResolver,
  EditionAdvertisingResolver,
  AdvertisementResolver,
  SectionResolver,
  TopicResolver,
  TopicConnectionResolver,
  ContributorResolver,
  ContributorConnectionResolver,
  ImageResolver,
  ArticleResolver,
  ArticleConnectionResolver,
  SectionArticlesResolver,
  TopicArticlesResolver,
  ContributorArticlesResolver,
  InlineTextResolver,
  ListBlockResolver,
  ImageBlockResolver,
  RelatedStoryBlockResolver,
  RecommendationResolver,
  RecommendationConnectionResolver,
  RecommendationCountsResolver,
  CorrectionResolver,
  CorrectionConnectionResolver,
  ArticleCorrectionsResolver,
  FrontPageResolver,
  EditionBreakingNewsResolver,
  BreakingNewsResolver,
  SearchResolver,
  SearchEdgeResolver,
  SearchFacetsResolver,
  ViewResolver,
  NodeResolver,
  RateLimitResolver,
  LiveResolver,
];

/** All of that, and what the newsroom does. */
const editorialResolvers: Resolvers = [
  ...publicResolvers,
  AccountResolver,
  ArticleEditingResolver,
  NewsroomArticleConnectionResolver,
  TopicEditingResolver,
  ContributorEditingResolver,
  CorrectionEditingResolver,
  FrontPageEditingResolver,
  FrontPagePickResolver,
  BreakingNewsEditingResolver,
  PastedStoryResolver,
  RecommendationReportResolver,
  ApiKeyResolver,
  WebhookResolver,
  WebhookDeliveryResolver,
];

// A field that is a property of its object is left to graphql-js: type-graphql's own way to read it makes three objects a field, for
// middlewares that we have none of.
for (const type of getMetadataStorage().objectTypes) type.simpleResolvers = true;

// type-graphql keeps one store of metadata, and a build leaves its resolvers' fields on the types for the builds after it: the
// public schema is built first, and both only here.
const options = { validate: false, pubSub: ownFeed() };
export const publicSchema: GraphQLSchema = withoutNullsOfDrafts(described(answerReadPages(buildSchemaSync({ resolvers: publicResolvers, ...options }))));
export const editorialSchema: GraphQLSchema = described(answerReadPages(buildSchemaSync({ resolvers: editorialResolvers, ...options })));

/** The root types are type-graphql's own, which gives them no words. */
function described(schema: GraphQLSchema): GraphQLSchema {
  schema.getQueryType()!.description = "What can be read. A field is null where there is nothing, and where reading it failed: errors says which.";
  schema.getMutationType()!.description = "What can be changed, one after another. What is wrong with an input is told in the payload's userErrors.";
  schema.getSubscriptionType()!.description = "What is told when it happens, over a websocket or server-sent events.";
  return schema;
}

/** What only an unpublished story lacks is never null for the public: there is no such story there. */
function withoutNullsOfDrafts(schema: GraphQLSchema): GraphQLSchema {
  for (const type of Object.values(schema.getTypeMap()))
    if (isObjectType(type)) for (const field of Object.values(type.getFields())) if (field.extensions["alwaysInPublic"]) field.type = new GraphQLNonNull(getNullableType(field.type));
  return schema;
}

/** type-graphql asks for a broker where there are subscriptions; each of ours follows the event feed by itself, and none uses it. */
function ownFeed(): PubSub {
  const unused = (): never => {
    throw new Error("A subscription has to say by itself what it follows.");
  };
  return { publish: unused, subscribe: unused };
}
