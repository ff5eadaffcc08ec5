import { Arg, Args, Ctx, FieldResolver, ID, Int, Query, Resolver, Root } from "type-graphql";
import type { Context } from "../context.ts";
import type { Edition } from "../editions/edition.entity.ts";
import { editionOf } from "../editions/edition.service.ts";
import { EditionType } from "../editions/edition.type.ts";
import { globalId } from "../global-id.ts";
import type { Topic } from "./topic.entity.ts";
import type { TopicRow } from "./topic.reading.ts";
import { PageArgs } from "../reading/connection.type.ts";
import type { CountedPage } from "../reading/page.ts";
import { findTopic, listTopics } from "./topic.service.ts";
import { TopicConnection, TopicType } from "./topic.type.ts";
import { idDescription } from "../reading/node.type.ts";

@Resolver(() => TopicType)
export class TopicResolver {
  @Query(() => TopicType, { nullable: true, description: "The topic at this address; null when there is none, or when no published story has it." })
  topic(
    @Ctx() ctx: Context,
    @Arg("edition", () => String, { description: "The edition's code." }) edition: string,
    @Arg("slug", () => String, { description: "The topic's part of addresses." }) slug: string,
  ): Promise<Topic | null> {
    return findTopic(ctx, edition, slug);
  }

  @Query(() => TopicConnection, { nullable: true, description: "The topics of an edition that published stories have, by slug." })
  topics(@Ctx() ctx: Context, @Args(() => PageArgs) page: PageArgs, @Arg("edition", () => String, { description: "The edition's code." }) edition: string) {
    return listTopics(ctx, edition, page);
  }

  @FieldResolver(() => ID, { description: idDescription })
  id(@Root() topic: Topic): string {
    return globalId("Topic", topic.id);
  }

  @FieldResolver(() => EditionType)
  edition(@Root() topic: TopicRow, @Ctx() ctx: Context): Promise<Edition> {
    return editionOf(ctx, topic);
  }
}

@Resolver(() => TopicConnection)
export class TopicConnectionResolver {
  @FieldResolver(() => Int, { nullable: true })
  totalCount(@Root() topics: CountedPage<Topic>): Promise<number> {
    return topics.count();
  }
}
