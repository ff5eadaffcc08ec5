import type { GraphQLResolveInfo } from "graphql";
import { Arg, Ctx, FieldResolver, Info, Int, Resolver, Root } from "type-graphql";
import type { Article } from "../articles/article.entity.ts";
import { articleProperties } from "../articles/article.reading.ts";
import { ArticleType } from "../articles/article.type.ts";
import type { Context } from "../context.ts";
import { badInput } from "../errors.ts";
import { RecommendationConnection } from "./recommendation.type.ts";

@Resolver(() => ArticleType)
export class RecommendationResolver {
  @FieldResolver(() => RecommendationConnection, { description: "What to read next: what an editor pinned, then stories that share a topic, then those of the section; none that the text links to already." })
  async recommendations(
    @Root() article: Article,
    @Ctx() ctx: Context,
    @Info() info: GraphQLResolveInfo,
    @Arg("first", () => Int, { defaultValue: 10, description: "How many: 0 to 50." }) first: number,
  ) {
    if (first < 0 || first > 50) throw badInput("first must be between 0 and 50.");
    const nodes = await ctx.loaders.recommendations(first, articleProperties(ctx.db, info, ["nodes"], ["edges", "node"])).load(article.id);
    const edges = nodes.map((node) => ({ node, cursor: Buffer.from(`recommendations:${node.id}`).toString("base64url") }));
    return {
      nodes,
      edges,
      pageInfo: { hasNextPage: false, hasPreviousPage: false, startCursor: edges[0]?.cursor ?? null, endCursor: edges.at(-1)?.cursor ?? null },
    };
  }
}
