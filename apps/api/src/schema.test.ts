import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { type GraphQLSchema, isEnumType, isInputObjectType, isInterfaceType, isObjectType, isSpecifiedScalarType, lexicographicSortSchema, printSchema } from "graphql";
import { describe, expect, test } from "vitest";
import { repositoryRoot } from "./config.ts";
import { publishedLimits } from "./limits/published-limits.ts";
import { editorialSchema, publicSchema } from "./schema.ts";

const schemas: [string, GraphQLSchema][] = [
  ["public", publicSchema],
  ["editorial", editorialSchema],
];

describe.each(schemas)("the %s schema", (name, schema) => {
  test("is the one that is committed", async () => {
    const committed = await readFile(join(repositoryRoot, "packages/schema", `${name}.graphql`), "utf8");
    expect(`${printSchema(lexicographicSortSchema(schema))}\n`, "run `pnpm schema` in apps/api").toBe(committed);
  });

  test("describes every type, field, argument and value", () => {
    expect(undescribed(schema)).toEqual([]);
  });
});

test("the limits that developers are told are the ones that are committed", async () => {
  const committed = await readFile(join(repositoryRoot, "packages/schema/limits.json"), "utf8");
  expect(`${JSON.stringify(publishedLimits, null, 2)}\n`, "run `pnpm schema` in apps/api").toBe(committed);
});

/** What is the newsroom's alone. A field that has to be crossed out here has become public. */
const newsroomOnly = [
  "ApiKey", "ApiKeyConnection", "ApiKeyEdge", "ApiKeyScope", "Article.changedAt", "Article.createdAt", "Article.createdBy",
  "Article.document", "Article.excluded", "Article.linked", "Article.pinned", "Article.promotion", "Article.publicationProblems",
  "Article.status", "Article.version", "Article.viewerMayPublish", "Article.viewerMayUpdate", "ArticleChangeResult", "ArticlePayload",
  "ArticleStatus", "BreakingNewsPayload", "ComparedPlaceReport", "Correction.version", "CorrectionPayload", "CreateApiKeyInput",
  "CreateApiKeyPayload", "CreateArticleInput", "CreateContributorInput", "CreateContributorPayload", "CreateTopicInput",
  "CreateTopicPayload", "CreateWebhookInput", "CreditInput", "DatelineInput", "EditConflict", "EndBreakingNewsInput", "FrontPage.picks",
  "FrontPage.version", "FrontPagePick", "FrontPagePickInput", "HeroImageInput", "ImportPastedStoryInput", "Mutation.createApiKey",
  "Mutation.createArticle", "Mutation.createContributor", "Mutation.createTopic", "Mutation.createWebhook", "Mutation.endBreakingNews",
  "Mutation.importPastedStory", "Mutation.publishArticle", "Mutation.publishCorrection", "Mutation.redeliverWebhook",
  "Mutation.removeCorrection", "Mutation.removeWebhook", "Mutation.retractArticle", "Mutation.revokeApiKey",
  "Mutation.rotateWebhookSecret", "Mutation.signIn", "Mutation.signOut", "Mutation.startBreakingNews", "Mutation.testWebhook",
  "Mutation.unpublishArticle", "Mutation.updateArticle", "Mutation.updateCorrection", "Mutation.updateFrontPage",
  "Mutation.updateRecommendationSettings", "Mutation.updateWebhook", "Mutation.withdrawRetraction", "NewsroomArticleConnection",
  "NewsroomArticlesFilter", "PastedCredit", "PastedLine", "PastedLineOutcome", "PastedStoryPreview", "Promotion", "PublishArticleInput",
  "PublishCorrectionInput", "PublishedCorrectionKind", "Query.apiKeys", "Query.newsroomArticle", "Query.newsroomArticles",
  "Query.newsroomContributors", "Query.newsroomTopics", "Query.pastedStory", "Query.recommendationReport", "Query.recommendationSettings",
  "Query.viewer", "Query.webhook", "Query.webhooks", "RecommendationComparison", "RecommendationPlaceReport", "RecommendationReport",
  "RecommendationSetting", "RecommendationSettingInput", "RecommendationSettings", "RedeliverWebhookInput", "RemoveCorrectionInput",
  "RetractArticleInput", "RevokeApiKeyInput", "RevokeApiKeyPayload", "Role", "SignInInput", "SignInPayload", "SignOutPayload",
  "SourceAttributionInput", "StartBreakingNewsInput", "StoryBody", "UnofferedArticleConnection", "UpdateArticleInput",
  "UpdateCorrectionInput", "UpdateFrontPageInput", "UpdateFrontPagePayload", "UpdateRecommendationSettingsInput",
  "UpdateRecommendationSettingsPayload", "UpdateWebhookInput", "User", "Webhook", "WebhookDelivery",
  "WebhookDeliveryConnection", "WebhookDeliveryEdge", "WebhookDeliveryPayload", "WebhookDeliveryState", "WebhookEvent", "WebhookInput",
  "WebhookPayload", "WebhookSecretPayload", "WebhookState", "WithdrawRetractionInput",
];

test("the public schema is the editorial one without what is the newsroom's", () => {
  expect(difference(editorialSchema, publicSchema)).toEqual(newsroomOnly);
  expect(difference(publicSchema, editorialSchema)).toEqual([]);
});

/** What the first schema has and the second one has not: types, fields and values of types that both have, arguments of fields that both have. */
function difference(one: GraphQLSchema, other: GraphQLSchema): string[] {
  const known = new Set(partsOf(other).map(([name]) => name));
  const whole = (name: string) => name.slice(0, Math.max(name.search(/[.(][^.(]*$/), 0));
  const more = partsOf(one).flatMap(([name]) => (known.has(name) ? [] : [name]));
  return more.filter((name) => !whole(name) || known.has(whole(name))).toSorted();
}

function undescribed(schema: GraphQLSchema): string[] {
  return partsOf(schema).flatMap(([name, { description }]) => (description || name.endsWith("(input)") ? [] : [name]));
}

/** All that a schema defines: Type, Type.field, Type.field(argument), Enum.VALUE. */
function partsOf(schema: GraphQLSchema): [name: string, part: { description?: string | null }][] {
  const parts: ReturnType<typeof partsOf> = [];
  for (const type of Object.values(schema.getTypeMap())) {
    if (type.name.startsWith("__") || isSpecifiedScalarType(type)) continue;
    parts.push([type.name, type]);
    if (isEnumType(type)) for (const value of type.getValues()) parts.push([`${type.name}.${value.name}`, value]);
    if (!isObjectType(type) && !isInterfaceType(type) && !isInputObjectType(type)) continue;
    for (const field of Object.values(type.getFields())) {
      parts.push([`${type.name}.${field.name}`, field]);
      if ("args" in field) for (const argument of field.args) parts.push([`${type.name}.${field.name}(${argument.name})`, argument]);
    }
  }
  return parts;
}
