import { Arg, Ctx, FieldResolver, ID, Query, Resolver, Root } from "type-graphql";
import type { Context } from "../context.ts";
import type { Edition } from "../editions/edition.entity.ts";
import { editionOf } from "../editions/edition.service.ts";
import { EditionType } from "../editions/edition.type.ts";
import { globalId } from "../global-id.ts";
import type { Topic } from "./topic.entity.ts";
import type { TopicRow } from "./topic.reading.ts";
import { findTopic } from "./topic.service.ts";
import { TopicType } from "./topic.type.ts";
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

  @FieldResolver(() => ID, { description: idDescription })
  id(@Root() topic: Topic): string {
    return globalId("Topic", topic.id);
  }

  @FieldResolver(() => EditionType)
  edition(@Root() topic: TopicRow, @Ctx() ctx: Context): Promise<Edition> {
    return editionOf(ctx, topic);
  }
}
