import { Arg, Ctx, Field, InputType, Mutation, ObjectType, Query, Resolver } from "type-graphql";
import type { Context } from "../context.ts";
import { UserError } from "../user-error.type.ts";
import { orUserErrors } from "../user-error.ts";
import type { Topic } from "./topic.entity.ts";
import { createTopic, searchTopics } from "./topic.service.ts";
import { TopicType } from "./topic.type.ts";

@InputType({ description: "A new topic." })
export class CreateTopicInput {
  @Field(() => String, { description: "The edition's code." })
  edition: string;

  @Field(() => String, { description: "1 to 100 characters." })
  name: string;
}

@ObjectType({ description: "The topic, or what must be mended first." })
export class CreateTopicPayload {
  @Field(() => TopicType, { nullable: true, description: "The topic; the one there was if the edition has it already." })
  topic: TopicType | null;

  @Field(() => [UserError], { description: "What is wrong with the input; nothing was changed." })
  userErrors: UserError[];
}

@Resolver()
export class TopicEditingResolver {
  @Query(() => [TopicType], { description: "The topics of an edition whose name contains these characters, by name; at most 20." })
  newsroomTopics(
    @Ctx() ctx: Context,
    @Arg("edition", () => String, { description: "The edition's code." }) edition: string,
    @Arg("search", () => String, { defaultValue: "", description: "Characters of the name, whatever their case." }) search: string,
  ): Promise<Topic[]> {
    return searchTopics(ctx, edition, search);
  }

  @Mutation(() => CreateTopicPayload, { description: "Adds a topic to an edition." })
  async createTopic(@Ctx() ctx: Context, @Arg("input", () => CreateTopicInput) input: CreateTopicInput) {
    const { done, userErrors } = await orUserErrors(() => createTopic(ctx, input.edition, input.name));
    return { topic: done, userErrors };
  }
}
