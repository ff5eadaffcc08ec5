import { Arg, Ctx, Mutation, Resolver } from "type-graphql";
import type { Context } from "../context.ts";
import { idOf } from "../global-id.ts";
import { InvalidInput, orUserErrors } from "../user-error.ts";
import { recordFollowed, recordShown } from "./recommendation-counts.service.ts";
import { RecordRecommendationFollowedInput, RecordRecommendationsPayload, RecordRecommendationsShownInput } from "./recommendation-counts.type.ts";

@Resolver()
export class RecommendationCountsResolver {
  @Mutation(() => RecordRecommendationsPayload, { description: "Counts that recommendations came into a reader's sight: each once per reader, story, place, variant and day, without storing who." })
  recordRecommendationsShown(@Ctx() ctx: Context, @Arg("input", () => RecordRecommendationsShownInput) input: RecordRecommendationsShownInput) {
    return answer(() => recordShown(ctx, placeOf(input), input.shownIds.map((id) => storyId(id, "shownIds"))));
  }

  @Mutation(() => RecordRecommendationsPayload, { description: "Counts that a reader followed a recommendation, and that it was in sight: once per reader, pair of stories, place, variant and day, without storing who." })
  recordRecommendationFollowed(@Ctx() ctx: Context, @Arg("input", () => RecordRecommendationFollowedInput) input: RecordRecommendationFollowedInput) {
    return answer(() => recordFollowed(ctx, placeOf(input), storyId(input.followedId, "followedId")));
  }
}

async function answer(work: () => Promise<boolean>) {
  const { done, userErrors } = await orUserErrors(async () => work());
  return { counted: done ?? false, userErrors };
}

const placeOf = ({ articleId, place, variant }: RecordRecommendationsShownInput | RecordRecommendationFollowedInput) => ({ articleId: storyId(articleId, "articleId"), place, variant: known(variant) });

function storyId(id: string, field: string): string {
  const found = idOf("Article", id);
  if (!found) throw new InvalidInput("INVALID_ID", [field], `${id} is not the id of a story.`);
  return found;
}

function known(variant: string): "a" | "b" {
  if (variant !== "a" && variant !== "b") throw new InvalidInput("INVALID_VARIANT", ["variant"], "variant must be a or b.");
  return variant;
}
