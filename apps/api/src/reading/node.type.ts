import { Field, ID, InterfaceType } from "type-graphql";

export const idDescription = "Opaque, unique over all types, stable.";

@InterfaceType("Node", {
  description: "A thing with an id of its own: node(id) gives it back.",
  autoRegisterImplementations: false,
  resolveType: (value: { __typename: string }) => value.__typename,
})
export abstract class Node {
  @Field(() => ID, { description: idDescription })
  id: string;
}
