import { Field, Int, ObjectType, registerEnumType } from "type-graphql";
import { connectionOf, edgeOf } from "../reading/connection.type.ts";
import { Node } from "../reading/node.type.ts";

export enum CreditRole {
  AUTHOR = "author",
  EDITOR = "editor",
  TRANSLATOR = "translator",
  PHOTOGRAPHER = "photographer",
}
registerEnumType(CreditRole, {
  name: "ContributorRole",
  description: "What somebody did for a story.",
  valuesConfig: {
    AUTHOR: { description: "Wrote it." },
    EDITOR: { description: "Edited it." },
    TRANSLATOR: { description: "Translated it." },
    PHOTOGRAPHER: { description: "Took its pictures." },
  },
});

@ObjectType("Contributor", { implements: Node, description: "Somebody whose name stands above stories." })
export class ContributorType extends Node {
  @Field(() => String, { description: "Its part of addresses; unique over all editions." })
  slug: string;

  @Field(() => String, { description: "The name as it is printed." })
  name: string;

  @Field(() => String, { nullable: true, description: "A sentence about the person." })
  bio: string | null;
}

@ObjectType("Credit", { description: "A contributor and what they did for one story." })
export class CreditType {
  @Field(() => CreditRole, { description: "What they did." })
  role: CreditRole;

  @Field(() => ContributorType, { description: "Who it was." })
  contributor: ContributorType;
}

@ObjectType({ description: "A contributor in a list." })
export class ContributorEdge extends edgeOf(() => ContributorType) {}

@ObjectType({ description: "A list of contributors." })
export class ContributorConnection extends connectionOf(() => ContributorType, () => ContributorEdge) {
  @Field(() => Int, { nullable: true, description: "How many contributors the whole list has; counted only when asked for." })
  totalCount: number | null;
}
