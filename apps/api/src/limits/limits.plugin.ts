import type { ApolloServerPlugin } from "@apollo/server";
import type { DocumentNode, GraphQLSchema, OperationDefinitionNode } from "graphql";
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

/** How long a persisted query is remembered. */
export const persistedQuerySeconds = 86_400;

/** Of a request to the public schema. */
export const mostBytes = 2_000_000;

type Measured = Record<"aliases" | "depth" | "cost", number>;

/** By the parsed document, which is parsed once for all its requests: what it asks for, by the sizes its variables give. */
const known = new WeakMap<DocumentNode, Map<string, Measured>>();
const knownOfDocument = 50;

function measure(document: DocumentNode, schema: GraphQLSchema, operation: OperationDefinitionNode | undefined, variables: Record<string, unknown> = {}, operationName?: string | null): Measured {
  const ofDocument = known.get(document) ?? known.set(document, new Map()).get(document)!;
  const key = `${operationName ?? ""} ${sizesIn(operation, variables)}`;
  let measured = ofDocument.get(key);
  if (!measured) {
    measured = { aliases: countAliases(document), depth: depthOf(document, operationName), cost: costOf(document, schema, variables, operationName) };
    if (ofDocument.size < knownOfDocument) ofDocument.set(key, measured);
  }
  return measured;
}

/** The only variables a cost depends on: numbers, and how long lists are. */
function sizesIn(operation: OperationDefinitionNode | undefined, variables: Record<string, unknown>): string {
  const sizes = (operation?.variableDefinitions ?? []).map(({ variable }) => {
    const value = Object.hasOwn(variables, variable.name.value) ? variables[variable.name.value] : undefined;
    return Array.isArray(value) ? `[${value.length}]` : typeof value === "number" || value == null ? String(value) : "";
  });
  return sizes.join();
}

/** Refuses an operation that asks for too much before anything of it is carried out. */
export const withinLimits: ApolloServerPlugin<Context> = {
  async requestDidStart() {
    return {
      async didResolveOperation({ document, schema, operation, request, operationName }) {
        const measured = measure(document, schema, operation, request.variables, operationName);
        for (const what of ["aliases", "depth", "cost"] as const) if (measured[what] > limits[what]) throw tooCostly(what, measured[what], limits[what]);
      },
    };
  },
};
