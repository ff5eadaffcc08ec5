import type { GraphQLResolveInfo } from "graphql";
import { Ctx, FieldResolver, ID, Info, Resolver, Root } from "type-graphql";
import type { Article } from "../articles/article.entity.ts";
import { selectArticle } from "../articles/article.reading.ts";
import { ArticleType } from "../articles/article.type.ts";
import type { Context } from "../context.ts";
import type { Edition } from "../editions/edition.entity.ts";
import { EditionType } from "../editions/edition.type.ts";
import { globalId } from "../global-id.ts";
import { idDescription } from "../reading/node.type.ts";
import type { BreakingNews } from "./breaking-news.entity.ts";
import { BreakingNewsType } from "./breaking-news.type.ts";

@Resolver(() => EditionType)
export class EditionBreakingNewsResolver {
  @FieldResolver(() => BreakingNewsType, { nullable: true, description: "What breaks just now: the banner that began last, until it ends; null when nothing does." })
  async breakingNews(@Root() edition: Edition, @Ctx() ctx: Context): Promise<BreakingNews | null> {
    const [banner] = await ctx.loaders.runningBreakingNews.load(edition.id);
    return banner ?? null;
  }
}

@Resolver(() => BreakingNewsType)
export class BreakingNewsResolver {
  @FieldResolver(() => ID, { description: idDescription })
  id(@Root() banner: BreakingNews): string {
    return globalId("BreakingNews", banner.id);
  }

  @FieldResolver(() => ArticleType, { nullable: true })
  async article(@Root() banner: BreakingNews, @Ctx() ctx: Context, @Info() info: GraphQLResolveInfo): Promise<Article | null> {
    return banner.articleId === null ? null : ctx.loaders.publishedArticle(selectArticle(ctx.db, info, [])).load(banner.articleId);
  }
}
