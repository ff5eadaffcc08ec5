import type { ApolloServerPlugin } from "@apollo/server";
import type { Context } from "../context.ts";
import { limits } from "./limits.ts";
import { measure, refuseBeyond, refuseWrongVariables } from "./operation-limits.ts";

/** Refuses an operation that asks for too much, or for more than is left of an allowance, before anything of it is carried out. */
export const withinLimits: ApolloServerPlugin<Context> = {
  async requestDidStart() {
    return {
      async didResolveOperation({ document, schema, operation, request, operationName, contextValue }) {
        refuseWrongVariables({ schema, operation, variables: request.variables });
        const cost = refuseBeyond(limits, { document, schema, operation, variables: request.variables, operationName });
        await contextValue.spending?.spend(cost);
      },
    };
  },
};

/** Says in every answer what the operation costs. Nothing about who asks: an answer keeps its ETag. */
export const tellsCost: ApolloServerPlugin<Context> = {
  async requestDidStart() {
    return {
      async willSendResponse({ document, schema, operation, request, operationName, response: { body } }) {
        if (!document || !operation || body.kind !== "single") return;
        const { cost } = measure(document, schema, operation, request.variables, operationName);
        body.singleResult.extensions = { ...body.singleResult.extensions, cost: { requested: cost, limit: limits.cost } };
      },
    };
  },
};
