import type { GraphQLResolveInfo } from "graphql";
import { Arg, Ctx, Info, Int, Mutation, Query, Resolver } from "type-graphql";
import type { Article } from "../articles/article.entity.ts";
import { selectArticle } from "../articles/article.reading.ts";
import { ArticleType } from "../articles/article.type.ts";
import type { Context } from "../context.ts";
import { badInput } from "../errors.ts";
import { idOf } from "../global-id.ts";
import { orUserErrors } from "../user-error.ts";
import { listMostRead, recordView } from "./view.service.ts";
import { RecordArticleViewInput, RecordArticleViewPayload } from "./view.type.ts";

@Resolver()
export class ViewResolver {
  @Query(() => [ArticleType], { nullable: true, description: "The stories of an edition read most in the last seven days, the most read first." })
  mostRead(
    @Ctx() ctx: Context,
    @Info() info: GraphQLResolveInfo,
    @Arg("edition", () => String, { description: "The edition's code." }) edition: string,
    @Arg("first", () => Int, { defaultValue: 10, description: "How many: 0 to 50." }) first: number,
  ): Promise<Article[]> {
    if (first < 0 || first > 50) throw badInput("first must be between 0 and 50.");
    return listMostRead(ctx, edition, first, selectArticle(ctx.db, info, []));
  }

  @Mutation(() => RecordArticleViewPayload, { description: "Counts that a story was read: once per reader and day, without storing who." })
  async recordArticleView(@Ctx() ctx: Context, @Arg("input", () => RecordArticleViewInput) input: RecordArticleViewInput) {
    const { done, userErrors } = await orUserErrors(() => recordView(ctx, idOf("Article", input.articleId), input.previousId == null ? null : idOf("Article", input.previousId)));
    return { article: done, userErrors };
  }
}
