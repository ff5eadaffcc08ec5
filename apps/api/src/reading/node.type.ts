import { Field, ID, InterfaceType } from "type-graphql";

@InterfaceType("Node", { description: "A thing with an id of its own: node(id) gives it back.", autoRegisterImplementations: false, resolveType: (value: { __typename: string }) => value.__typename })
export abstract class Node {
  @Field(() => ID, { description: "Opaque, unique over all types, stable." })
  id: string;
}
