import type { ApolloServerPlugin } from "@apollo/server";
import { type FragmentDefinitionNode, Kind, type OperationDefinitionNode, type SelectionSetNode } from "graphql";
import type { Context } from "../context.ts";
import { unauthenticated } from "../errors.ts";

/** What of the editorial schema is there for somebody who has not signed in yet. */
const open = new Set(["viewer", "signIn", "signOut", "__typename", "__schema", "__type"]);

/** Refuses every other operation of nobody, before anything is resolved: a field that forgets to ask who is there leaks nothing. */
export const signedInOnly: ApolloServerPlugin<Context> = {
  async requestDidStart() {
    return {
      async didResolveOperation({ operation, document, contextValue }) {
        if (contextValue.viewer || !operation) return;
        const fragments = document.definitions.filter((definition) => definition.kind === Kind.FRAGMENT_DEFINITION);
        if (rootFields(operation, fragments).some((name) => !open.has(name))) throw unauthenticated();
      },
    };
  },
};

function rootFields(operation: OperationDefinitionNode, fragments: FragmentDefinitionNode[]): string[] {
  const fieldsIn = (set: SelectionSetNode): string[] =>
    set.selections.flatMap((selection) => {
      if (selection.kind === Kind.FIELD) return [selection.name.value];
      if (selection.kind === Kind.INLINE_FRAGMENT) return fieldsIn(selection.selectionSet);
      const fragment = fragments.find(({ name }) => name.value === selection.name.value);
      return fragment ? fieldsIn(fragment.selectionSet) : [];
    });
  return fieldsIn(operation.selectionSet);
}
