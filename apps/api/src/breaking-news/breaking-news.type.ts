import { GraphQLDateTimeISO } from "graphql-scalars";
import { Field, ID, ObjectType } from "type-graphql";
import { ArticleType } from "../articles/article.type.ts";

@ObjectType("BreakingNews", { description: "A banner over all pages of an edition." })
export class BreakingNewsType {
  @Field(() => ID, { description: "Opaque and stable." })
  id: string;

  @Field(() => String, { description: "What happened: one line of plain text." })
  text: string;

  @Field(() => ArticleType, { nullable: true, description: "The story it leads to; null when there is none yet, or it is not published." })
  article: ArticleType | null;

  @Field(() => GraphQLDateTimeISO, { description: "When it began, in UTC." })
  startsAt: Date;

  @Field(() => GraphQLDateTimeISO, { description: "When it ends unless another one begins before, in UTC." })
  endsAt: Date;
}
