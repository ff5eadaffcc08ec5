import type { GraphQLObjectType, GraphQLResolveInfo, GraphQLSchema } from "graphql";
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
  @FieldResolver(() => ArticleConnection, { nullable: true, description: "Its published stories, the latest first." })
  articles(@Root() parent: Parent, @Ctx() ctx: Context, @Info() info: GraphQLResolveInfo, @Args(() => PageArgs) page: PageArgs) {
    return listArticlesOf("section", parent, ctx, info, page);
  }
}

@Resolver(() => TopicType)
export class TopicArticlesResolver {
  @FieldResolver(() => ArticleConnection, { nullable: true, description: "The published stories that have it, the latest first." })
  articles(@Root() parent: Parent, @Ctx() ctx: Context, @Info() info: GraphQLResolveInfo, @Args(() => PageArgs) page: PageArgs) {
    return listArticlesOf("topic", parent, ctx, info, page);
  }
}

@Resolver(() => ContributorType)
export class ContributorArticlesResolver {
  @FieldResolver(() => ArticleConnection, { nullable: true, description: "The published stories credited to them in any role, in all editions, the latest first." })
  articles(@Root() parent: Parent, @Ctx() ctx: Context, @Info() info: GraphQLResolveInfo, @Args(() => PageArgs) page: PageArgs) {
    return listArticlesOf("contributor", parent, ctx, info, page);
  }
}

function listArticlesOf(kind: ArticleParent, { id }: Parent, ctx: Context, info: GraphQLResolveInfo, page: PageArgs) {
  return ctx.loaders.articlesOf(kind, page, selectArticle(ctx.db, info, ["nodes"], ["edges", "node"])).load(id).then((stories) => counted(kind, id, ctx, stories));
}

const counted = (kind: ArticleParent, id: string, ctx: Context, stories: Page<ArticleRow>) => Object.assign(stories, { count: async () => (await ctx.loaders.articleCountOf[kind].load(id))[0]!.count });

/**
 * Answers a first page that was read with its parent at once. type-graphql makes a promise of every argument, and graphql-js one of all
 * that hangs on a promise: of an answer with the latest stories of forty authors that was a third of the work.
 */
export function answerReadPages(schema: GraphQLSchema): GraphQLSchema {
  for (const [name, kind] of [["Section", "section"], ["Topic", "topic"], ["Contributor", "contributor"]] as const) {
    const field = (schema.getType(name) as GraphQLObjectType<Parent, Context>).getFields()["articles"]!;
    const resolve = field.resolve!;
    field.resolve = (parent, args: PageArgs, ctx, info) => {
      const property = pageProperty("articles", args);
      const read = property && parent[property];
      return read ? counted(kind, parent.id, ctx, firstPage({ ...articlesList, of: `${kind} ${parent.id}` }, args, fromJson(read))) : resolve(parent, args, ctx, info);
    };
  }
  return schema;
}
