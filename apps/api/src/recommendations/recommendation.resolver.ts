import type { GraphQLResolveInfo } from "graphql";
import { Arg, Args, Ctx, FieldResolver, Info, Resolver, Root } from "type-graphql";
import type { Article } from "../articles/article.entity.ts";
import { selectArticle } from "../articles/article.reading.ts";
import { ArticleType } from "../articles/article.type.ts";
import type { Context } from "../context.ts";
import { listRecommendations, type RecommendationPage } from "./recommendation.service.ts";
import { RecommendationConnection, RecommendationPageArgs, RecommendationRelation } from "./recommendation.type.ts";

@Resolver(() => ArticleType)
export class RecommendationResolver {
  @FieldResolver(() => RecommendationConnection, {
    nullable: true,
    description: "What to read next, and why: what editors pinned, then by topics, names, words and time, with room for international beside regional stories. None that the text links to already.",
  })
  recommendations(
    @Root() article: Article,
    @Ctx() ctx: Context,
    @Info() info: GraphQLResolveInfo,
    @Args(() => RecommendationPageArgs) page: RecommendationPageArgs,
    @Arg("relation", () => RecommendationRelation, { nullable: true, description: "Only stories that stand so to this one. Left out: all of this edition." }) relation?: RecommendationRelation,
    @Arg("language", () => String, { nullable: true, description: "The language of the reasons' texts: id, en or ar. Left out: that of the story's edition." }) language?: string,
  ) {
    return listRecommendations(ctx, article, { ...page, relation, language }, selectArticle(ctx.db, info, ["nodes"], ["edges", "node"]));
  }
}

@Resolver(() => RecommendationConnection)
export class RecommendationConnectionResolver {
  @FieldResolver(() => String)
  variant(@Root() connection: RecommendationPage): Promise<string> {
    return connection.variant();
  }
}
