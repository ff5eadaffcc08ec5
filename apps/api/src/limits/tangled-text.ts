import { type DocumentNode, parse } from "graphql";
import { tooCostly } from "../errors.ts";
import { limits, mostCharacters, mostTokens } from "./limits.ts";
import { tanglesOf } from "./shape.ts";

/** Throws COST_LIMIT for a document that would take long to validate. */
export function refuseTangled(document: DocumentNode): void {
  const tangles = tanglesOf(document);
  for (const what of ["spreads", "repeats"] as const) if (tangles[what] > limits[what]) throw tooCostly(what, tangles[what], limits[what]);
}

/** Throws COST_LIMIT for a text that is not even parsed. */
export function refuseLongText(query: string): void {
  if (query.length > mostCharacters) throw tooCostly("characters", query.length, mostCharacters);
}

/** Shorter texts are validated in no time, whatever they are; of so many longer ones, unless they are very long, it is remembered that they are fine. */
const [longText, veryLongText, remembered] = [500, 10_000, 500];
const fine = new Set<string>();

/** The same for the text of a request, before Apollo validates it: there a plugin can only end in a failure of the server. What is no GraphQL is told so there. */
export function refuseTangledText(query: unknown): void {
  if (typeof query !== "string" || query.length < longText || fine.has(query)) return;
  refuseLongText(query);
  let document: DocumentNode;
  try {
    document = parse(query, { maxTokens: mostTokens, noLocation: true });
  } catch {
    return;
  }
  refuseTangled(document);
  if (query.length > veryLongText) return;
  if (fine.size >= remembered) fine.clear();
  fine.add(query);
}
