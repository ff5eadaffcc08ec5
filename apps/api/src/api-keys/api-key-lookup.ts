import type { FastifyBaseLogger } from "fastify";
import type { Database } from "../database.ts";
import { forbidden, unauthenticated } from "../errors.ts";
import type { ApiKeyScope } from "./api-key.entity.ts";
import { hashOf, secretIn } from "./api-key-secret.ts";

export type KnownApiKey = { id: string; scopes: ApiKeyScope[] };

/** How much too old the time of last use may be, in milliseconds. */
const useIsNotedEvery = 60_000;

const beingNoted = new Set<string>();

/**
 * The key in an Authorization header. It is looked up for each request: so a revoked one is refused by every process at once. Error
 * UNAUTHENTICATED for whatever is not a key that is good.
 */
export async function findApiKey(db: Database, log: FastifyBaseLogger, now: Date, authorization: string): Promise<KnownApiKey> {
  const secret = secretIn(authorization);
  if (!secret) throw unauthenticated("The Authorization header holds no key of this API: send Bearer and a key that begins with warta_.");
  const [key] = await db.rows<KnownApiKey & { lastUsedAt: Date | null }>(
    `select id, scopes, last_used_at as "lastUsedAt" from api_keys where secret_hash = $1 and revoked_at is null`,
    [hashOf(secret)],
  );
  if (!key) throw unauthenticated("This key is not known, or it was revoked.");
  if (+now - +(key.lastUsedAt ?? 0) >= useIsNotedEvery) noteUse(db, log, now, key.id);
  return { id: key.id, scopes: key.scopes };
}

/** Those of these keys that were revoked: for connections that stay open. */
export async function listRevoked(db: Database, ids: string[]): Promise<string[]> {
  const revoked = await db.rows<{ id: string }>("select id from api_keys where id = any($1::uuid[]) and revoked_at is not null", [ids]);
  return revoked.map(({ id }) => id);
}

/** Not in the way of the request: it goes on, and answers although this fails. */
function noteUse(db: Database, log: FastifyBaseLogger, now: Date, id: string): void {
  if (beingNoted.has(id)) return;
  beingNoted.add(id);
  void db
    .rows("update api_keys set last_used_at = $2 where id = $1", [id, now])
    .catch((error: Error) => log.warn({ err: error }, "the last use of an API key was not noted"))
    .finally(() => beingNoted.delete(id));
}

/**
 * Error FORBIDDEN for a key without this scope. Without a key everybody may: a scope says what the newsroom means a program to do in its
 * partner's name and by its allowance, and keeps nothing secret.
 */
export function requireScope(key: KnownApiKey, scope: ApiKeyScope): void {
  if (!key.scopes.includes(scope)) throw forbidden(`This key is not good for this: it lacks the scope ${scope.toUpperCase()}. Ask the newsroom for one that has it, or send none.`, 403);
}
