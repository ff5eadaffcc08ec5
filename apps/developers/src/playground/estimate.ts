import limits from "@warta/schema/limits.json";
import { operationCost } from "@warta/operation-cost";
import { type GraphQLSchema, parse, validate } from "graphql";
import type { Question } from "./share-link.ts";
import { variablesOf } from "./snippets.ts";

/** What the API will take the operation to cost; null while it is none, or not one of this schema. */
export function estimateOf({ query, variables, operationName }: Question, schema: GraphQLSchema): number | null {
  try {
    const document = parse(query, { maxTokens: limits.tokens });
    return validate(schema, document).length ? null : operationCost(document, schema, limits.estimates, variablesOf(variables), operationName);
  } catch {
    return null;
  }
}

export const mostCost = limits.cost;
