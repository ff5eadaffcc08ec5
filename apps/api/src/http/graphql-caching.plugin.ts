import type { ApolloServerPlugin } from "@apollo/server";
import { Kind, type DocumentNode, type OperationDefinitionNode } from "graphql";
import type { Context } from "../context.ts";
import { fieldsIn } from "../reading/selection.ts";

/**
 * A query that was sent by GET and answered in full may be kept by anybody, and is asked for anew each time with its ETag: a change
 * is seen at once, and what has not changed is not sent again. No other answer is kept, nor one about who asks.
 */
export const keptIfAskedAnew: ApolloServerPlugin<Context> = {
  async requestDidStart() {
    return {
      async willSendResponse({ request, document, operation, response: { http, body } }) {
        const isWhole = body.kind === "single" && !body.singleResult.errors;
        if (request.http?.method !== "GET" || !isWhole || !isForEverybody(operation!, document!)) return;
        http.headers.set("cache-control", "public, no-cache");
        http.headers.set("vary", "accept");
      },
    };
  },
};

/** Whether an operation is answered the same whoever asks: `rateLimit` is the one field that is not. */
function isForEverybody(operation: OperationDefinitionNode, document: DocumentNode): boolean {
  const fragments = Object.fromEntries(document.definitions.flatMap((definition) => (definition.kind === Kind.FRAGMENT_DEFINITION ? [[definition.name.value, definition]] : [])));
  for (const { name } of fieldsIn([operation.selectionSet], fragments)) if (name.value === "rateLimit") return false;
  return true;
}
