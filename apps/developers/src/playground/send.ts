import { Kind, parse } from "graphql";
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

function requestOf({ query, variables, operationName }: Question, key: string, accept: string, signal: AbortSignal): RequestInit {
  return {
    method: "POST",
    headers: { "content-type": "application/json", accept, ...(key && { authorization: `Bearer ${key}` }) },
    body: JSON.stringify({ query, variables: variablesOf(variables), operationName }),
    // What another app of this server keeps in cookies is none of the playground's business.
    credentials: "omit",
    signal,
  };
}

export async function send(question: Question, key: string, signal: AbortSignal): Promise<Answer> {
  const start = performance.now();
  const response = await fetch(endpoint, requestOf(question, key, "application/graphql-response+json, application/json", signal));
  const body = await response.text();
  return answerOf(response, body, performance.now() - start);
}

function answerOf({ status, headers }: Response, body: string, milliseconds: number): Answer {
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

/** Whether there is anything to be carried out: a document of fragments alone is none. */
export function hasOperation(query: string): boolean {
  try {
    return parse(query, { noLocation: true }).definitions.some(({ kind }) => kind === Kind.OPERATION_DEFINITION);
  } catch {
    // The server says what is wrong with it.
    return query.trim() !== "";
  }
}

/**
 * Listens to a subscription over server-sent events, as graphql-sse has it in its distinct connections mode, until it ends or is
 * aborted. Gives each result to `onResult`; what was answered instead of events comes back.
 */
export async function listen(question: Question, key: string, signal: AbortSignal, onResult: (result: unknown) => void): Promise<Answer | null> {
  const start = performance.now();
  const response = await fetch(endpoint, requestOf(question, key, "text/event-stream", signal));
  if (!response.ok || !response.headers.get("content-type")?.startsWith("text/event-stream")) return answerOf(response, await response.text(), performance.now() - start);
  const reader = response.body!.pipeThrough(new TextDecoderStream()).getReader();
  let rest = "";
  for (let read = await reader.read(); !read.done; read = await reader.read()) {
    const { events, unfinished } = eventsIn(rest + read.value);
    rest = unfinished;
    for (const { name, data } of events) {
      if (name === "complete") return null;
      if (name === "next") onResult(JSON.parse(data));
    }
  }
  return null;
}

/** The finished server-sent events of a text, and what stands behind the last of them. Comments, which keep a connection open, are none. */
export function eventsIn(text: string): { events: { name: string; data: string }[]; unfinished: string } {
  const parts = text.replaceAll("\r\n", "\n").split("\n\n");
  const unfinished = parts.pop()!;
  const events = parts.map((part) => {
    const values = (field: string) => part.split("\n").flatMap((line) => (line.startsWith(`${field}:`) ? [line.slice(field.length + 1).replace(/^ /, "")] : []));
    return { name: values("event").at(-1) ?? "", data: values("data").join("\n") };
  });
  return { events: events.filter(({ name }) => name), unfinished };
}
