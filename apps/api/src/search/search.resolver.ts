import DataLoader from "dataloader";
import type { GraphQLResolveInfo } from "graphql";
import { Arg, Args, Ctx, FieldResolver, Info, Int, Query, Resolver, Root } from "type-graphql";
import { selectArticle } from "../articles/article.reading.ts";
import type { Context } from "../context.ts";
import { DateTime } from "../date-time.ts";
import { PageArgs } from "../reading/connection.type.ts";
import { emptyPage } from "../reading/page.ts";
import { countBySection, countByTopic, countByYear, countFound, type Highlight, listFound, loadHighlights, openSearch, type Search } from "./search.service.ts";
import { SearchConnection, SearchEdge, SearchFacets, SearchHighlight, SearchOrder, SectionFacet, TopicFacet, YearFacet } from "./search.type.ts";

type Found = { search: Search | null };

@Resolver(() => SearchConnection)
export class SearchResolver {
  @Query(() => SearchConnection, {
    nullable: true,
    description: "The published stories of an edition with these words, in any form they take in its language; none for an edition that does not exist, and for a text without words.",
  })
  async search(
    @Ctx() ctx: Context,
    @Info() info: GraphQLResolveInfo,
    @Args(() => PageArgs) page: PageArgs,
    @Arg("edition", () => String, { description: "The edition's code." }) edition: string,
    @Arg("text", () => String, { description: "What to search for, at most 200 characters: all words have to be there; “in quotes” beside one another; or between two: one of them; -word: not this one." }) text: string,
    @Arg("section", () => String, { nullable: true, description: "Only of the section with this slug." }) section?: string,
    @Arg("topic", () => String, { nullable: true, description: "Only of the topic with this slug." }) topic?: string,
    @Arg("publishedFrom", () => DateTime, { nullable: true, description: "Only what was published at this time or later." }) publishedFrom?: Date,
    @Arg("publishedBefore", () => DateTime, { nullable: true, description: "Only what was published before this time." }) publishedBefore?: Date,
    @Arg("order", () => SearchOrder, { defaultValue: SearchOrder.RELEVANCE, description: "How they are sorted." }) order: SearchOrder = SearchOrder.RELEVANCE,
  ) {
    const search = await openSearch(ctx, { edition, text, section, topic, publishedFrom, publishedBefore });
    if (!search) return { ...emptyPage, search };
    const found = await listFound(ctx, search, order, page, selectArticle(ctx.db, info, ["nodes"], ["edges", "node"]));
    const highlights = new DataLoader<string, Highlight[]>(async (ids) => {
      const known = await loadHighlights(ctx, search, ids);
      return ids.map((id) => known.get(id) ?? []);
    });
    return { ...found, edges: found.edges.map((edge) => ({ ...edge, highlights })), search };
  }

  @FieldResolver(() => Int, { nullable: true })
  totalCount(@Root() { search }: Found, @Ctx() ctx: Context): Promise<number> | number {
    return search ? countFound(ctx, search) : 0;
  }

  @FieldResolver(() => SearchFacets)
  facets(@Root() { search }: Found): Found {
    return { search };
  }
}

@Resolver(() => SearchEdge)
export class SearchEdgeResolver {
  @FieldResolver(() => [SearchHighlight], { nullable: true })
  highlights(@Root() { node, highlights }: { node: { id: string }; highlights: DataLoader<string, Highlight[]> }): Promise<Highlight[]> {
    return highlights.load(node.id);
  }
}

@Resolver(() => SearchFacets)
export class SearchFacetsResolver {
  @FieldResolver(() => [SectionFacet], { nullable: true })
  async sections(@Root() { search }: Found, @Ctx() ctx: Context) {
    const facets = search ? await countBySection(ctx, search) : [];
    return facets.map(({ id, count }) => ({ section: ctx.loaders.section.load(id), count }));
  }

  @FieldResolver(() => [TopicFacet], { nullable: true })
  async topics(@Root() { search }: Found, @Ctx() ctx: Context) {
    const facets = search ? await countByTopic(ctx, search) : [];
    return facets.map(({ id, count }) => ({ topic: ctx.loaders.topic.load(id), count }));
  }

  @FieldResolver(() => [YearFacet], { nullable: true })
  async years(@Root() { search }: Found, @Ctx() ctx: Context) {
    return search ? countByYear(ctx, search) : [];
  }
}
