import { wordCount } from "@warta/story-body";
import type { GraphQLResolveInfo } from "graphql";
import { Arg, Args, Ctx, FieldResolver, ID, Info, Int, Query, Resolver, Root } from "type-graphql";
import type { Context } from "../context.ts";
import type { Credit } from "../contributors/contributor.loaders.ts";
import { CreditType } from "../contributors/contributor.type.ts";
import { DateTime } from "../date-time.ts";
import type { Edition } from "../editions/edition.entity.ts";
import { editionOf } from "../editions/edition.service.ts";
import { EditionType } from "../editions/edition.type.ts";
import { globalId } from "../global-id.ts";
import type { MediaAsset } from "../media/media-asset.entity.ts";
import { PageArgs } from "../reading/connection.type.ts";
import { withRelatedStories } from "../recommendations/recommendation.service.ts";
import type { Section } from "../sections/section.entity.ts";
import { SectionType } from "../sections/section.type.ts";
import type { Topic } from "../topics/topic.entity.ts";
import { TopicType } from "../topics/topic.type.ts";
import type { Article } from "./article.entity.ts";
import { type ArticleRow, selectArticle } from "./article.reading.ts";
import { articleHtml, articlePath, findPublishedArticle, listPublishedArticles } from "./article.service.ts";
import { ArticleConnection, ArticleType, Dateline, HeroImage } from "./article.type.ts";
import { StoryBlock } from "./story-block.type.ts";
import { idDescription } from "../reading/node.type.ts";

@Resolver(() => ArticleType)
export class ArticleResolver {
  @Query(() => ArticleType, {
    nullable: true,
    description: "The published story at this address. An address it had earlier finds it too: compare slug. Null when there is none.",
  })
  article(
    @Ctx() ctx: Context,
    @Info() info: GraphQLResolveInfo,
    @Arg("edition", () => String, { description: "The edition's code." }) edition: string,
    @Arg("slug", () => String, { description: "The story's part of addresses." }) slug: string,
  ): Promise<Article | null> {
    return findPublishedArticle(ctx, edition, slug, selectArticle(ctx.db, info, []));
  }

  @Query(() => ArticleConnection, { nullable: true, description: "Published stories, the latest first." })
  articles(
    @Ctx() ctx: Context,
    @Info() info: GraphQLResolveInfo,
    @Args(() => PageArgs) page: PageArgs,
    @Arg("edition", () => String, { nullable: true, description: "Only of the edition with this code." }) edition?: string,
    @Arg("section", () => String, { nullable: true, description: "Only of the section with this slug; needs edition." }) section?: string,
    @Arg("topic", () => String, { nullable: true, description: "Only of the topic with this slug; needs edition." }) topic?: string,
    @Arg("contributor", () => String, { nullable: true, description: "Only by the contributor with this slug." }) contributor?: string,
    @Arg("publishedFrom", () => DateTime, { nullable: true, description: "Only published at this time or later." }) publishedFrom?: Date,
    @Arg("publishedBefore", () => DateTime, { nullable: true, description: "Only published before this time." }) publishedBefore?: Date,
  ) {
    const filter = { edition, section, topic, contributor, publishedFrom, publishedBefore };
    return listPublishedArticles(ctx, filter, page, selectArticle(ctx.db, info, ["nodes"], ["edges", "node"]));
  }

  @FieldResolver(() => ID, { description: idDescription })
  id(@Root() article: Article): string {
    return globalId("Article", article.id);
  }

  @FieldResolver(() => EditionType)
  edition(@Root() article: ArticleRow, @Ctx() ctx: Context): Promise<Edition> {
    return editionOf(ctx, article);
  }

  @FieldResolver(() => SectionType)
  section(@Root() article: ArticleRow, @Ctx() ctx: Context): Section | Promise<Section | null> {
    return article.section ?? ctx.loaders.section.load(article.sectionId);
  }

  @FieldResolver(() => String)
  path(@Root() article: ArticleRow, @Ctx() ctx: Context): Promise<string> {
    return articlePath(ctx, article);
  }

  @FieldResolver(() => String)
  async url(@Root() article: ArticleRow, @Ctx() ctx: Context): Promise<string> {
    return ctx.config.readerUrl + (await articlePath(ctx, article));
  }

  @FieldResolver(() => [CreditType])
  credits(@Root() article: ArticleRow, @Ctx() ctx: Context) {
    return article.credits ? article.credits.map(creditOf) : ctx.loaders.creditsOfArticle.load(article.id).then((credits) => credits.map(creditOf));
  }

  @FieldResolver(() => [TopicType])
  topics(@Root() article: ArticleRow, @Ctx() ctx: Context): Topic[] | Promise<Topic[]> {
    return article.topics ?? ctx.loaders.topicsOfArticle.load(article.id);
  }

  @FieldResolver(() => Dateline, { nullable: true })
  dateline(@Root() article: Article): Dateline | null {
    return article.datelinePlace ? { place: article.datelinePlace, agency: article.datelineAgency } : null;
  }

  @FieldResolver(() => String)
  async agencyCredit(@Root() article: ArticleRow, @Ctx() ctx: Context): Promise<string> {
    return article.agencyCredit ?? (await editionOf(ctx, article)).creditLine;
  }

  @FieldResolver(() => HeroImage, { nullable: true })
  heroImage(@Root() article: ArticleRow, @Ctx() ctx: Context) {
    const { heroAsset, heroImageId } = article;
    if (heroAsset !== undefined || !heroImageId) return heroImageOf(article, heroAsset ?? null);
    return ctx.loaders.image.load(heroImageId).then((image) => heroImageOf(article, image));
  }

  @FieldResolver(() => [StoryBlock], { description: "The body as blocks, in order." })
  async body(@Root() article: Article, @Ctx() ctx: Context) {
    return (await withRelatedStories(ctx, article)).map((block) => ({ ...block, key: block.id }));
  }

  @FieldResolver(() => String)
  bodyHtml(@Root() article: ArticleRow, @Ctx() ctx: Context): Promise<string> {
    return articleHtml(ctx, article);
  }

  @FieldResolver(() => DateTime)
  modifiedAt(@Root() article: Article): Date {
    return article.contentModifiedAt;
  }

  @FieldResolver(() => Int)
  wordCount(@Root() article: Article): number {
    return wordCount(article.body);
  }

  @FieldResolver(() => Int, { nullable: true })
  viewCount(@Root() article: Article, @Ctx() ctx: Context): Promise<number> {
    return ctx.loaders.viewsOfArticle.load(article.id);
  }

  @FieldResolver(() => [ArticleType], { nullable: true })
  async translations(@Root() article: Article, @Ctx() ctx: Context, @Info() info: GraphQLResolveInfo): Promise<Article[]> {
    const group = await ctx.loaders.translations(selectArticle(ctx.db, info, [])).load(article.storyGroupId);
    return group.filter((story) => story.id !== article.id);
  }
}

const creditOf = (credit: Credit) => ({ role: credit.role, contributor: credit });

function heroImageOf({ heroAlt, heroCaption, heroCredit }: Article, image: MediaAsset | null) {
  return image || heroCaption || heroCredit ? { image, alt: heroAlt ?? "", caption: heroCaption, credit: heroCredit } : null;
}

@Resolver(() => ArticleConnection)
export class ArticleConnectionResolver {
  @FieldResolver(() => Int, { nullable: true })
  totalCount(@Root() { count }: { count(): Promise<number> }): Promise<number> {
    return count();
  }
}
