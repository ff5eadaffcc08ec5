import type { ApolloServerPlugin } from "@apollo/server";
import { Kind, type DocumentNode, type OperationDefinitionNode } from "graphql";
import type { Context } from "../context.ts";
import { fieldsIn } from "../reading/selection.ts";

/** Of what only some may see, or what a mutation did, nothing is kept. */
export const neverKept: ApolloServerPlugin<Context> = {
  async requestDidStart() {
    return { willSendResponse: async ({ response }) => void response.http.headers.set("cache-control", "no-store") };
  },
};

/**
 * A query that was sent by GET and answered in full may be kept by anybody, and is asked for anew each time with its ETag: a change
 * is seen at once, and what has not changed is not sent again. Of every other answer nothing is kept, nor of one about who asks.
 */
export const keptIfAskedAnew: ApolloServerPlugin<Context> = {
  async requestDidStart() {
    return {
      async willSendResponse({ request, document, operation, response: { http, body } }) {
        const isWhole = body.kind === "single" && !body.singleResult.errors;
        if (request.http?.method !== "GET" || !isWhole || !isForEverybody(operation!, document!)) return void http.headers.set("cache-control", "no-store");
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
