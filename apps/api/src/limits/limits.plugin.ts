import type { ApolloServerPlugin } from "@apollo/server";
import type { Context } from "../context.ts";
import { tooCostly } from "../errors.ts";
import { costOf } from "./cost.ts";
import { countAliases, depthOf } from "./shape.ts";

/**
 * What one operation may ask for; how the numbers were found is in docs/decisions/0013. The reader's dearest page costs some 2,900,
 * its deepest is 7 deep, and no operation of ours has an alias.
 */
export const limits = { cost: 10_000, depth: 12, aliases: 30 };

/** Tokens of a document, beyond which it is not even parsed: what validation takes grows with the square of them. */
export const mostTokens = 4_000;

/** Refuses an operation that asks for too much before anything of it is carried out. */
export const withinLimits: ApolloServerPlugin<Context> = {
  async requestDidStart() {
    return {
      async didResolveOperation({ document, schema, request, operationName }) {
        const measured = {
          aliases: countAliases(document),
          depth: depthOf(document, operationName),
          cost: costOf(document, schema, request.variables, operationName),
        };
        for (const what of ["aliases", "depth", "cost"] as const) if (measured[what] > limits[what]) throw tooCostly(what, measured[what], limits[what]);
      },
    };
  },
};
