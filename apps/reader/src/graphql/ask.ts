import type { TypedDocumentString } from "./generated/graphql.ts";

/** One of the site's own operations. Its text is with the API and with our server; what travels is its hash. */
export type Operation<Result = unknown, Variables = unknown> = TypedDocumentString<Result, Variables>;

/** Asks the API one operation. Throws ApiError when a part of it fails, unless that is one of those the page `canDoWithout`: then it is null. */
export type Ask = <Result, Variables>(operation: Operation<Result, Variables>, variables: Variables, canDoWithout?: Part[]) => Promise<Result>;

/** Of an answer, as a path: article.recommendations. */
export type Part = string;

/** How an operation gets to the API, and its answer back. */
export type Send = (asked: Asked) => Promise<Response>;

export type Asked = { operationName: string; variables: unknown; hash: string };

/** The API gave no answer, or one with errors. `code` is the first error's extensions.code, when there is one. */
export class ApiError extends Error {
  readonly code: string | undefined;

  constructor(message: string, code?: string) {
    super(message);
    this.code = code;
  }
}

type Answer<Result> = { data?: Result | null; errors?: { message: string; path?: (string | number)[]; extensions?: { code?: string } }[] };

export function askBy(send: Send): Ask {
  return async (operation, variables, canDoWithout = []) => {
    const response = await send(askedFor(operation, variables));
    const answer = (await response.json()) as Answer<never>;
    const error = answer.errors?.find(({ path = [] }) => !canDoWithout.some((part) => `${path.join(".")}.`.startsWith(`${part}.`)));
    if (error || !answer.data) throw new ApiError(error?.message ?? `The API answered ${response.status}`, error?.extensions?.code);
    return answer.data;
  };
}

/** An `Ask` of the browser, which asks the site's own address. */
export const askHere = askBy((asked) => fetch("/graphql", { ...asPost(asked), signal: AbortSignal.timeout(10_000) }));

export function askedFor(operation: Operation<unknown, never>, variables: unknown): Asked {
  return { operationName: nameOf(operation), variables, hash: operation.__meta__!["hash"] as string };
}

export const nameOf = (operation: Operation<unknown, never>) => operation.__meta__!["name"] as string;

/** As Apollo's protocol for persisted queries has it. The name is for people who look at what is sent. */
export function asPost({ operationName, variables, hash }: Asked): RequestInit {
  return {
    method: "POST",
    headers: { "content-type": "application/json", accept: "application/graphql-response+json, application/json" },
    body: JSON.stringify({ operationName, variables, extensions: { persistedQuery: { version: 1, sha256Hash: hash } } }),
  };
}
