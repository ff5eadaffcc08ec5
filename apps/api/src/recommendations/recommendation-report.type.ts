import { Field, Float, InputType, Int, ObjectType } from "type-graphql";
import { ArticleEdge, ArticleType } from "../articles/article.type.ts";
import { DateTime } from "../date-time.ts";
import { connectionOf } from "../reading/connection.type.ts";
import { UserError } from "../user-error.type.ts";
import type { Place, Variant } from "./recommendation.ts";
import { RecommendationPlace } from "./recommendation-counts.type.ts";

@ObjectType({ description: "How a place on story pages does." })
export class RecommendationPlaceReport {
  @Field(() => RecommendationPlace, { description: "Where on the page." })
  place: Place;

  @Field(() => Int, { description: "How often a recommendation was in a reader's sight." })
  shown: number;

  @Field(() => Int, { description: "How often one was followed." })
  followed: number;
}

@ObjectType({ description: "How a place on story pages does under one of two settings that are compared." })
export class ComparedPlaceReport extends RecommendationPlaceReport {
  @Field(() => String, { description: "Which setting: a or b." })
  variant: Variant;
}

@ObjectType({ description: "What the two settings that are compared now came to." })
export class RecommendationComparison {
  @Field(() => DateTime, { description: "Since when these two are compared: every change of the settings begins a new comparison." })
  since: Date;

  @Field(() => [ComparedPlaceReport], { description: "What readers saw and followed since then, by place and setting, whatever days the report is of. Empty until somebody saw something." })
  places: ComparedPlaceReport[];
}

@ObjectType({ description: "Stories nobody is led to." })
export class UnofferedArticleConnection extends connectionOf(
  () => ArticleType,
  () => ArticleEdge,
) {}

@ObjectType({ description: "How the recommendations of an edition do." })
export class RecommendationReport {
  @Field(() => Int, { description: "How many stories were published in these days." })
  stories: number;

  @Field(() => Int, { description: "How many of them have five or more stories of their edition that are related by words, names and headline: 0.25 or more of the score, as contributions of SAME_SUBJECT, FOLLOW_UP or EARLIER_STORY, and SAME_NAMES." })
  withRelated: number;

  @Field(() => Int, { description: "How many of them were shown beside another story." })
  offered: number;

  @Field(() => Int, { description: "How many of them were followed from there." })
  followed: number;

  @Field(() => [RecommendationPlaceReport], { description: "What readers saw and followed in these days, by place." })
  places: RecommendationPlaceReport[];

  @Field(() => RecommendationComparison, { nullable: true, description: "What a comparison of two settings says so far; null while none is made." })
  comparison: RecommendationComparison | null;

  @Field(() => UnofferedArticleConnection, { description: "The stories of these days that nobody is led to, the latest first." })
  unoffered: UnofferedArticleConnection;
}

@ObjectType({ description: "How recommendations are made." })
export class RecommendationSetting {
  @Field(() => Int, { description: "Of ten places, how many at least are for related international stories." })
  international: number;

  @Field(() => Int, { description: "How many at least for related stories of regional sections." })
  regional: number;

  @Field(() => Int, { description: "How many at least for related opinion." })
  opinion: number;

  @Field(() => Float, { description: "Factor on what being recent counts: 0 to 3; 1 is as measured on editors' own choices." })
  freshness: number;

  @Field(() => Float, { description: "Factor on what being widely read counts: 0 to 3." })
  popularity: number;

  @Field(() => Float, { description: "How related a story has to be to stand inside a text: 0 to 1. Below, nothing is shown." })
  threshold: number;
}

@ObjectType({ description: "The setting an edition uses, and the one it is compared with." })
export class RecommendationSettings {
  @Field(() => Int, { description: "Rises with every change; 1 while nothing was ever changed." })
  version: number;

  @Field(() => RecommendationSetting, { description: "The setting in use." })
  a: RecommendationSetting;

  @Field(() => RecommendationSetting, { nullable: true, description: "Shown for every other story and hour in its place, to compare the two; null while nothing is compared." })
  b: RecommendationSetting | null;
}

@InputType({ description: "How recommendations are to be made; see RecommendationSetting." })
export class RecommendationSettingInput {
  @Field(() => Int, { description: "Of ten places, how many at least are for related international stories." })
  international: number;

  @Field(() => Int, { description: "How many at least for related stories of regional sections." })
  regional: number;

  @Field(() => Int, { description: "How many at least for related opinion." })
  opinion: number;

  @Field(() => Float, { description: "Factor on what being recent counts: 0 to 3." })
  freshness: number;

  @Field(() => Float, { description: "Factor on what being widely read counts: 0 to 3." })
  popularity: number;

  @Field(() => Float, { description: "How related a story has to be to stand inside a text: 0 to 1." })
  threshold: number;
}

@InputType({ description: "The settings of an edition." })
export class UpdateRecommendationSettingsInput {
  @Field(() => String, { description: "The edition's code." })
  edition: string;

  @Field(() => Int, { description: "The version these changes were made to. When the settings have moved on, nothing is changed: VERSION_CONFLICT." })
  expectedVersion: number;

  @Field(() => RecommendationSettingInput, { description: "The setting to use." })
  a: RecommendationSettingInput;

  @Field(() => RecommendationSettingInput, { nullable: true, description: "One to compare it with; null, or left out, ends a comparison." })
  b?: RecommendationSettingInput | null;
}

@ObjectType({ description: "The settings as they are now, or what must be mended first." })
export class UpdateRecommendationSettingsPayload {
  @Field(() => RecommendationSettings, { nullable: true, description: "The settings as they are now; null when there are userErrors." })
  settings: RecommendationSettings | null;

  @Field(() => [UserError], { description: "What is wrong with the input; nothing was changed." })
  userErrors: UserError[];
}
