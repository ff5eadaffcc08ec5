import { ArgsType, type ClassType, Field, Int, ObjectType } from "type-graphql";

@ObjectType({ description: "Where a page stands in its list, as in Relay's connection specification." })
export class PageInfo {
  @Field(() => Boolean, { description: "Whether there is more after endCursor." })
  hasNextPage: boolean;

  @Field(() => Boolean, { description: "Whether there is more before startCursor." })
  hasPreviousPage: boolean;

  @Field(() => String, { nullable: true, description: "The cursor of the first edge; null when the page is empty." })
  startCursor: string | null;

  @Field(() => String, { nullable: true, description: "The cursor of the last edge; null when the page is empty." })
  endCursor: string | null;
}

@ArgsType()
export class PageArgs {
  @Field(() => Int, { nullable: true, description: "How many from the start of the list: 0 to 100; 20 when neither first nor last is given." })
  first?: number | null;

  @Field(() => String, { nullable: true, description: "Only what stands after this cursor." })
  after?: string | null;

  @Field(() => Int, { nullable: true, description: "How many from the end of the list: 0 to 100." })
  last?: number | null;

  @Field(() => String, { nullable: true, description: "Only what stands before this cursor." })
  before?: string | null;
}

/** The edge type of a Relay connection: extend it and name the result with @ObjectType. */
export function edgeOf<Node extends object>(node: () => ClassType<Node>) {
  @ObjectType()
  abstract class Edge {
    @Field(() => String, { description: "The place of this edge in its list; opaque." })
    cursor: string;

    @Field(node, { description: "What stands at this place." })
    node: Node;
  }
  return Edge;
}

/** A Relay connection over an edge type: extend it and name the result with @ObjectType. */
export function connectionOf<Node extends object, Edge extends object>(node: () => ClassType<Node>, edge: () => ClassType<Edge>) {
  @ObjectType()
  abstract class Connection {
    @Field(() => [edge()], { description: "The page, each with its cursor." })
    edges: Edge[];

    @Field(() => [node()], { description: "The page without cursors: a shorthand for edges { node }." })
    nodes: Node[];

    @Field(() => PageInfo, { description: "Where the page stands in its list." })
    pageInfo: PageInfo;
  }
  return Connection;
}
