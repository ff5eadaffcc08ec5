import { Client, type CombinedError, fetchExchange } from "@urql/vue";
import type { TypedDocumentString } from "./generated/graphql.ts";
import { untilSignedIn } from "./signed-out.ts";

/** Why a request was not answered; `code` is the API's, or NETWORK when it could not be reached. */
export class RequestFailed extends Error {
  readonly code: string;
  constructor(code: string, message: string) {
    super(message);
    this.code = code;
  }
}

// No cache: several people change the same stories, and what is shown must be what is there.
const client = new Client({ url: "/admin/graphql", exchanges: [fetchExchange], preferGetMethod: false, requestPolicy: "network-only" });

/** Asks the API. Where the session has ended, waits for the person to sign in again and then asks once more. */
export async function request<Result, Variables extends object>(document: TypedDocumentString<Result, Variables>, variables: Variables): Promise<Result> {
  try {
    return await send(document, variables);
  } catch (error) {
    if (!(error instanceof RequestFailed) || error.code !== "UNAUTHENTICATED") throw error;
    await untilSignedIn();
    return request(document, variables);
  }
}

async function send<Result, Variables extends object>(document: TypedDocumentString<Result, Variables>, variables: Variables): Promise<Result> {
  const text = document.toString();
  const { data, error } = await (text.trimStart().startsWith("mutation")
    ? client.mutation<Result>(text, variables).toPromise()
    : client.query<Result>(text, variables).toPromise());
  if (error) throw failure(error);
  return data as Result;
}

function failure(error: CombinedError): RequestFailed {
  const [first] = error.graphQLErrors;
  const code = first?.extensions["code"];
  if (first) return new RequestFailed(typeof code === "string" ? code : "INTERNAL", first.message);
  return new RequestFailed("NETWORK", error.networkError?.message ?? error.message);
}
