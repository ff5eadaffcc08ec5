import type { ApolloServerPlugin } from "@apollo/server";
import type { Context } from "../context.ts";

/**
 * A query that was sent by GET and answered in full may be kept by anybody, and is asked for anew each time with its ETag: a change
 * is seen at once, and what has not changed is not sent again. Apollo says `no-store` of every other answer.
 */
export const keptIfAskedAnew: ApolloServerPlugin<Context> = {
  async requestDidStart() {
    return {
      async willSendResponse({ request, response }) {
        if (request.http?.method !== "GET" || response.body.kind !== "single" || response.body.singleResult.errors) return;
        response.http.headers.set("cache-control", "public, no-cache");
        response.http.headers.set("vary", "accept");
      },
    };
  },
};
