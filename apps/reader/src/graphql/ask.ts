import type { TypedDocumentString } from "./generated/graphql.ts";

/** Sends one operation to the API. */
export type Ask = <Result, Variables>(operation: TypedDocumentString<Result, Variables>, variables: Variables) => Promise<Result>;

/** The API gave no answer, or one with errors. `code` is the first error's extensions.code, when there is one. */
export class ApiError extends Error {
  readonly code: string | undefined;

  constructor(message: string, code?: string) {
    super(message);
    this.code = code;
  }
}

type Answer<Result> = { data?: Result | null; errors?: { message: string; extensions?: { code?: string } }[] };

export function asPost<Result, Variables>(operation: TypedDocumentString<Result, Variables>, variables: Variables, headers: Record<string, string> = {}): RequestInit {
  return {
    method: "POST",
    headers: { "content-type": "application/json", accept: "application/graphql-response+json, application/json", ...headers },
    body: JSON.stringify({ query: operation.toString(), variables }),
  };
}

/** An `Ask` that posts to this address. Both sides use it: the server with the API's address, the browser with its own origin. */
export function askAt(url: string, headers: Record<string, string> = {}, timeout = 10_000): Ask {
  return async (operation, variables) => {
    const response = await fetch(url, { ...asPost(operation, variables, headers), signal: AbortSignal.timeout(timeout) });
    const answer = (await response.json()) as Answer<never>;
    const error = answer.errors?.[0];
    if (error || !answer.data) throw new ApiError(error?.message ?? `The API answered ${response.status}`, error?.extensions?.code);
    return answer.data;
  };
}
