import { Arg, Ctx, Mutation, Resolver } from "type-graphql";
import type { Context } from "../context.ts";
import { badInput } from "../errors.ts";
import { idOf } from "../global-id.ts";
import { recordFollowed, recordShown } from "./recommendation-counts.service.ts";
import { RecordRecommendationFollowedInput, RecordRecommendationsPayload, RecordRecommendationsShownInput } from "./recommendation-counts.type.ts";

@Resolver()
export class RecommendationCountsResolver {
  @Mutation(() => RecordRecommendationsPayload, { description: "Counts that recommendations came into a reader's sight: each once per reader, story, place, variant and day, without storing who." })
  async recordRecommendationsShown(@Ctx() ctx: Context, @Arg("input", () => RecordRecommendationsShownInput) { articleId, shownIds, place, variant }: RecordRecommendationsShownInput) {
    return { counted: await recordShown(ctx, { articleId: storyId(articleId), place, variant: known(variant) }, shownIds.map(storyId)) };
  }

  @Mutation(() => RecordRecommendationsPayload, { description: "Counts that a reader followed a recommendation, and that it was in sight: once per reader, pair of stories, place, variant and day, without storing who." })
  async recordRecommendationFollowed(@Ctx() ctx: Context, @Arg("input", () => RecordRecommendationFollowedInput) { articleId, followedId, place, variant }: RecordRecommendationFollowedInput) {
    return { counted: await recordFollowed(ctx, { articleId: storyId(articleId), place, variant: known(variant) }, storyId(followedId)) };
  }
}

function storyId(id: string): string {
  const found = idOf("Article", id);
  if (!found) throw badInput(`${id} is not the id of a story.`);
  return found;
}

function known(variant: string): "a" | "b" {
  if (variant !== "a" && variant !== "b") throw badInput("variant must be a or b.");
  return variant;
}
