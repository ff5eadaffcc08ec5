import { createHash, timingSafeEqual } from "node:crypto";
import type { FastifyReply, FastifyRequest, RouteShorthandOptions } from "fastify";
import { findApiKey, type KnownApiKey, requireScope } from "../api-keys/api-key-lookup.ts";
import type { Services } from "../context.ts";
import { forbidden, RequestError } from "../errors.ts";
import { costOfFailure } from "../limits/limits.ts";
import { networkOf } from "../limits/network.ts";
import { listens } from "../live/listens.ts";
import type { RateLimits } from "../limits/rate-limits.ts";
import { Spending } from "../limits/spending.ts";
import type { TrustedOperations } from "./trusted-operations.ts";

/** Who sends a request to the public schema: whose allowance it spends; null for the reader site's. What is answered is the same for everybody, whatever key was shown. */
export type Caller = { spending: Spending | null; address: string; keyId: string | null };

declare module "fastify" {
  interface FastifyRequest {
    caller: Caller | null;
  }
}

/** Which the reader site sends its token in. */
const readerTokenHeader = "warta-reader-token";

type Hooks = Required<Pick<RouteShorthandOptions, "onRequest" | "preHandler" | "onSend">>;

/** Makes whoever has the key in this Authorization header the caller of a request. Errors UNAUTHENTICATED and FORBIDDEN. */
export type ShowKey = (request: FastifyRequest, authorization: string) => Promise<void>;

/** For the routes to the public schema. By the hooks it is known who calls before a body is read, and every request spends something. */
export function limitedByCaller(services: Services, limits: RateLimits, trusted: TrustedOperations): { hooks: Hooks; showKey: ShowKey } {
  const isReader = readerOf(services.config.readerToken);
  const spendingOf = (request: FastifyRequest, key: KnownApiKey | null) => new Spending(limits, key ? { kind: "key", id: key.id } : { kind: "address", id: networkOf(request.ip) });

  async function showKey(request: FastifyRequest, authorization: string): Promise<void> {
    const apiKey = await findApiKey(services.db, request.log, services.clock(), authorization);
    request.caller = { spending: spendingOf(request, apiKey), address: request.ip, keyId: apiKey.id };
    request.caller.spending!.refuseDeaf();
    requireScope(apiKey, listens(request) ? "live" : "stories");
  }

  const hooks: Hooks = {
    async onRequest(request) {
      if (isReader(request)) return void (request.caller = { spending: null, address: String(request.headers["x-forwarded-for"] ?? request.ip), keyId: null });
      // As somebody without a key at first: whoever shows a wrong one spends what an address has.
      request.caller = { spending: spendingOf(request, null), address: request.ip, keyId: null };
      const { authorization } = request.headers;
      if (authorization !== undefined) await showKey(request, authorization);
      else request.caller.spending!.refuseDeaf();
    },

    async preHandler(request) {
      if (request.caller!.spending || (await trusted.isAskedForBy(request.body))) return;
      throw forbidden("The reader site's token is good for its own operations only, by their hash; this is none of those this API knows.", 403);
    },

    /** What came to be no operation spends its part here, and is refused when nothing is left. */
    async onSend(request, reply, payload) {
      const spending = request.caller?.spending;
      if (!spending) return payload;
      const refusal = spending.spent ? null : await spending.spend(costOfFailure).then(() => null, refusalOf);
      reply.headers(spending.headers);
      return refusal ? refuse(reply, refusal) : payload;
    },
  };
  return { hooks, showKey };
}

function refusalOf(error: unknown): RequestError {
  if (error instanceof RequestError) return error;
  throw error;
}

function refuse(reply: FastifyReply, { status, told }: RequestError): string {
  reply.code(status).type("application/json; charset=utf-8").removeHeader("content-length").removeHeader("etag").removeHeader("www-authenticate");
  return JSON.stringify({ errors: [told] });
}

/** Whether a request carries the token. A wrong one counts for nothing, and is written down once: two machines know different ones. */
function readerOf(token: string | undefined): (request: FastifyRequest) => boolean {
  const digest = (text: string) => createHash("sha256").update(text).digest();
  const expected = token === undefined ? null : digest(token);
  let isWrongKnown = false;

  return ({ headers, log }) => {
    const given = headers[readerTokenHeader];
    if (typeof given !== "string" || !expected) return false;
    const isRight = timingSafeEqual(digest(given), expected);
    if (!isRight && !isWrongKnown) log.warn("a request carried a wrong WARTA_READER_TOKEN: it is limited like everybody's");
    isWrongKnown ||= !isRight;
    return isRight;
  };
}
