import { Field, ID, InputType, ObjectType, registerEnumType } from "type-graphql";
import { UserError } from "../user-error.type.ts";
import type { Place, Variant } from "./recommendation.ts";

export enum RecommendationPlace {
  INLINE = "inline",
  CARDS = "cards",
}
registerEnumType(RecommendationPlace, {
  name: "RecommendationPlace",
  description: "Where on a story's page a recommendation stands.",
  valuesConfig: { INLINE: { description: "Inside the text, as a related story." }, CARDS: { description: "Below the text." } },
});

@InputType({ description: "Which recommendations came into a reader's sight." })
export class RecordRecommendationsShownInput {
  @Field(() => ID, { description: "The story they stand beside." })
  articleId: string;

  @Field(() => RecommendationPlace, { description: "Where they stand." })
  place: Place;

  @Field(() => String, { description: "The connection's variant. Another than the story shows now, or showed an hour ago, is not counted." })
  variant: Variant;

  @Field(() => [ID], { description: "The stories that were in sight, each of them itself: at most 60. What is not offered beside the story, such as stories of other editions, is left out." })
  shownIds: string[];
}

@InputType({ description: "Which recommendation a reader followed." })
export class RecordRecommendationFollowedInput {
  @Field(() => ID, { description: "The story it stood beside." })
  articleId: string;

  @Field(() => RecommendationPlace, { description: "Where it stood." })
  place: Place;

  @Field(() => String, { description: "The connection's variant. Another than the story shows now, or showed an hour ago, is not counted." })
  variant: Variant;

  @Field(() => ID, { description: "The story that was followed. One that is not offered beside the story is not counted." })
  followedId: string;
}

@ObjectType({ description: "What came of counting." })
export class RecordRecommendationsPayload {
  @Field(() => Boolean, { description: "Whether anything was counted: false when this reader was counted for it today already, when it is not offered there, or when there is no such published story." })
  counted: boolean;

  @Field(() => [UserError], { description: "What is wrong with the input; nothing was counted. INVALID_ID: no story has such an id; INVALID_VARIANT; TOO_MANY stories at once." })
  userErrors: UserError[];
}
