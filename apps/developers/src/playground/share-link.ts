/** What one asks: a query, its variables as JSON text, and which of its operations when it has several. */
export type Question = { query: string; variables: string; operationName?: string };

/** What stands behind # in an address of the playground. The part after # is never sent to a server. */
export function fragmentOf({ query, variables, operationName }: Question): string {
  const parts = new URLSearchParams({ query });
  if (variables.trim() && variables.trim() !== "{}") parts.set("variables", variables);
  if (operationName) parts.set("operationName", operationName);
  return `#${parts.toString()}`;
}

export type Shared = { question: Question } | { example: string } | null;

export function readFragment(fragment: string): Shared {
  const parts = new URLSearchParams(fragment.replace(/^#/, ""));
  const query = parts.get("query");
  const operationName = parts.get("operationName");
  if (query !== null) return { question: { query, variables: parts.get("variables") ?? "", ...(operationName && { operationName }) } };
  const example = parts.get("example");
  return example === null ? null : { example };
}
