import type { GraphQLResolveInfo } from "graphql";
import { Args, Ctx, FieldResolver, Info, Resolver, Root } from "type-graphql";
import type { Context } from "../context.ts";
import { ContributorType } from "../contributors/contributor.type.ts";
import { PageArgs } from "../reading/connection.type.ts";
import { SectionType } from "../sections/section.type.ts";
import { TopicType } from "../topics/topic.type.ts";
import { selectArticle } from "./article.reading.ts";
import { ArticleConnection } from "./article.type.ts";
import type { ArticleParent } from "./articles-of.loaders.ts";

@Resolver(() => SectionType)
export class SectionArticlesResolver {
  @FieldResolver(() => ArticleConnection, { description: "Its published stories, the latest first." })
  articles(@Root() { id }: { id: string }, @Ctx() ctx: Context, @Info() info: GraphQLResolveInfo, @Args(() => PageArgs) page: PageArgs) {
    return listArticlesOf("section", id, ctx, info, page);
  }
}

@Resolver(() => TopicType)
export class TopicArticlesResolver {
  @FieldResolver(() => ArticleConnection, { description: "The published stories that have it, the latest first." })
  articles(@Root() { id }: { id: string }, @Ctx() ctx: Context, @Info() info: GraphQLResolveInfo, @Args(() => PageArgs) page: PageArgs) {
    return listArticlesOf("topic", id, ctx, info, page);
  }
}

@Resolver(() => ContributorType)
export class ContributorArticlesResolver {
  @FieldResolver(() => ArticleConnection, { description: "The published stories credited to them in any role, in all editions, the latest first." })
  articles(@Root() { id }: { id: string }, @Ctx() ctx: Context, @Info() info: GraphQLResolveInfo, @Args(() => PageArgs) page: PageArgs) {
    return listArticlesOf("contributor", id, ctx, info, page);
  }
}

async function listArticlesOf(parent: ArticleParent, id: string, ctx: Context, info: GraphQLResolveInfo, page: PageArgs) {
  const stories = await ctx.loaders.articlesOf(parent, page, selectArticle(ctx.db, info, ["nodes"], ["edges", "node"])).load(id);
  return { ...stories, count: async () => (await ctx.loaders.articleCountOf[parent].load(id))[0]!.count };
}
