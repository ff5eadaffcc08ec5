import type { GraphQLResolveInfo } from "graphql";
import { Args, Ctx, FieldResolver, Info, Resolver, Root } from "type-graphql";
import type { Context } from "../context.ts";
import { ContributorType } from "../contributors/contributor.type.ts";
import { PageArgs } from "../reading/connection.type.ts";
import { firstPage, type Page } from "../reading/page.ts";
import { pageProperty } from "../reading/select.ts";
import { SectionType } from "../sections/section.type.ts";
import { TopicType } from "../topics/topic.type.ts";
import { type ArticleParent, articlesList, type ArticleRow, fromJson, selectArticle } from "./article.reading.ts";
import { ArticleConnection } from "./article.type.ts";

/** Of a story, or asked for by itself; when it was read with a story, with the pages of its stories that were selected. */
type Parent = { id: string } & { [page: `articles(${number})`]: ArticleRow[] | undefined };

@Resolver(() => SectionType)
export class SectionArticlesResolver {
  @FieldResolver(() => ArticleConnection, { description: "Its published stories, the latest first." })
  articles(@Root() parent: Parent, @Ctx() ctx: Context, @Info() info: GraphQLResolveInfo, @Args(() => PageArgs) page: PageArgs) {
    return listArticlesOf("section", parent, ctx, info, page);
  }
}

@Resolver(() => TopicType)
export class TopicArticlesResolver {
  @FieldResolver(() => ArticleConnection, { description: "The published stories that have it, the latest first." })
  articles(@Root() parent: Parent, @Ctx() ctx: Context, @Info() info: GraphQLResolveInfo, @Args(() => PageArgs) page: PageArgs) {
    return listArticlesOf("topic", parent, ctx, info, page);
  }
}

@Resolver(() => ContributorType)
export class ContributorArticlesResolver {
  @FieldResolver(() => ArticleConnection, { description: "The published stories credited to them in any role, in all editions, the latest first." })
  articles(@Root() parent: Parent, @Ctx() ctx: Context, @Info() info: GraphQLResolveInfo, @Args(() => PageArgs) page: PageArgs) {
    return listArticlesOf("contributor", parent, ctx, info, page);
  }
}

function listArticlesOf(kind: ArticleParent, parent: Parent, ctx: Context, info: GraphQLResolveInfo, page: PageArgs) {
  const { id } = parent;
  const withCount = (stories: Page<ArticleRow>) => Object.assign(stories, { count: async () => (await ctx.loaders.articleCountOf[kind].load(id))[0]!.count });
  const property = pageProperty("articles", page);
  const read = property && parent[property];
  if (read) return withCount(firstPage(articlesList, page, fromJson(ctx.db, read)));
  return ctx.loaders.articlesOf(kind, page, selectArticle(ctx.db, info, ["nodes"], ["edges", "node"])).load(id).then(withCount);
}
