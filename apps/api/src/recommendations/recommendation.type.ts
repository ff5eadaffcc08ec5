import { ArgsType, Field, Float, Int, ObjectType, registerEnumType } from "type-graphql";
import { ArticleType } from "../articles/article.type.ts";
import { connectionOf, edgeOf } from "../reading/connection.type.ts";
import type { ReasonKind } from "./recommendation.ts";

export const RecommendationReasonKind: Record<ReasonKind, ReasonKind> = {
  EDITORS_PICK: "EDITORS_PICK",
  SHARED_TOPIC: "SHARED_TOPIC",
  SAME_NAMES: "SAME_NAMES",
  SAME_SUBJECT: "SAME_SUBJECT",
  FOLLOW_UP: "FOLLOW_UP",
  EARLIER_STORY: "EARLIER_STORY",
  SAME_REGION: "SAME_REGION",
  SAME_SECTION: "SAME_SECTION",
  READ_TOGETHER: "READ_TOGETHER",
  POPULAR: "POPULAR",
  FRESH: "FRESH",
  NEWEST: "NEWEST",
  NEIGHBOUR: "NEIGHBOUR",
  SAME_MONTH: "SAME_MONTH",
  LONG_APART: "LONG_APART",
  SOME_WORDS: "SOME_WORDS",
  HELD_BACK: "HELD_BACK",
  TRANSLATION: "TRANSLATION",
};
registerEnumType(RecommendationReasonKind, {
  name: "RecommendationReasonKind",
  description: "A kind of reason why a story is recommended.",
  valuesConfig: {
    EDITORS_PICK: { description: "An editor put it beside this story, or wants it shown more often." },
    SHARED_TOPIC: { description: "Both stand under the topics in evidence." },
    SAME_NAMES: { description: "Both name the people, places and bodies in evidence." },
    SAME_SUBJECT: { description: "Both are about the words in evidence; without any, their texts are much alike." },
    FOLLOW_UP: { description: "It is the later one, on a topic and with names of this story, and takes up what its headline says." },
    EARLIER_STORY: { description: "It is the earlier one, on a topic and with names of this story, and its headline is taken up here." },
    SAME_REGION: { description: "Both are news of the same country." },
    SAME_SECTION: { description: "Both stand in the same section." },
    READ_TOGETHER: { description: "Readers of this story often go on to it: at least ten did, counted in tens." },
    POPULAR: { description: "It was read in the last two days; the more, the more it counts." },
    FRESH: { description: "Both were published within three days." },
    NEWEST: { description: "It is among the newest of its edition or section. Nothing else is known of the two." },
    NEIGHBOUR: { description: "At most five stories of its edition, section or topics came between the two." },
    SAME_MONTH: { description: "More than three days lie between the two, but at most 31." },
    LONG_APART: { description: "More than 31 days lie between the two: the longer, the less this counts." },
    SOME_WORDS: { description: "Both use some of the same words, none of which is worth naming." },
    HELD_BACK: { description: "Editors want it shown less often: its contribution is below 0." },
    TRANSLATION: { description: "It is this story in another language." },
  },
});

export enum RecommendationRelation {
  SAME_DESK = "SAME_DESK",
  INTERNATIONAL = "INTERNATIONAL",
  REGIONAL = "REGIONAL",
  OTHER_DESK = "OTHER_DESK",
  OTHER_EDITION = "OTHER_EDITION",
}
registerEnumType(RecommendationRelation, {
  name: "RecommendationRelation",
  description: "How a recommended story stands to the one it is recommended beside.",
  valuesConfig: {
    SAME_DESK: { description: "Of the same section." },
    INTERNATIONAL: { description: "News of the world, beside a story of another section." },
    REGIONAL: { description: "News of one country, beside a story of another section." },
    OTHER_DESK: { description: "Of another section that is neither international nor regional, such as opinion or sport." },
    OTHER_EDITION: { description: "Of another language edition: its translation, or one related to it. TRANSLATION among the reasons tells the two apart." },
  },
});

@ObjectType({ description: "One reason why a story is recommended, and how much of its score that is." })
export class RecommendationReason {
  @Field(() => RecommendationReasonKind, { description: "What kind of reason it is." })
  kind: ReasonKind;

  @Field(() => String, { description: "The reason in a few words for readers, in the language asked for." })
  text: string;

  @Field(() => Float, { description: "Its part of the score; the parts of all reasons sum to the score." })
  contribution: number;

  @Field(() => [String], { description: "What the reason rests on: names, words or topics that both stories have, as this one or the other writes them. Empty where there is nothing to show." })
  evidence: string[];
}

@ObjectType({ description: "A story recommended beside another one, and why." })
export class RecommendationEdge extends edgeOf(() => ArticleType) {
  @Field(() => Float, { description: "How strongly it is recommended: the sum of its reasons. Mostly between 0 and 1; about 10 more when an editor pinned it, and 1 or more for a translation. Comparable within one list only." })
  score: number;

  @Field(() => [RecommendationReason], { description: "Why, in the order worth telling: what editors chose; what both are about; the same country or section; what readers do, and time; then what says little (SOME_WORDS, LONG_APART) or speaks against it. Within each, the weightiest first." })
  reasons: RecommendationReason[];

  @Field(() => RecommendationRelation, { description: "How it stands to the story it is recommended beside." })
  relation: RecommendationRelation;
}

@ObjectType({ description: "The stories recommended beside a story. Among the first ten an edition may keep places for desks, such as international beside regional news; these ten are sorted by score, and so are the rest." })
export class RecommendationConnection extends connectionOf(
  () => ArticleType,
  () => RecommendationEdge,
) {
  @Field(() => Int, { description: "How many stories the whole list has: at most some hundred." })
  totalCount: number;

  @Field(() => String, { description: "Which of two settings made this list, a or b: to be sent along when a reader sees or follows it. While nothing is compared it is always a." })
  variant: string;
}

@ArgsType()
export class RecommendationPageArgs {
  @Field(() => Int, { nullable: true, description: "How many from the start of the list: 0 to 50; 10 when neither first nor last is given." })
  first?: number | null;

  @Field(() => String, { nullable: true, description: "Only what stands after this cursor." })
  after?: string | null;

  @Field(() => Int, { nullable: true, description: "How many from the end of the list: 0 to 50." })
  last?: number | null;

  @Field(() => String, { nullable: true, description: "Only what stands before this cursor." })
  before?: string | null;
}
