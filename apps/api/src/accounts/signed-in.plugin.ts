import type { ApolloServerPlugin } from "@apollo/server";
import { Kind } from "graphql";
import type { Context } from "../context.ts";
import { unauthenticated } from "../errors.ts";
import { fieldsIn } from "../reading/selection.ts";

/** What of the editorial schema is there for somebody who has not signed in yet. */
const open = new Set(["viewer", "signIn", "signOut", "__typename", "__schema", "__type"]);

/** Refuses every other operation of nobody, before anything is resolved: a field that forgets to ask who is there leaks nothing. */
export const signedInOnly: ApolloServerPlugin<Context> = {
  async requestDidStart() {
    return {
      async didResolveOperation({ operation, document, contextValue }) {
        if (contextValue.viewer || !operation) return;
        const fragments = document.definitions.filter((definition) => definition.kind === Kind.FRAGMENT_DEFINITION);
        const byName = Object.fromEntries(fragments.map((fragment) => [fragment.name.value, fragment]));
        for (const field of fieldsIn([operation.selectionSet], byName)) if (!open.has(field.name.value)) throw unauthenticated();
      },
    };
  },
};
