import type { GraphQLResolveInfo } from "graphql";
import { Arg, Ctx, ID, Info, Query, Resolver } from "type-graphql";
import { selectArticle } from "../articles/article.reading.ts";
import type { Context } from "../context.ts";
import { badInput } from "../errors.ts";
import { type NodeKind, parseGlobalId } from "../global-id.ts";
import { Node } from "./node.type.ts";

@Resolver()
export class NodeResolver {
  @Query(() => Node, { nullable: true, description: "The thing with this id; null when there is none, or when nothing published shows it." })
  node(@Ctx() ctx: Context, @Info() info: GraphQLResolveInfo, @Arg("id", () => ID, { description: "A global id." }) id: string) {
    return findNode(ctx, info, id);
  }

  @Query(() => [Node], { nullable: "itemsAndList", description: "The things with these ids, in the same order; null where there is none. At most 100 ids." })
  nodes(@Ctx() ctx: Context, @Info() info: GraphQLResolveInfo, @Arg("ids", () => [ID], { description: "Global ids." }) ids: string[]) {
    if (ids.length > 100) throw badInput("nodes takes at most 100 ids.");
    return Promise.all(ids.map((id) => findNode(ctx, info, id)));
  }
}

async function findNode(ctx: Context, info: GraphQLResolveInfo, globalId: string) {
  const parsed = parseGlobalId(globalId);
  if (!parsed) return null;
  const loaders: Partial<Record<NodeKind, () => { load(id: string): Promise<object | null> }>> = {
    Article: () => ctx.loaders.publishedArticle(selectArticle(ctx.db, info, [])),
    Section: () => ctx.loaders.section,
    Topic: () => (ctx.viewer ? ctx.loaders.topic : ctx.loaders.publicTopic),
    Contributor: () => (ctx.viewer ? ctx.loaders.contributor : ctx.loaders.publicContributor),
    Edition: () => ctx.loaders.edition,
    Correction: () => (ctx.viewer ? ctx.loaders.correction : ctx.loaders.publicCorrection),
    BreakingNews: () => ctx.loaders.publicBreakingNews,
    Advertisement: () => ctx.loaders.runningAdvertisement,
    Image: () => (ctx.viewer ? ctx.loaders.image : ctx.loaders.publicImage),
  };
  const found = await loaders[parsed.kind]?.().load(parsed.id);
  return found ? { ...found, __typename: parsed.kind } : null;
}
