import { GraphQLScalarType } from "graphql";
import { Field, ID, InputType, Int } from "type-graphql";
import { CreditRole } from "../contributors/contributor.type.ts";
import { DateTime } from "../date-time.ts";
import { PromotionChoice } from "./article-editing.type.ts";
import type { Promotion } from "./article.status.ts";

export const StoryBodyScalar = new GraphQLScalarType({
  name: "StoryBody",
  description: "A story's body as the editor works on it: a JSON list of blocks. What is wrong in it comes back in userErrors, by block.",
});

@InputType({ description: "Where a story was filed." })
export class DatelineInput {
  @Field(() => String, { description: "The place." })
  place: string;

  @Field(() => String, { nullable: true, description: "The short name of the agency that filed it." })
  agency?: string | null;
}

@InputType({ description: "A medium or office the story names as where it has its facts from." })
export class SourceAttributionInput {
  @Field(() => String, { description: "Its name." })
  name: string;
}

@InputType({ description: "The picture above a story. Words that are left out are taken from the library when the picture is chosen, and stay as they are afterwards; null or an empty text empties them." })
export class HeroImageInput {
  @Field(() => ID, { nullable: true, description: "The picture's id; null while only its words are known. Left out: stays as it is." })
  imageId?: string | null;

  @Field(() => String, { nullable: true, description: "What it shows, for those who do not see it." })
  alt?: string | null;

  @Field(() => String, { nullable: true, description: "Its caption in this story." })
  caption?: string | null;

  @Field(() => String, { nullable: true, description: "Who is to be credited." })
  credit?: string | null;
}

@InputType({ description: "A contributor and what they did." })
export class CreditInput {
  @Field(() => ID, { description: "The contributor's id." })
  contributorId: string;

  @Field(() => CreditRole, { description: "What they did." })
  role: CreditRole;
}

@InputType()
abstract class ArticleFieldsInput {
  @Field(() => ID, { nullable: true, description: "The section's id; of the story's edition." })
  sectionId?: string;

  @Field(() => String, { nullable: true, description: "1 to 300 characters." })
  headline?: string;

  @Field(() => String, { nullable: true, description: "Lower-case Latin letters, digits and hyphens; unique in the edition, old addresses included. Made from the headline when left out." })
  slug?: string | null;

  @Field(() => String, { nullable: true, description: "At most 1,000 characters." })
  standfirst?: string | null;

  @Field(() => StoryBodyScalar, { nullable: true, description: "All blocks; replaces the body as a whole." })
  body?: unknown;

  @Field(() => DatelineInput, { nullable: true, description: "Where it was filed." })
  dateline?: DatelineInput | null;

  @Field(() => String, { nullable: true, description: "The agency it came from, when it is not the edition's own." })
  agencyCredit?: string | null;

  @Field(() => [SourceAttributionInput], { nullable: true, description: "Replaces all sources." })
  sources?: SourceAttributionInput[];

  @Field(() => HeroImageInput, { nullable: true, description: "The picture above it; null takes it away." })
  heroImage?: HeroImageInput | null;

  @Field(() => [ID], { nullable: true, description: "Ids of topics of the story's edition, the most important one first; replaces all." })
  topicIds?: string[];

  @Field(() => [CreditInput], { nullable: true, description: "Who made it, in the order of the byline; replaces all." })
  credits?: CreditInput[];

  @Field(() => [ID], { nullable: true, description: "Ids of stories to recommend beside it, in order; replaces all." })
  pinnedIds?: string[];

  @Field(() => [ID], { nullable: true, description: "Ids of stories never to recommend beside it; replaces all." })
  excludedIds?: string[];

  @Field(() => PromotionChoice, { nullable: true, description: "How often to recommend it beside other stories." })
  promotion?: Promotion;

  @Field(() => DateTime, { nullable: true, description: "When it was first published, for a story that appeared elsewhere before; not in the future, nor before 1900. Left out: the moment it is published here." })
  publishedAt?: Date | null;
}

@InputType({ description: "A new story. What is left out stays empty." })
export class CreateArticleInput extends ArticleFieldsInput {
  @Field(() => String, { description: "The edition's code; a story stays in its edition." })
  edition: string;

  @Field(() => ID, { nullable: true, description: "The story of another edition this is a translation of." })
  translationOf?: string | null;
}

@InputType({ description: "Changes to a story. What is left out stays as it is." })
export class UpdateArticleInput extends ArticleFieldsInput {
  @Field(() => ID, { description: "The story's id." })
  id: string;

  @Field(() => Int, { description: "The version these changes were made to. When the story has moved on, nothing is changed and the answer is an EditConflict." })
  expectedVersion: number;
}

@InputType({ description: "Which story, as it was seen." })
export class PublishArticleInput {
  @Field(() => ID, { description: "The story's id." })
  id: string;

  @Field(() => Int, { description: "The version that was seen. When the story has moved on, nothing happens and the answer is an EditConflict." })
  expectedVersion: number;
}
