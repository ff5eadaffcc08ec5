import { getOperationAST, OperationTypeNode, parse } from "graphql";
import type { Question } from "./share-link.ts";

export function isSubscription({ query, operationName }: Pick<Question, "query" | "operationName">): boolean {
  try {
    return getOperationAST(parse(query, { noLocation: true }), operationName)?.operation === OperationTypeNode.SUBSCRIPTION;
  } catch {
    return false;
  }
}
