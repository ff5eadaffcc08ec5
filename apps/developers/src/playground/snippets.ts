import type { Question } from "./share-link.ts";
import { isSubscription } from "./subscription.ts";

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
export function asCurl({ query, variables, operationName, endpoint, key }: Asked): string {
  const body = JSON.stringify({ query, operationName, ...(hasVariables(variables) && { variables: variablesOf(variables) }) }, null, 2);
  const listens = isSubscription({ query, operationName });
  const lines = [`curl -s${listens ? "N" : ""} ${endpoint}`, `-H 'content-type: application/json'`, ...(listens ? [`-H 'accept: text/event-stream'`] : []), ...(key ? [`-H "authorization: Bearer $WARTA_KEY"`] : []), `-d '${body.replaceAll("'", `'\\''`)}'`];
  return lines.join(" \\\n  ");
}

/** JavaScript that asks the same; for browsers, Node, Deno and Bun. */
export function asFetch({ query, variables, operationName, endpoint, key }: Asked): string {
  const listens = isSubscription({ query, operationName });
  const literal = query.trimEnd().replaceAll("\\", "\\\\").replaceAll("`", "\\`").replaceAll("${", "\\${");
  return `const query = \`${literal}\`;
${hasVariables(variables) ? `const variables = ${JSON.stringify(variablesOf(variables), null, 2)};\n` : ""}
const response = await fetch("${endpoint}", {
  method: "POST",
  headers: { "content-type": "application/json"${listens ? ', accept: "text/event-stream"' : ""}${key ? ', authorization: `Bearer ${process.env.WARTA_KEY}`' : ""} },
  body: JSON.stringify({ query${operationName ? `, operationName: "${operationName}"` : ""}${hasVariables(variables) ? ", variables" : ""} }),
});
${listens ? readEvents : readAnswer}`;
}

const readAnswer = `const { data, errors } = await response.json();
if (errors) throw new Error(errors.map(({ message }) => message).join("; "));
console.log(data);
`;

const readEvents = `if (!response.ok) throw new Error(await response.text());
const reader = response.body.pipeThrough(new TextDecoderStream()).getReader();
let rest = "";
for (let read = await reader.read(); !read.done; read = await reader.read()) {
  const events = (rest + read.value).split("\\n\\n");
  rest = events.pop();
  for (const event of events) {
    const data = /^data: (.+)$/m.exec(event)?.[1];
    if (data) console.log(JSON.parse(data));
  }
}
`;
