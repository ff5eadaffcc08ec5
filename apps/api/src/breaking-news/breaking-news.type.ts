import { Field, ObjectType } from "type-graphql";
import { ArticleType } from "../articles/article.type.ts";
import { DateTime } from "../date-time.ts";
import { Node } from "../reading/node.type.ts";

@ObjectType("BreakingNews", { implements: Node, description: "A banner over all pages of an edition. node(id) gives it until it ends." })
export class BreakingNewsType extends Node {
  @Field(() => String, { description: "What happened: one line of plain text." })
  text: string;

  @Field(() => ArticleType, { nullable: true, description: "The story it leads to; null when there is none yet, or it is not published." })
  article: ArticleType | null;

  @Field(() => DateTime, { description: "When it began, in UTC." })
  startsAt: Date;

  @Field(() => DateTime, { description: "When it ends unless another one begins before, in UTC." })
  endsAt: Date;
}
