import type { GraphQLResolveInfo } from "graphql";
import { Arg, Args, Ctx, FieldResolver, Info, Int, Mutation, Query, Resolver, Root } from "type-graphql";
import { selectArticle } from "../articles/article.reading.ts";
import type { Context } from "../context.ts";
import { PageArgs } from "../reading/connection.type.ts";
import { orUserErrors } from "../user-error.ts";
import { findComparison, findCoverage, listPlaceReports, listUnofferedStories } from "./recommendation-report.service.ts";
import { RecommendationComparison, RecommendationPlaceReport, RecommendationReport, RecommendationSettings, UnofferedArticleConnection, UpdateRecommendationSettingsInput, UpdateRecommendationSettingsPayload } from "./recommendation-report.type.ts";
import { findRecommendationSettings, updateRecommendationSettings } from "./recommendation-settings.service.ts";

type Asked = { edition: string; days: number };

@Resolver(() => RecommendationReport)
export class RecommendationReportResolver {
  @Query(() => RecommendationReport, { nullable: true, description: "How the recommendations of an edition do; null when there is no such edition. Error UNAUTHENTICATED when nobody is signed in." })
  async recommendationReport(
    @Ctx() ctx: Context,
    @Arg("edition", () => String, { description: "The edition's code." }) edition: string,
    @Arg("days", () => Int, { defaultValue: 7, description: "Of how many days back from now: 1 to 90." }) days: number,
  ) {
    const coverage = await findCoverage(ctx, edition, days);
    return coverage && { edition, days, ...coverage };
  }

  @Query(() => RecommendationSettings, { nullable: true, description: "How an edition's recommendations are made; null when there is no such edition." })
  recommendationSettings(@Ctx() ctx: Context, @Arg("edition", () => String, { description: "The edition's code." }) edition: string) {
    return findRecommendationSettings(ctx, edition);
  }

  @Mutation(() => UpdateRecommendationSettingsPayload, { description: "Changes how an edition's recommendations are made, from the next page on. Error FORBIDDEN for reporters and editors." })
  async updateRecommendationSettings(@Ctx() ctx: Context, @Arg("input", () => UpdateRecommendationSettingsInput) input: UpdateRecommendationSettingsInput) {
    const { done, userErrors } = await orUserErrors(() => updateRecommendationSettings(ctx, input.edition, input.expectedVersion, { a: input.a, b: input.b ?? null }));
    return { settings: done, userErrors };
  }

  @FieldResolver(() => [RecommendationPlaceReport])
  places(@Root() { edition, days }: Asked, @Ctx() ctx: Context) {
    return listPlaceReports(ctx, edition, days);
  }

  @FieldResolver(() => RecommendationComparison)
  comparison(@Root() { edition }: Asked, @Ctx() ctx: Context) {
    return findComparison(ctx, edition);
  }

  @FieldResolver(() => UnofferedArticleConnection)
  unoffered(@Root() { edition, days }: Asked, @Ctx() ctx: Context, @Info() info: GraphQLResolveInfo, @Args(() => PageArgs) page: PageArgs) {
    return listUnofferedStories(ctx, edition, days, page, selectArticle(ctx.db, info, ["nodes"], ["edges", "node"]));
  }
}
