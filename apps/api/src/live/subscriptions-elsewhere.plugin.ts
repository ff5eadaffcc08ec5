import type { ApolloServerPlugin } from "@apollo/server";
import { OperationTypeNode } from "graphql";
import type { Context } from "../context.ts";
import { RequestError } from "../errors.ts";

/** A subscription sent like a query would be carried out once, as if an event had happened. */
export const subscriptionsElsewhere: ApolloServerPlugin<Context> = {
  async requestDidStart() {
    return {
      async didResolveOperation({ operation }) {
        if (operation?.operation !== OperationTypeNode.SUBSCRIPTION) return;
        throw new RequestError("BAD_USER_INPUT", "Subscriptions are answered over a websocket, or with the header accept: text/event-stream.", { status: 400 });
      },
    };
  },
};
