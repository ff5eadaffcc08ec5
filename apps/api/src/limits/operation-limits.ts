import { type DocumentNode, type GraphQLSchema, getVariableValues, type OperationDefinitionNode } from "graphql";
import { badInput, tooCostly } from "../errors.ts";
import { costOf } from "./cost.ts";
import { countAliases, depthOf } from "./shape.ts";

type Measured = Record<"aliases" | "depth" | "cost", number>;

/** By the parsed document, which is parsed once for all its requests: what it asks for, by the sizes its variables give. */
const known = new WeakMap<DocumentNode, Map<string, Measured>>();
const knownOfDocument = 50;

/** By all that its limits and its cost depend on. */
export function measure(document: DocumentNode, schema: GraphQLSchema, operation: OperationDefinitionNode | undefined, variables: Record<string, unknown> = {}, operationName?: string | null): Measured {
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

/**
 * Throws BAD_USER_INPUT for variables that are not of their types, with the first that is wrong. graphql-js itself would tell fifty, and
 * write all that was given into each: 2 MB came to 90.
 */
export function refuseWrongVariables({ schema, operation, variables }: Pick<Operation, "schema" | "operation" | "variables">): void {
  const { errors } = getVariableValues(schema, operation?.variableDefinitions ?? [], variables ?? {}, { maxErrors: 1, hideSuggestions: true });
  if (errors?.[0]) throw badInput(errors[0].message, 400);
}
