import { dataOf, type Operation, type VariablesOf, WartaError } from "./operation.ts";
import { isPassing, mostRetries, pauseBefore, sendPatiently, wait } from "./patience.ts";
import { serverSentEvents } from "./server-sent-events.ts";

export { type Operation, WartaError, type WartaErrorDetail } from "./operation.ts";

export type ClientOptions = {
  /** Of the API's /graphql. */
  url: string;
  /** Begins with warta_. From your own server, not from a page, where everybody can read it. */
  key?: string;
  /** Ends everything that is under way. */
  signal?: AbortSignal;
  fetch?: typeof fetch;
};

/** A page of a list, as far as paging needs it. */
export type Connection<Node> = { nodes: readonly Node[]; pageInfo: { hasNextPage: boolean; endCursor?: string | null } };

export type Client = {
  /**
   * Asks, and gives the data. Answers 429, 502, 503 and 504 are waited out, as long as Retry-After says, and a connection that failed is
   * tried again, four times at most; a mutation only after 429, when nothing of it was carried out. Throws WartaError for an answer
   * with errors.
   */
  ask<Data, Variables>(operation: Operation<Data, Variables>, ...variables: VariablesOf<Variables>): Promise<Data>;
  /**
   * All nodes of a list, page after page, as they are asked for. The operation has a variable $after, and selects `nodes` and `pageInfo {
   * hasNextPage endCursor }`; `list` says where in its data. No nodes when that is null: a section that does not exist has no stories.
   */
  each<Data, Variables extends { after?: string | null }, Node>(operation: Operation<Data, Variables>, variables: Variables, list: (data: Data) => Connection<Node> | null | undefined): AsyncGenerator<Node, void>;
  /**
   * Listens to a subscription over server-sent events. A connection that is lost, or that a server ends because it stops, is made anew,
   * and goes on behind the last event, so that none is missed. Ends by `break` only; throws WartaError for what the API refuses.
   */
  listen<Data, Variables>(subscription: Operation<Data, Variables>, ...variables: VariablesOf<Variables>): AsyncGenerator<Data, void>;
};

/** A client for the public API. It keeps nothing between operations: one serves a whole process. */
export function createClient({ url, key, signal, fetch: send = fetch }: ClientOptions): Client {
  const request = (operation: Operation<unknown, never>, variables: unknown, headers: Record<string, string>, by: AbortSignal | undefined): Promise<Response> =>
    send(url, {
      method: "POST",
      headers: { "content-type": "application/json", ...(key && { authorization: `Bearer ${key}` }), ...headers },
      body: JSON.stringify({ query: operation.toString(), variables }),
      ...(by && { signal: by }),
    });

  const client: Client = {
    async ask<Data, Variables>(operation: Operation<Data, Variables>, ...[variables]: VariablesOf<Variables>) {
      const isSafe = !/^\s*mutation\b/m.test(operation.toString());
      const response = await sendPatiently(() => request(operation, variables, { accept: "application/graphql-response+json, application/json" }, signal), { isSafe, signal });
      return (await dataOf(response)) as Data;
    },

    async *each(operation, variables, list) {
      for (let { after } = variables; ; ) {
        const page = list(await client.ask(operation, ...([{ ...variables, after }] as never)));
        if (!page) return;
        yield* page.nodes;
        if (!page.pageInfo.hasNextPage || page.pageInfo.endCursor == null) return;
        after = page.pageInfo.endCursor;
      }
    },

    async *listen<Data, Variables>(subscription: Operation<Data, Variables>, ...[variables]: VariablesOf<Variables>): AsyncGenerator<Data, void> {
      const leave = new AbortController();
      const by = signal ? AbortSignal.any([signal, leave.signal]) : leave.signal;
      let last: string | undefined;
      try {
        for (let retry = 0; ; retry++) {
          let response: Response | undefined;
          try {
            response = await request(subscription, variables, { accept: "text/event-stream", ...(last && { "last-event-id": last }) }, by);
            if (response.ok && response.body) {
              for await (const { event, data, id } of serverSentEvents(response.body)) {
                [retry, last] = [0, id ?? last];
                if (event === "next") yield dataIn(data) as Data;
              }
            } else if (!isPassing(response) || retry === mostRetries) await dataOf(response);
          } catch (error) {
            if (error instanceof WartaError || signal?.aborted || retry === mostRetries) throw error;
          }
          await wait(pauseBefore(retry, response), signal);
        }
      } finally {
        leave.abort();
      }
    },
  };
  return client;
}

function dataIn(text: string): unknown {
  const { data, errors } = JSON.parse(text) as { data: unknown; errors?: WartaError["errors"] };
  if (errors?.length) throw new WartaError(200, errors, data);
  return data;
}
