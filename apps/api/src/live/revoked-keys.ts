import { setTimeout as wait } from "node:timers/promises";
import type { FastifyInstance } from "fastify";
import { listRevoked } from "../api-keys/api-key-lookup.ts";
import type { Database } from "../database.ts";
import type { Connections } from "./connections.ts";

/** In milliseconds. */
const betweenLooks = 500;

/**
 * Cuts who listens with a key that was revoked, wherever it was. The keys are looked at again and again, as requests do it: a notification
 * may be lost. While nobody listens with a key, nothing is asked.
 */
export function cutRevoked(server: FastifyInstance, db: Database, connections: Connections): void {
  const closing = new AbortController();
  const looking = (async () => {
    while (!closing.signal.aborted) {
      const keys = connections.keys();
      if (keys.length) await listRevoked(db, keys).then((revoked) => connections.cut(revoked), (error: unknown) => server.log.warn({ err: error }, "the keys of those who listen could not be looked at"));
      await wait(betweenLooks, undefined, { signal: closing.signal, ref: false }).catch(() => {});
    }
  })();
  server.addHook("onClose", async () => {
    closing.abort();
    await looking;
  });
}
