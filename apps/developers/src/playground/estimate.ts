import limits from "@warta/schema/limits.json";
import { operationCost } from "@warta/operation-cost";
import { type GraphQLSchema, parse, validate } from "graphql";
import type { Question } from "./share-link.ts";
import { variablesOf } from "./snippets.ts";
import { isSubscription } from "./subscription.ts";

/** `isLeast`: a subscription spends its cost anew for each event it missed. */
export type Estimate = { cost: number; most: number; isLeast: boolean };

/** What the API will take the operation to cost, and the most it may; null while it is none, or not one of this schema. */
export function estimateOf(question: Question, schema: GraphQLSchema): Estimate | null {
  const { query, variables, operationName } = question;
  try {
    const document = parse(query, { maxTokens: limits.tokens });
    if (validate(schema, document).length) return null;
    const cost = operationCost(document, schema, limits.estimates, variablesOf(variables), operationName);
    if (isSubscription(question)) return { cost: Math.max(cost, limits.leastSubscriptionCost), most: limits.subscriptionCost, isLeast: true };
    return { cost: Math.max(cost, 1), most: limits.cost, isLeast: false };
  } catch {
    return null;
  }
}
