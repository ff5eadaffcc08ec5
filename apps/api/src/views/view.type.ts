import { Field, ID, InputType, ObjectType } from "type-graphql";
import { UserError } from "../user-error.type.ts";
import { ArticleType } from "../articles/article.type.ts";

@InputType({ description: "Which story was read." })
export class RecordArticleViewInput {
  @Field(() => ID, { description: "The story's id." })
  articleId: string;

  @Field(() => ID, { nullable: true, description: "The story the reader came from on this site, if any: counted as read together, without storing who." })
  previousId?: string | null;
}

@ObjectType({ description: "The story with its new count." })
export class RecordArticleViewPayload {
  @Field(() => ArticleType, { nullable: true, description: "The story that was read; null when there are userErrors." })
  article: ArticleType | null;

  @Field(() => [UserError], { description: "What is wrong with the input; nothing was counted. NOT_FOUND: there is no such published story." })
  userErrors: UserError[];
}
