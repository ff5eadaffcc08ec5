import { createUnionType, Field, ID, InputType, Int, ObjectType, registerEnumType } from "type-graphql";
import { connectionOf } from "../reading/connection.type.ts";
import { UserError } from "../user-error.type.ts";
import { ArticleEdge, ArticleType } from "./article.type.ts";

export enum Status {
  DRAFT = "draft",
  PUBLISHED = "published",
  RETRACTED = "retracted",
}
registerEnumType(Status, {
  name: "ArticleStatus",
  description: "How far a story is.",
  valuesConfig: { DRAFT: { description: "Only the newsroom sees it." }, PUBLISHED: { description: "Everybody sees it." }, RETRACTED: { description: "It was published, and is taken back for good: everybody sees why, and nothing else of it." } },
});

export enum PromotionChoice {
  NORMAL = "normal",
  BOOSTED = "boosted",
  HELD_BACK = "held_back",
  NEVER = "never",
}
registerEnumType(PromotionChoice, {
  name: "Promotion",
  description: "What the editors want of a story as a recommendation beside others.",
  valuesConfig: {
    NORMAL: { description: "As related as it is." },
    BOOSTED: { description: "Rather than others that are as related." },
    HELD_BACK: { description: "Only where little else is related." },
    NEVER: { description: "Nowhere, but where an editor linked it in a text." },
  },
});

@ObjectType({ description: "The story as it is now, or what must be mended first." })
export class ArticlePayload {
  @Field(() => ArticleType, { nullable: true, description: "The story as it is now; null when there are userErrors." })
  article: ArticleType | null;

  @Field(() => [UserError], { description: "What is wrong with the input; nothing was changed." })
  userErrors: UserError[];
}

@ObjectType({ description: "Somebody else changed the story meanwhile. Nothing was changed; put the changes onto this version and try again." })
export class EditConflict {
  @Field(() => ArticleType, { description: "The story as it is now." })
  current: ArticleType;

  @Field(() => String, { description: "For people, in English." })
  message: string;
}

export const ArticleChangeResult = createUnionType({
  name: "ArticleChangeResult",
  description: "What came of a change to a story.",
  types: () => [ArticlePayload, EditConflict] as const,
  resolveType: (value) => ("current" in value ? "EditConflict" : "ArticlePayload"),
});

@InputType({ description: "Which stories; all conditions together." })
export class NewsroomArticlesFilter {
  @Field(() => Status, { nullable: true, description: "Only of this status." })
  status?: Status | null;

  @Field(() => String, { nullable: true, description: "Only of the edition with this code." })
  edition?: string | null;

  @Field(() => ID, { nullable: true, description: "Only of the section with this id." })
  sectionId?: string | null;

  @Field(() => String, { nullable: true, description: "Only with these characters in the headline, whatever their case." })
  search?: string | null;
}

@ObjectType({ description: "A list of stories of any status." })
export class NewsroomArticleConnection extends connectionOf(
  () => ArticleType,
  () => ArticleEdge,
) {
  @Field(() => Int, { description: "How many stories the whole list has; counted only when asked for." })
  totalCount: number;
}
