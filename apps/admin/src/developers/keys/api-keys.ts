import { ref, shallowRef } from "vue";
import type { ApiKeyScope, ApiKeysQuery } from "../../graphql/generated/graphql.ts";
import { request } from "../../graphql/request.ts";
import { words } from "../../languages/words.ts";
import { apiKeysQuery, createApiKeyMutation, revokeApiKeyMutation } from "./api-keys.operations.ts";

export type ApiKey = ApiKeysQuery["apiKeys"]["nodes"][number];
export type MadeKey = { key: ApiKey; secret: string };

/** The keys there are, and what becomes of them. */
export function useApiKeys() {
  const keys = shallowRef<ApiKey[]>();
  const next = ref<string | null>(null);
  const problem = ref("");
  const busy = ref(false);

  /** The first keys, or those after the ones that are shown. */
  const load = (after: string | null = null) =>
    attempt(words.apiKeys.failed, async () => {
      const { nodes, pageInfo } = (await request(apiKeysQuery, { after })).apiKeys;
      keys.value = after ? [...keys.value!, ...nodes] : nodes;
      next.value = pageInfo.hasNextPage ? (pageInfo.endCursor ?? null) : null;
    });

  /** The key with its secret, which is told this once; null with the reason in `problem`. */
  const create = (name: string, scopes: ApiKeyScope[]) =>
    attempt(words.apiKeys.notMade, async (): Promise<MadeKey> => {
      const { apiKey, secret, userErrors } = (await request(createApiKeyMutation, { input: { name, scopes } })).createApiKey;
      if (!apiKey || !secret) throw new Error(userErrors.map((error) => error.message).join(" "));
      keys.value = [apiKey, ...(keys.value ?? [])];
      return { key: apiKey, secret };
    });

  const revoke = (id: string) =>
    attempt(words.apiKeys.notRevoked, async () => {
      const { apiKey, userErrors } = (await request(revokeApiKeyMutation, { input: { id } })).revokeApiKey;
      if (!apiKey) throw new Error(userErrors.map((error) => error.message).join(" "));
      keys.value = keys.value?.map((key) => (key.id === id ? apiKey : key));
    });

  async function attempt<Result>(say: (why: string) => string, work: () => Promise<Result>): Promise<Result | null> {
    busy.value = true;
    problem.value = "";
    try {
      return await work();
    } catch (error) {
      problem.value = say((error as Error).message);
      return null;
    } finally {
      busy.value = false;
    }
  }

  return { keys, next, problem, busy, load, create, revoke };
}
