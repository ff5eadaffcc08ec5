import type { GraphQLResolveInfo } from "graphql";
import { Arg, Args, Ctx, FieldResolver, ID, Info, Int, Mutation, Query, Resolver, Root } from "type-graphql";
import { UserType } from "../accounts/account.type.ts";
import type { Context } from "../context.ts";
import { DateTime } from "../date-time.ts";
import { idOf } from "../global-id.ts";
import { PageArgs } from "../reading/connection.type.ts";
import { answerChange, changesOf, databaseId } from "./article-editing.answers.ts";
import { documentOf } from "./article-editing.body.ts";
import {
  countForNewsroom,
  createArticle,
  findForNewsroom,
  listForNewsroom,
  type NewsroomFilter,
  publicationProblems,
  publishArticle,
  unpublishArticle,
  updateArticle,
} from "./article-editing.service.ts";
import { ArticleChangeResult, NewsroomArticleConnection, NewsroomArticlesFilter, PromotionChoice, Status } from "./article-editing.type.ts";
import type { Article } from "./article.entity.ts";
import { CreateArticleInput, PublishArticleInput, StoryBodyScalar, UpdateArticleInput } from "./article.input.ts";
import { mayPublish, mayUnpublish, mayUpdate } from "./article.policy.ts";
import { selectArticle } from "./article.reading.ts";
import { ArticleType } from "./article.type.ts";
import { UserError } from "../user-error.type.ts";

/** What only the newsroom sees of a story, and does with it. */
@Resolver(() => ArticleType)
export class ArticleEditingResolver {
  @Query(() => NewsroomArticleConnection, { description: "Stories of any status, the one changed last first. Error UNAUTHENTICATED when nobody is signed in." })
  async newsroomArticles(
    @Ctx() ctx: Context,
    @Info() info: GraphQLResolveInfo,
    @Args(() => PageArgs) page: PageArgs,
    @Arg("filter", () => NewsroomArticlesFilter, { nullable: true, description: "Left out: all stories." }) given?: NewsroomArticlesFilter,
  ) {
    const section = given?.sectionId == null ? null : databaseId("Section", given.sectionId, "sectionId");
    const filter: NewsroomFilter = { status: given?.status, edition: given?.edition, search: given?.search, section };
    const stories = await listForNewsroom(ctx, filter, page, selectArticle(ctx.db, info, ["nodes"], ["edges", "node"]));
    return Object.assign(stories, { filter });
  }

  @Query(() => ArticleType, { nullable: true, description: "The story with this id, whatever its status; null when there is none." })
  newsroomArticle(@Ctx() ctx: Context, @Arg("id", () => ID, { description: "The story's id." }) id: string): Promise<Article | null> {
    return findForNewsroom(ctx, idOf("Article", id));
  }

  @Mutation(() => ArticleChangeResult, { description: "Starts a story, as a draft." })
  createArticle(@Ctx() ctx: Context, @Arg("input", () => CreateArticleInput) input: CreateArticleInput) {
    return answerChange(async () => {
      const original = input.translationOf == null ? null : databaseId("Article", input.translationOf, "translationOf");
      return createArticle(ctx, input.edition, original, changesOf(input));
    });
  }

  @Mutation(() => ArticleChangeResult, { description: "Changes a story. Error FORBIDDEN for who may not change it, NOT_FOUND when there is no such story." })
  updateArticle(@Ctx() ctx: Context, @Arg("input", () => UpdateArticleInput) input: UpdateArticleInput) {
    return answerChange(async () => updateArticle(ctx, databaseId("Article", input.id, "id"), input.expectedVersion, changesOf(input)));
  }

  @Mutation(() => ArticleChangeResult, { description: "Shows a draft to everybody; a story that is published already stays as it is, with its version. What it lacks comes back in userErrors. Error FORBIDDEN for reporters." })
  publishArticle(@Ctx() ctx: Context, @Arg("input", () => PublishArticleInput) input: PublishArticleInput) {
    return answerChange(async () => publishArticle(ctx, databaseId("Article", input.id, "id"), input.expectedVersion));
  }

