import { Field, Int, ObjectType } from "type-graphql";
import { EditionType } from "../editions/edition.type.ts";
import { connectionOf, edgeOf } from "../reading/connection.type.ts";
import { Node } from "../reading/node.type.ts";

@ObjectType("Topic", { implements: Node, description: "A subject that stories of an edition share." })
export class TopicType extends Node {
  @Field(() => EditionType, { description: "The edition it belongs to." })
  edition: EditionType;

  @Field(() => String, { description: "Its part of addresses; unique in its edition." })
  slug: string;

  @Field(() => String, { description: "Its name, in the edition's language." })
  name: string;
}

@ObjectType({ description: "A topic in a list." })
export class TopicEdge extends edgeOf(() => TopicType) {}

@ObjectType({ description: "A list of topics." })
export class TopicConnection extends connectionOf(() => TopicType, () => TopicEdge) {
  @Field(() => Int, { nullable: true, description: "How many topics the whole list has; counted only when asked for." })
  totalCount: number | null;
}
