import type { FastifyBaseLogger } from "fastify";
import { type Ask, type Asked, askBy, asPost } from "../graphql/ask.ts";
import texts from "../graphql/generated/persisted-documents.json" with { type: "json" };
import type { Config } from "./config.ts";

type Reader = { ip: string; headers: Record<string, string | string[] | undefined> };

/** The way to the API. `reader` is whoever opened the page, for the API's counts; without one it is the site itself that asks. */
export type Api = { send(asked: Asked, reader?: Reader): Promise<Response>; ask(reader?: Reader): Ask };

/**
 * Operations go by their hash, with the token that says they come from the site: so they are limited by nobody's allowance. An API of
 * another build may not know one yet, or no longer, and one without the token knows nobody: then it gets the text, like everybody's.
 */
export function openApi({ apiInternalUrl, readerToken }: Config, log: FastifyBaseLogger): Api {
  let isToldOf = false;

  const post = (request: RequestInit, reader: Reader | undefined, headers: Record<string, string>) =>
    fetch(`${apiInternalUrl}/graphql`, { ...request, headers: { ...(request.headers as Record<string, string>), ...(reader && readerHeaders(reader)), ...headers }, signal: AbortSignal.timeout(10_000) });

  async function send(asked: Asked, reader?: Reader): Promise<Response> {
    if (readerToken !== undefined) {
      const answer = await post(asPost(asked), reader, { "warta-reader-token": readerToken });
      if (answer.status !== 403) return answer;
      if (!isToldOf) log.warn(`the API does not know the operation ${asked.operationName} as this site's: is it of another build? It is limited like everybody's`);
      isToldOf = true;
    }
    const { hash, ...same } = asked;
    return post({ ...asPost(asked), body: JSON.stringify({ ...same, query: (texts as Record<string, string>)[hash] }) }, reader, {});
  }

  if (readerToken === undefined) log.warn("WARTA_READER_TOKEN is not set: the API limits this site like everybody");
  return { send, ask: (reader) => askBy((asked) => send(asked, reader)) };
}

/** The operation that a page of this site asks for; null for everything else. */
export function ownOperation(body: unknown): Asked | null {
  const { operationName, variables, extensions, ...more } = (body ?? {}) as { operationName?: unknown; variables?: unknown; extensions?: { persistedQuery?: { sha256Hash?: unknown } } };
  const hash = extensions?.persistedQuery?.sha256Hash;
  if (typeof hash !== "string" || !Object.hasOwn(texts, hash) || typeof operationName !== "string" || Object.keys(more).length) return null;
  return { operationName, variables, hash };
}

/** Who is reading, for the API's counts. */
function readerHeaders({ ip, headers }: Reader): Record<string, string> {
  const browser = headers["user-agent"];
  return { "x-forwarded-for": ip, ...(typeof browser === "string" && { "user-agent": browser }) };
}
