import { Arg, Ctx, Field, ID, InputType, Int, Mutation, ObjectType, Resolver } from "type-graphql";
import { databaseId } from "../articles/article-editing.answers.ts";
import type { Context } from "../context.ts";
import { UserError } from "../user-error.type.ts";
import { orUserErrors } from "../user-error.ts";
import type { BreakingNews } from "./breaking-news.entity.ts";
import { endBreakingNews, startBreakingNews } from "./breaking-news.service.ts";
import { BreakingNewsType } from "./breaking-news.type.ts";

@InputType({ description: "A banner over all pages of an edition." })
export class StartBreakingNewsInput {
  @Field(() => String, { description: "The edition's code." })
  edition: string;

  @Field(() => String, { description: "What happened: one line of 1 to 200 characters." })
  text: string;

  @Field(() => ID, { nullable: true, description: "The story of the edition it leads to. One that is not published yet is linked when it is." })
  articleId?: string | null;

  @Field(() => Int, { defaultValue: 6, description: "For how many hours it is shown: 1 to 48." })
  hours: number;
}

@InputType({ description: "Which banner." })
export class EndBreakingNewsInput {
  @Field(() => ID, { description: "The banner." })
  id: string;
}

@ObjectType({ description: "The banner, or what must be mended first." })
export class BreakingNewsPayload {
  @Field(() => BreakingNewsType, { nullable: true, description: "The banner as it is now; null when there are userErrors." })
  breakingNews: BreakingNewsType | null;

  @Field(() => [UserError], { description: "What is wrong with the input; nothing was changed." })
  userErrors: UserError[];
}

@Resolver()
export class BreakingNewsEditingResolver {
  @Mutation(() => BreakingNewsPayload, { description: "Shows a banner over all pages of an edition, in the place of the one that is shown. Error FORBIDDEN for reporters." })
  startBreakingNews(@Ctx() ctx: Context, @Arg("input", () => StartBreakingNewsInput) { edition, text, articleId, hours }: StartBreakingNewsInput) {
    return answer(async () => startBreakingNews(ctx, { edition, text, articleId: articleId == null ? null : databaseId("Article", articleId, "articleId"), hours }));
  }

  @Mutation(() => BreakingNewsPayload, { description: "Ends a banner now. Error FORBIDDEN for reporters, NOT_FOUND when there is no such banner." })
  endBreakingNews(@Ctx() ctx: Context, @Arg("input", () => EndBreakingNewsInput) { id }: EndBreakingNewsInput) {
    return answer(async () => endBreakingNews(ctx, databaseId("BreakingNews", id, "id")));
  }
}

async function answer(work: () => Promise<BreakingNews>) {
  const { done, userErrors } = await orUserErrors(work);
  return { breakingNews: done, userErrors };
}
