import { v7 as newId } from "uuid";
import { requireViewer } from "../accounts/viewer.ts";
import { type Context, inTransaction } from "../context.ts";
import { forbidden, notFound } from "../errors.ts";
import { selectList } from "../reading/columns.ts";
import { type Page, type PageRequest, readPage } from "../reading/page.ts";
import { InvalidInput } from "../user-error.ts";
import { ApiKey, type ApiKeyScope } from "./api-key.entity.ts";
import { mayManageApiKeys } from "./api-key.policy.ts";
import { beginningOf, hashOf, newSecret } from "./api-key-secret.ts";

const longestName = 100;

export async function listApiKeys(ctx: Context, request: PageRequest): Promise<Page<ApiKey>> {
  requireManager(ctx);
  return readPage<ApiKey>(
    ctx.db,
    {
      list: "api-keys",
      select: selectList(ctx.db.dataSource, ApiKey, "k"),
      from: "from api_keys k where true",
      values: [],
      keys: ["k.created_at", "k.id"],
      place: (key) => ({ at: key.createdAt, id: key.id }),
    },
    request,
  );
}

/** The secret is given back this once. */
export async function createApiKey(ctx: Context, givenName: string, givenScopes: ApiKeyScope[]): Promise<{ key: ApiKey; secret: string }> {
  requireManager(ctx);
  const name = givenName.toWellFormed().replace(/[\p{Cc}\s]+/gu, " ").trim();
  if (!name || name.length > longestName) throw new InvalidInput("INVALID_NAME", ["name"], `A key's name has 1 to ${longestName} characters.`);
  const scopes = [...new Set(givenScopes)];
  if (!scopes.length) throw new InvalidInput("EMPTY", ["scopes"], "Choose what the key is good for.");
  const secret = newSecret();
  const key: ApiKey = { id: newId(), name, beginning: beginningOf(secret), scopes, createdBy: ctx.viewer!.id, createdAt: ctx.now, revokedBy: null, revokedAt: null, lastUsedAt: null };
  await inTransaction(ctx, (manager) => manager.insert(ApiKey, { ...key, secretHash: hashOf(secret) }));
  return { key, secret };
}

/** One that is revoked already stays as it is. */
export async function revokeApiKey(ctx: Context, id: string): Promise<ApiKey> {
  requireManager(ctx);
  return inTransaction(ctx, async (manager) => {
    const key = await manager.findOne(ApiKey, { where: { id }, lock: { mode: "pessimistic_write" } });
    if (!key) throw notFound("key");
    return key.revokedAt ? key : manager.save(Object.assign(key, { revokedAt: ctx.now, revokedBy: ctx.viewer!.id }));
  });
}

function requireManager(ctx: Context): void {
  requireViewer(ctx);
  if (!mayManageApiKeys(ctx.viewer)) throw forbidden("Chief editors and administrators manage keys.");
}
