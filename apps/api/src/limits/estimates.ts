import { recommendationPage } from "../recommendations/recommendation.ts";

/**
 * What the schema does not say about cost. Fields are named as Type.field; what is not named here is a list of `usualListSize`
 * things, and costs nothing beside the objects it gives.
 */

/** How long lists without a size argument are taken to be. */
export const usualListSize = 5;

/** Lists that are mostly longer, or shorter. */
export const listSizes: Record<string, number> = {
  "Article.body": 20,
  // Most are one run of text; and lists are rare among blocks.
  "HeadingBlock.content": 1,
  "ListBlock.items": 3,
  "ListItem.content": 1,
  "ParagraphBlock.content": 2,
  "QuoteBlock.content": 1,
  "Edition.advertisements": 10,
  "Image.renditions": 10,
  "Query.sections": 10,
  "Query.webhooks": 20,
  "Query.newsroomTopics": 20,
  "Query.newsroomContributors": 20,
  "SearchFacets.sections": 20,
  "SearchFacets.topics": 20,
  "PastedStoryPreview.report": 100,
  // Of introspection: most types have few of each, and many have none.
  "__Schema.types": 80,
  "__Schema.directives": 5,
  "__Type.fields": 3,
  "__Type.inputFields": 1,
  "__Type.enumValues": 1,
  "__Type.interfaces": 1,
  "__Type.possibleTypes": 1,
  "__Field.args": 1,
  // At most three deep, and mostly null; asked for nine deep by every tool.
  "__Type.ofType": 0,
};

/** Connections with another usual page than `defaultPageSize`. */
export const pageSizes: Record<string, number> = { "Article.recommendations": recommendationPage.usual };

/** What takes more than its objects: work in the database, in rendering, or in hashing a password. */
export const fieldCosts: Record<string, number> = {
  "Article.agencyCredit": 1,
  // A body may leave a line to the recommender, who then compares what `recommendations` does.
  "Article.body": 10,
  "Article.bodyHtml": 20,
  "Article.bodyText": 2,
  "Article.document": 2,
  "Article.path": 1,
  // However few are asked for, some hundred stories are looked at.
  "Article.recommendations": 40,
  "Article.url": 1,
  "Article.viewCount": 1,
  "Article.wordCount": 2,
  "ArticleConnection.totalCount": 100,
  "ContributorConnection.totalCount": 100,
  "CorrectionConnection.totalCount": 20,
  "SearchConnection.totalCount": 100,
  "TopicConnection.totalCount": 100,
  "SearchEdge.highlights": 5,
  "SearchFacets.sections": 100,
  "SearchFacets.topics": 100,
  "SearchFacets.years": 100,
  "NewsroomArticleConnection.totalCount": 100,
  "Query.mostRead": 20,
  "Query.search": 100,
  "Query.pastedStory": 1_000,
  "Mutation.importPastedStory": 1_000,
  // A statement or two, and for recommendations what a page of them costs: now, and as they were an hour ago.
  "Mutation.recordArticleView": 10,
  "Mutation.recordRecommendationFollowed": 90,
  "Mutation.recordRecommendationsShown": 90,
  "Mutation.signIn": 2_000,
  // They wait for somebody else's answer, up to 10 seconds.
  "Mutation.testWebhook": 2_000,
  "Mutation.redeliverWebhook": 2_000,
};
