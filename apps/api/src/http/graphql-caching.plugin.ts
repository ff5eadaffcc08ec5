import type { ApolloServerPlugin } from "@apollo/server";
import type { Context } from "../context.ts";

/** Of what only some may see, or what a mutation did, nothing is kept. */
export const neverKept: ApolloServerPlugin<Context> = {
  async requestDidStart() {
    return { willSendResponse: async ({ response }) => void response.http.headers.set("cache-control", "no-store") };
  },
};

/**
 * A query that was sent by GET and answered in full may be kept by anybody, and is asked for anew each time with its ETag: a change
 * is seen at once, and what has not changed is not sent again. Of every other answer nothing is kept.
 */
export const keptIfAskedAnew: ApolloServerPlugin<Context> = {
  async requestDidStart() {
    return {
      async willSendResponse({ request, response: { http, body } }) {
        const isWhole = body.kind === "single" && !body.singleResult.errors;
        if (request.http?.method !== "GET" || !isWhole) return void http.headers.set("cache-control", "no-store");
        http.headers.set("cache-control", "public, no-cache");
        http.headers.set("vary", "accept");
      },
    };
  },
};
