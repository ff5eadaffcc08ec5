import { createHash, timingSafeEqual } from "node:crypto";
import type { FastifyReply, FastifyRequest, RouteShorthandOptions } from "fastify";
import { findApiKey, type KnownApiKey, requireScope } from "../api-keys/api-key-lookup.ts";
import type { Services } from "../context.ts";
import { forbidden, RequestError } from "../errors.ts";
import { costOfFailure } from "../limits/limits.plugin.ts";
import { networkOf } from "../limits/network.ts";
import type { RateLimits } from "../limits/rate-limits.ts";
import { Spending } from "../limits/spending.ts";
import type { TrustedOperations } from "./trusted-operations.ts";

/** Who sends a request to the public schema: whose allowance it spends. What is answered is the same for everybody. */
export type Caller = { apiKey: KnownApiKey | null; spending: Spending | null; address: string };

declare module "fastify" {
  interface FastifyRequest {
    caller: Caller | null;
  }
}

/** Which the reader site sends its token in. */
export const readerTokenHeader = "warta-reader-token";

/** The hooks of a route to the public schema: who calls is known before a body is read, and every request spends something. */
export function limitedByCaller(services: Services, limits: RateLimits, trusted: TrustedOperations): Required<Pick<RouteShorthandOptions, "onRequest" | "preHandler" | "onSend">> {
  const isReader = readerOf(services.config.readerToken);

  return {
    async onRequest(request) {
      if (isReader(request)) return void (request.caller = { apiKey: null, spending: null, address: String(request.headers["x-forwarded-for"] ?? request.ip) });
      const spendingOf = (key: KnownApiKey | null) => new Spending(limits, key ? { kind: "key", id: key.id } : { kind: "address", id: networkOf(request.ip) });
      // As somebody without a key at first: whoever shows a wrong one spends what an address has.
      request.caller = { apiKey: null, spending: spendingOf(null), address: request.ip };
      const { authorization } = request.headers;
      if (authorization === undefined) return;
      const apiKey = await findApiKey(services.db, request.log, services.clock(), authorization);
      request.caller = { apiKey, spending: spendingOf(apiKey), address: request.ip };
      requireScope(apiKey, "stories");
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
}

function refusalOf(error: unknown): RequestError {
  if (error instanceof RequestError) return error;
  throw error;
}

function refuse(reply: FastifyReply, { status, told }: RequestError): string {
  reply.code(status).type("application/json; charset=utf-8").header("cache-control", "no-store").removeHeader("content-length").removeHeader("etag").removeHeader("www-authenticate");
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
