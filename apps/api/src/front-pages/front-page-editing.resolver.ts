import type { GraphQLResolveInfo } from "graphql";
import { Arg, Ctx, Field, FieldResolver, ID, Info, InputType, Int, Mutation, ObjectType, Resolver, Root } from "type-graphql";
import { databaseId } from "../articles/article-editing.answers.ts";
import { selectArticle } from "../articles/article.reading.ts";
import { ArticleType } from "../articles/article.type.ts";
import type { Context } from "../context.ts";
import { DateTime } from "../date-time.ts";
import { UserError } from "../user-error.type.ts";
import { orUserErrors } from "../user-error.ts";
import type { PickedPlace } from "./front-page.loaders.ts";
import { findCuration, places, updateFrontPage } from "./front-page.service.ts";
import { FrontPage } from "./front-page.type.ts";

const placeDescription = `From 1 to ${places}.`;

@InputType({ description: "A place of a front page for a story." })
export class FrontPagePickInput {
  @Field(() => Int, { description: placeDescription })
  place: number;

  @Field(() => ID, { description: "A story of the edition. One that is not published yet takes its place when it is." })
  articleId: string;

  @Field(() => DateTime, { nullable: true, description: "When it leaves its place. Left out: when an editor takes it away." })
  until?: Date | null;
}

@InputType({ description: "All places of a front page that go to certain stories." })
export class UpdateFrontPageInput {
  @Field(() => String, { description: "The edition's code." })
  edition: string;

  @Field(() => Int, { description: "The version the change was made to." })
  expectedVersion: number;

  @Field(() => [FrontPagePickInput], { description: "In place of all that were given before; all other places go to the newest stories." })
  picks: FrontPagePickInput[];
}

@ObjectType({ description: "The front page as it is now, or what must be mended first." })
export class UpdateFrontPagePayload {
  @Field(() => FrontPage, { nullable: true, description: "The front page as it is now; null when there are userErrors." })
  frontPage: FrontPage | null;

  @Field(() => [UserError], { description: "What is wrong with the input; nothing was changed." })
  userErrors: UserError[];
}

@ObjectType("FrontPagePick", { description: "A place of a front page that an editor gave to a story, whether or not readers see it." })
export class FrontPagePickType {
  @Field(() => Int, { description: placeDescription })
  place: number;

  @Field(() => ArticleType, { description: "The story, of any status." })
  article: ArticleType;

  @Field(() => DateTime, { nullable: true, description: "When it leaves its place; null when it stays until an editor takes it away." })
  until: Date | null;
}

@Resolver(() => FrontPage)
export class FrontPageEditingResolver {
  @Mutation(() => UpdateFrontPagePayload, { description: "Says which stories stand where on a front page. Error FORBIDDEN for reporters." })
  async updateFrontPage(@Ctx() ctx: Context, @Arg("input", () => UpdateFrontPageInput) { edition, expectedVersion, picks }: UpdateFrontPageInput) {
    const { done, userErrors } = await orUserErrors(async () =>
      updateFrontPage(ctx, edition, expectedVersion, picks.map(({ articleId, ...pick }) => ({ ...pick, articleId: databaseId("Article", articleId, "picks") }))),
    );
    return { frontPage: done, userErrors };
  }

  @FieldResolver(() => Int, { description: "Grows by one with every change; an update names the one it was made to." })
  async version(@Root() { edition }: { edition: { id: string } }, @Ctx() ctx: Context): Promise<number> {
    return (await findCuration(ctx, edition.id)).version;
  }

  @FieldResolver(() => [FrontPagePickType], { description: "The places that editors gave to stories, in order." })
  async picks(@Root() { edition }: { edition: { id: string } }, @Ctx() ctx: Context): Promise<PickedPlace[]> {
    return (await findCuration(ctx, edition.id)).picks;
  }
}

@Resolver(() => FrontPagePickType)
export class FrontPagePickResolver {
  @FieldResolver(() => ArticleType)
  article(@Root() pick: PickedPlace, @Ctx() ctx: Context, @Info() info: GraphQLResolveInfo) {
    return ctx.loaders.articleForNewsroom(selectArticle(ctx.db, info, [])).load(pick.articleId);
  }
}