  @Mutation(() => ArticleChangeResult, { description: "Takes a published story back to draft: nobody outside the newsroom sees it any more. A draft stays as it is. Error FORBIDDEN for reporters." })
  unpublishArticle(@Ctx() ctx: Context, @Arg("input", () => PublishArticleInput) input: PublishArticleInput) {
    return answerChange(async () => unpublishArticle(ctx, databaseId("Article", input.id, "id"), input.expectedVersion));
  }

  @FieldResolver(() => Status, { description: "How far the story is." })
  status(@Root() article: Article) {
    return article.status;
  }

  @FieldResolver(() => Int, { description: "Grows by one with every change; an update names the one it was made to." })
  version(@Root() article: Article): number {
    return article.version;
  }

  @FieldResolver(() => DateTime, { description: "When the story was started, in UTC." })
  createdAt(@Root() article: Article): Date {
    return article.createdAt;
  }

  @FieldResolver(() => DateTime, { description: "When it was last saved, in UTC, whatever was changed: the newsroom's list is sorted by it. modifiedAt is the last change that readers see." })
  changedAt(@Root() article: Article): Date {
    return article.modifiedAt;
  }

  @FieldResolver(() => UserType, { nullable: true, description: "Who started it; null for stories that came in by a command." })
  createdBy(@Root() article: Article, @Ctx() ctx: Context) {
    return article.createdBy ? ctx.loaders.user.load(article.createdBy) : null;
  }

  @FieldResolver(() => StoryBodyScalar, { description: "The body as the editor works on it: a JSON list of blocks. mediaId is the id of an Image, articleId that of an Article." })
  document(@Root() article: Article): unknown {
    return documentOf(article.body);
  }

  @FieldResolver(() => [ArticleType], { description: "The stories, of any status, that the related lines in the text lead to." })
  linked(@Root() article: Article, @Ctx() ctx: Context, @Info() info: GraphQLResolveInfo): Promise<Article[]> {
    return ctx.loaders.relatedForNewsroom("inline", selectArticle(ctx.db, info, [])).load(article.id);
  }

  @FieldResolver(() => [ArticleType], { description: "The stories, of any status, that an editor pinned beside it, in order." })
  pinned(@Root() article: Article, @Ctx() ctx: Context, @Info() info: GraphQLResolveInfo): Promise<Article[]> {
    return ctx.loaders.relatedForNewsroom("pinned", selectArticle(ctx.db, info, [])).load(article.id);
  }

  @FieldResolver(() => [ArticleType], { description: "The stories, of any status, that an editor wants never to be recommended beside it." })
  excluded(@Root() article: Article, @Ctx() ctx: Context, @Info() info: GraphQLResolveInfo): Promise<Article[]> {
    return ctx.loaders.relatedForNewsroom("excluded", selectArticle(ctx.db, info, [])).load(article.id);
  }

  @FieldResolver(() => PromotionChoice, { description: "How often it is to be recommended beside other stories." })
  promotion(@Root() article: Article) {
    return article.promotion;
  }

  @FieldResolver(() => [UserError], { description: "What it lacks before it can be published." })
  async publicationProblems(@Root() article: Article, @Ctx() ctx: Context) {
    return publicationProblems((await ctx.loaders.publishable.load(article.id))!);
  }

  @FieldResolver(() => Boolean, { description: "Whether you may change it." })
  viewerMayUpdate(@Root() article: Article, @Ctx() ctx: Context): boolean {
    return mayUpdate(ctx.viewer, article);
  }

  @FieldResolver(() => Boolean, { description: "Whether you may publish it, or take it back to draft; false for a retracted story." })
  viewerMayPublish(@Root() article: Article, @Ctx() ctx: Context): boolean {
    return mayPublish(ctx.viewer) && mayUnpublish(ctx.viewer) && article.status !== "retracted";
  }
}

@Resolver(() => NewsroomArticleConnection)
export class NewsroomArticleConnectionResolver {
  @FieldResolver(() => Int)
  totalCount(@Root() connection: { filter: NewsroomFilter }, @Ctx() ctx: Context): Promise<number> {
    return countForNewsroom(ctx, connection.filter);
  }
}
