import { listenPatiently } from "./listening.ts";
import { type ArgumentsOf, type CallOptions, dataOf, hasMutation, type Operation, readAnswer, refusalOf, WartaError } from "./operation.ts";
import { sendPatiently } from "./patience.ts";

export { type CallOptions, type Operation, WartaError, type WartaErrorDetail } from "./operation.ts";

export type ClientOptions = {
  /** Of the API's /graphql. */
  url: string;
  /** Begins with warta_. From your own server, not from a page, where everybody can read it. */
  key?: string | undefined;
  /** How many seconds one try of `ask` may take until all of its answer is there; 30 when left out. */
  secondsPerTry?: number | undefined;
  /** Ends everything that is under way; a call has one of its own beside it. */
  signal?: AbortSignal | undefined;
  fetch?: typeof fetch | undefined;
};

/** A page of a list, as far as paging needs it. */
export type Connection<Node> = { nodes: readonly Node[]; pageInfo: { hasNextPage: boolean; endCursor?: string | null } };

/** Of a plain text, about which nothing is known. */
// oxlint-disable-next-line typescript/no-explicit-any -- what nobody knows must not have to be cast.
type Anything = any;

export type Client = {
  /**
   * Asks, and gives the data. Answers 429, 502, 503 and 504 are waited out, as long as Retry-After says, and a connection that failed or
   * took longer than `secondsPerTry` is tried again, four times at most; a mutation only after 429, when nothing of it was carried out.
   * Throws WartaError for an answer with errors.
   */
  ask<Data = Anything, Variables = Anything>(operation: Operation<Data, Variables>, ...variablesAndOptions: ArgumentsOf<Variables>): Promise<Data>;
  /**
   * All nodes of a list, page after page, as they are asked for. The operation has a variable $after, and selects `nodes` and `pageInfo {
   * hasNextPage endCursor }`; `list` says where in its data. No nodes when that is null: a section that does not exist has no stories.
   */
  each<Data = Anything, Variables extends { after?: string | null } = Anything, Node = Anything>(
    operation: Operation<Data, Variables>,
    variables: Variables,
    list: (data: Data) => Connection<Node> | null | undefined,
    options?: CallOptions,
  ): AsyncGenerator<Node, void>;
  /**
   * Listens to a subscription over server-sent events. A connection that is lost, silent for 40 seconds, or ended by a server that stops,
   * is made anew and goes on behind the last event, so that none is missed. A server that is away, or answers with 429 or 500 and above,
   * is tried again for as long as it takes, with pauses that grow to half a minute or a whole one. So it ends by `break`, by the signal, or by the WartaError
   * that it throws for what the API refuses and for an event that could not be told.
   */
  listen<Data = Anything, Variables = Anything>(subscription: Operation<Data, Variables>, ...variablesAndOptions: ArgumentsOf<Variables>): AsyncGenerator<Data, void>;
};

/** A client for the public API. It keeps nothing between operations: one serves a whole process. */
export function createClient({ url, key, secondsPerTry = 30, signal: ofAll, fetch: send = fetch }: ClientOptions): Client {
  const ownHeaders = { "content-type": "application/json", ...(key && { authorization: `Bearer ${key}` }) };
  // What cannot be an address or a header is thrown here, and not taken for a connection that fails.
  void new Request(url, { headers: ownHeaders });

  const request = (operation: Operation<unknown, never>, variables: unknown, headers: Record<string, string>, signal: AbortSignal) =>
    send(url, { method: "POST", headers: { ...ownHeaders, ...headers }, body: JSON.stringify({ query: operation.toString(), variables }), signal });

  const either = (ofCall: AbortSignal | undefined) => (ofAll && ofCall ? AbortSignal.any([ofAll, ofCall]) : (ofCall ?? ofAll));

  const client: Client = {
    async ask<Data, Variables>(operation: Operation<Data, Variables>, ...[variables, { signal } = {}]: ArgumentsOf<Variables>) {
      const isSafe = !hasMutation(operation.toString());
      const accept = "application/graphql-response+json, application/json";
      const answer = await sendPatiently(async (until) => readAnswer(await request(operation, variables, { accept }, until)), { isSafe, signal: either(signal), secondsPerTry });
      return dataOf(answer) as Data;
    },

    async *each(operation, variables, list, options) {
      for (let { after } = variables; ; ) {
        const page = list(await client.ask(operation, ...([{ ...variables, after }, options] as never)));
        if (!page) return;
        yield* page.nodes;
        if (!page.pageInfo.hasNextPage || page.pageInfo.endCursor == null) return;
        after = page.pageInfo.endCursor;
      }
    },

    async *listen<Data, Variables>(subscription: Operation<Data, Variables>, ...[variables, { signal } = {}]: ArgumentsOf<Variables>): AsyncGenerator<Data, void> {
      const events = listenPatiently((headers, until) => request(subscription, variables, headers, until), either(signal));
      try {
        for (let next = await events.next(); ; next = await events.next()) {
          if (next.done) throw refusalOf(next.value);
          const { data, errors } = next.value;
          if (errors?.length) throw new WartaError(200, errors, data);
          yield data as Data;
        }
      } finally {
        await events.return(undefined as never);
      }
    },
  };
  return client;
}
