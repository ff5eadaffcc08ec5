import { listenPatiently } from "@warta/client/listening";
import type { Question } from "./share-link.ts";
import { variablesOf } from "./snippets.ts";

export type Answer = {
  status: number;
  /** The body, JSON set out over lines. */
  text: string;
  /** Until its last byte was here. */
  milliseconds: number;
  /** Of the body, unpacked. */
  bytes: number;
  /** What the API took it to cost, when it says so. */
  cost: { requested: number; limit: number } | null;
  /** What is left of one's allowance, when the API says so. */
  allowance: { remaining: number; limit: number } | null;
  /** Seconds to wait before asking again, when the API says so. */
  retryAfter: string | null;
};

export const endpoint = "/graphql";

function requestOf({ query, variables, operationName }: Question, key: string, headers: Record<string, string>, signal: AbortSignal): RequestInit {
  return {
    method: "POST",
    headers: { "content-type": "application/json", ...headers, ...(key && { authorization: `Bearer ${key}` }) },
    body: JSON.stringify({ query, variables: variablesOf(variables), operationName }),
    // What another app of this server keeps in cookies is none of the playground's business.
    credentials: "omit",
    signal,
  };
}

export async function send(question: Question, key: string, signal: AbortSignal): Promise<Answer> {
  const start = performance.now();
  const response = await fetch(endpoint, requestOf(question, key, { accept: "application/graphql-response+json, application/json" }, signal));
  const body = await response.text();
  return answerOf({ status: response.status, headers: response.headers, body }, performance.now() - start);
}

function answerOf({ status, headers, body }: { status: number; headers: Headers; body: string }, milliseconds: number): Answer {
  const json = jsonOf(body);
  const number = (name: string) => (headers.has(name) ? Number(headers.get(name)) : null);
  const [remaining, limit] = [number("ratelimit-remaining"), number("ratelimit-limit")];
  return {
    status,
    text: json === null ? body : JSON.stringify(json, null, 2),
    milliseconds,
    bytes: new TextEncoder().encode(body).length,
    cost: json?.extensions?.cost ?? null,
    allowance: remaining !== null && limit !== null ? { remaining, limit } : null,
    retryAfter: headers.get("retry-after"),
  };
}

/** Null for what is not from the API itself, such as a proxy's page of an error: it is shown as it came. */
function jsonOf(body: string): { extensions?: { cost?: Answer["cost"] } } | null {
  try {
    return JSON.parse(body) as ReturnType<typeof jsonOf>;
  } catch {
    return null;
  }
}

type Listener = {
  onResult: (result: unknown) => void;
  /** Why nothing is heard at the moment, in words, while the connection is made anew; empty as soon as it is there. */
  onTrouble: (why: string) => void;
};

/** Listens to a subscription until it is aborted, as the typed client does, or until it is refused: that answer comes back. */
export async function listen(question: Question, key: string, signal: AbortSignal, { onResult, onTrouble }: Listener): Promise<Answer> {
  let start = 0;
  const events = listenPatiently(async (headers, until) => {
    start = performance.now();
    const response = await fetch(endpoint, requestOf(question, key, headers, until)).catch((error: Error) => {
      onTrouble(`The API did not answer: ${error.message}. It is asked again until you stop.`);
      throw error;
    });
    onTrouble(response.status === 429 || response.status >= 500 ? `The API answered with HTTP ${response.status}. It is asked again until you stop.` : "");
    return response;
  }, signal, ({ errors: [error] = [] }) => onTrouble(error?.message ?? ""));
  for (let next = await events.next(); ; next = await events.next()) {
    if (next.done) return answerOf(next.value, performance.now() - start);
    onResult(next.value);
  }
}
