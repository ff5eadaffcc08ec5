/** What one asks: a query, and its variables as JSON text. */
export type Question = { query: string; variables: string };

/** What stands behind # in an address of the playground. The part after # is never sent to a server. */
export function fragmentOf({ query, variables }: Question): string {
  const parts = new URLSearchParams({ query });
  if (variables.trim() && variables.trim() !== "{}") parts.set("variables", variables);
  return `#${parts.toString()}`;
}

export type Shared = { question: Question } | { example: string } | null;

export function readFragment(fragment: string): Shared {
  const parts = new URLSearchParams(fragment.replace(/^#/, ""));
  const query = parts.get("query");
  if (query !== null) return { question: { query, variables: parts.get("variables") ?? "" } };
  const example = parts.get("example");
  return example === null ? null : { example };
}
