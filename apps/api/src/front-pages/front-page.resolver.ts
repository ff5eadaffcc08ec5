import type { GraphQLResolveInfo } from "graphql";
import { Arg, Ctx, FieldResolver, Info, Int, Query, Resolver, Root } from "type-graphql";
import { selectArticle } from "../articles/article.reading.ts";
import type { Context } from "../context.ts";
import { badInput } from "../errors.ts";
import { findFrontPage, listFrontPageStories, places } from "./front-page.service.ts";
import { FrontPage, FrontPageStory } from "./front-page.type.ts";

@Resolver(() => FrontPage)
export class FrontPageResolver {
  @Query(() => FrontPage, { nullable: true, description: "The front page of an edition; null when there is no such edition." })
  frontPage(@Ctx() ctx: Context, @Arg("edition", () => String, { description: "The edition's code." }) edition: string) {
    return findFrontPage(ctx, edition);
  }

  @FieldResolver(() => [FrontPageStory])
  stories(
    @Root() { edition }: { edition: { id: string } },
    @Ctx() ctx: Context,
    @Info() info: GraphQLResolveInfo,
    @Arg("first", () => Int, { defaultValue: 12, description: `How many places from the first: 0 to ${places}.` }) first: number,
  ) {
    if (first < 0 || first > places) throw badInput(`first must be between 0 and ${places}.`);
    return listFrontPageStories(ctx, edition.id, first, selectArticle(ctx.db, info, ["article"]));
  }
}
