import { operationCost } from "@warta/operation-cost";
import type { DocumentNode, GraphQLSchema } from "graphql";
import { defaultPageSize, maximumPageSize } from "../reading/page.ts";
import { fieldCosts, listSizes, pageSizes, usualListSize } from "./estimates.ts";

export const estimates = { fieldCosts, listSizes, pageSizes, usualListSize, defaultPageSize, maximumPageSize };

/** What an operation of ours costs at most; see `operationCost`. */
export function costOf(document: DocumentNode, schema: GraphQLSchema, variables?: Readonly<Record<string, unknown>>, operationName?: string | null): number {
  return operationCost(document, schema, estimates, variables, operationName);
}
