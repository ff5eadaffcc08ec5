import type { Question } from "./share-link.ts";

type Asked = Question & { endpoint: string; key: string };

/** The variables as what they are; {} for text that is no JSON object. */
export function variablesOf(text: string): Record<string, unknown> {
  try {
    const value: unknown = JSON.parse(text || "{}");
    return value && typeof value === "object" && !Array.isArray(value) ? (value as Record<string, unknown>) : {};
  } catch {
    return {};
  }
}

const hasVariables = (text: string) => Object.keys(variablesOf(text)).length > 0;

/** A command that asks the same; for any POSIX shell. One's key is left to a variable, so that it is not pasted about. */
export function asCurl({ query, variables, endpoint, key }: Asked): string {
  const body = JSON.stringify({ query, ...(hasVariables(variables) && { variables: variablesOf(variables) }) }, null, 2);
  const lines = [`curl -s ${endpoint}`, `-H 'content-type: application/json'`, ...(key ? [`-H "authorization: Bearer $WARTA_KEY"`] : []), `-d '${body.replaceAll("'", `'\\''`)}'`];
  return lines.join(" \\\n  ");
}

/** JavaScript that asks the same; for browsers, Node, Deno and Bun. */
export function asFetch({ query, variables, endpoint, key }: Asked): string {
  const literal = query.trimEnd().replaceAll("\\", "\\\\").replaceAll("`", "\\`").replaceAll("${", "\\${");
  return `const query = \`${literal}\`;
${hasVariables(variables) ? `const variables = ${JSON.stringify(variablesOf(variables), null, 2)};\n` : ""}
const response = await fetch("${endpoint}", {
  method: "POST",
  headers: { "content-type": "application/json"${key ? ', authorization: `Bearer ${process.env.WARTA_KEY}`' : ""} },
  body: JSON.stringify({ query${hasVariables(variables) ? ", variables" : ""} }),
});
const { data, errors } = await response.json();
if (errors) throw new Error(errors.map(({ message }) => message).join("; "));
console.log(data);
`;
}
