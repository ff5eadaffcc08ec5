import type { GraphQLResolveInfo } from "graphql";
import { Arg, Args, Ctx, FieldResolver, ID, Info, Int, Query, Resolver, Root } from "type-graphql";
import type { Article } from "../articles/article.entity.ts";
import { selectArticle } from "../articles/article.reading.ts";
import { ArticleType } from "../articles/article.type.ts";
import type { Context } from "../context.ts";
import { EditionType } from "../editions/edition.type.ts";
import { globalId } from "../global-id.ts";
import { PageArgs } from "../reading/connection.type.ts";
import type { CountedPage } from "../reading/page.ts";
import { idDescription } from "../reading/node.type.ts";
import type { Correction } from "./correction.entity.ts";
import { findRetraction, listCorrections } from "./correction.service.ts";
import { CorrectionConnection, CorrectionType } from "./correction.type.ts";

@Resolver(() => CorrectionType)
export class CorrectionResolver {
  @Query(() => CorrectionConnection, { nullable: true, description: "What was wrong in an edition's stories, the latest first, retractions among it; empty for an edition that does not exist." })
  corrections(@Ctx() ctx: Context, @Args(() => PageArgs) page: PageArgs, @Arg("edition", () => String, { description: "The edition's code." }) edition: string) {
    return listCorrections(ctx, edition, page);
  }

  @Query(() => CorrectionType, { nullable: true, description: "Why the story at this address was taken back for good. An address it had earlier finds it too. Null for any other story, and where there is none." })
  retraction(
    @Ctx() ctx: Context,
    @Arg("edition", () => String, { description: "The edition's code." }) edition: string,
    @Arg("slug", () => String, { description: "The story's part of addresses." }) slug: string,
  ): Promise<Correction | null> {
    return findRetraction(ctx, edition, slug);
  }

  @FieldResolver(() => ID, { description: idDescription })
  id(@Root() correction: Correction): string {
    return globalId("Correction", correction.id);
  }

  @FieldResolver(() => EditionType)
  edition(@Root() correction: Correction, @Ctx() ctx: Context) {
    return ctx.loaders.edition.load(correction.editionId);
  }

  @FieldResolver(() => ID)
  articleId(@Root() correction: Correction): string {
    return globalId("Article", correction.articleId);
  }

  @FieldResolver(() => ArticleType, { nullable: true })
  article(@Root() correction: Correction, @Ctx() ctx: Context, @Info() info: GraphQLResolveInfo): Promise<Article | null> {
    return ctx.loaders.publishedArticle(selectArticle(ctx.db, info, [])).load(correction.articleId);
  }

  @FieldResolver(() => ArticleType, { nullable: true })
  async reply(@Root() correction: Correction, @Ctx() ctx: Context, @Info() info: GraphQLResolveInfo): Promise<Article | null> {
    return correction.replyId === null ? null : ctx.loaders.publishedArticle(selectArticle(ctx.db, info, [])).load(correction.replyId);
  }
}

@Resolver(() => CorrectionConnection)
export class CorrectionConnectionResolver {
  @FieldResolver(() => Int, { nullable: true })
  totalCount(@Root() corrections: CountedPage<Correction>): Promise<number> {
    return corrections.count();
  }
}

@Resolver(() => ArticleType)
export class ArticleCorrectionsResolver {
  @FieldResolver(() => [CorrectionType], { nullable: true, description: "What was wrong in it, the latest first." })
  corrections(@Root() article: Article, @Ctx() ctx: Context): Promise<Correction[]> {
    return ctx.loaders.correctionsOfArticle.load(article.id);
  }

  @FieldResolver(() => [CorrectionType], { nullable: true, description: "The corrections of other stories that it is the reply in, the latest first." })
  repliesTo(@Root() article: Article, @Ctx() ctx: Context): Promise<Correction[]> {
    return ctx.loaders.repliesTo.load(article.id);
  }
}
