import type { ApolloServerPlugin } from "@apollo/server";
import { type DocumentNode, type GraphQLSchema, type OperationDefinitionNode, parse } from "graphql";
import type { Context } from "../context.ts";
import { tooCostly } from "../errors.ts";
import { costOf } from "./cost.ts";
import { countAliases, depthOf, tanglesOf } from "./shape.ts";

/**
 * What one operation may ask for; how the numbers were found is in docs/decisions/0013. The reader's dearest page costs some 2,900,
 * its deepest is 7 deep, and no operation of ours has an alias. A subscription is carried out anew with each event. Spreads of fragments
 * and repeated fields are counted before a document is validated, which takes their squares.
 */
export const limits = { cost: 10_000, depth: 12, aliases: 30, spreads: 100, repeats: 50, subscriptionCost: 1_000, leastSubscriptionCost: 50 };

/**
 * What may be spent in a minute, in the same unit as the cost of an operation; how the numbers were found is in docs/decisions/0018.
 * One address has ten times what the site's dearest page costs, a key a hundred times.
 */
export const allowances = { address: 30_000, key: 300_000, seconds: 60 };
export type Allowances = typeof allowances;

/** What a request costs that never came to be an operation: text that is no GraphQL, a field that is not there, a key that is not known. */
export const costOfFailure = 50;

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
    measured = { aliases: countAliases(document), depth: depthOf(document, operationName), cost: Math.max(1, costOf(document, schema, variables, operationName)) };
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

type Operation = { document: DocumentNode; schema: GraphQLSchema; operation?: OperationDefinitionNode; variables?: Record<string, unknown>; operationName?: string | null };

/** Throws COST_LIMIT for a validated operation that asks for more than the most; gives what it costs. */
export function refuseBeyond(most: Measured, { document, schema, operation, variables, operationName }: Operation): number {
  const measured = measure(document, schema, operation, variables, operationName);
  for (const what of ["aliases", "depth", "cost"] as const) if (measured[what] > most[what]) throw tooCostly(what, measured[what], most[what]);
  return measured.cost;
}

/** Throws COST_LIMIT for a document that would take long to validate. */
export function refuseTangled(document: DocumentNode): void {
  const tangles = tanglesOf(document);
  for (const what of ["spreads", "repeats"] as const) if (tangles[what] > limits[what]) throw tooCostly(what, tangles[what], limits[what]);
}

/** Shorter texts are validated in no time, whatever they are; of so many longer ones it is remembered that they are fine. */
const [longText, remembered] = [500, 500];
const fine = new Set<string>();

/** The same for the text of a request, before Apollo validates it: there a plugin can only end in a failure of the server. What is no GraphQL is told so there. */
export function refuseTangledText(query: unknown): void {
  if (typeof query !== "string" || query.length < longText || fine.has(query)) return;
  let document: DocumentNode;
  try {
    document = parse(query, { maxTokens: mostTokens, noLocation: true });
  } catch {
    return;
  }
  refuseTangled(document);
  if (fine.size >= remembered) fine.clear();
  fine.add(query);
}

/** Refuses an operation that asks for too much, or for more than is left of an allowance, before anything of it is carried out. */
export const withinLimits: ApolloServerPlugin<Context> = {
  async requestDidStart() {
    return {
      async didResolveOperation({ document, schema, operation, request, operationName, contextValue }) {
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
