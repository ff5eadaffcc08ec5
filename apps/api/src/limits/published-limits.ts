import { publicSchema } from "../schema.ts";
import { estimates } from "./cost.ts";
import { liveLimits } from "../live/connections.ts";
import { allowances, costOfFailure, limits, mostBytes, mostCharacters, mostTokens, persistedQuerySeconds } from "./limits.ts";

/**
 * What developers are told of the limits; written to packages/schema, so that their pages and the playground state no number of their
 * own. Estimates for what only the newsroom sees are left out.
 */
export const publishedLimits = {
  ...limits,
  tokens: mostTokens,
  characters: mostCharacters,
  bytes: mostBytes,
  persistedQuerySeconds,
  costOfFailure,
  allowances,
  live: liveLimits,
  estimates: { ...estimates, fieldCosts: ofPublicFields(estimates.fieldCosts), listSizes: ofPublicFields(estimates.listSizes) },
};

function ofPublicFields(sizes: Record<string, number>): Record<string, number> {
  const isPublic = (name: string) => {
    const [type, field] = name.split(".") as [string, string];
    const found = publicSchema.getType(type);
    return found && "getFields" in found && field in found.getFields();
  };
  return Object.fromEntries(Object.entries(sizes).filter(([name]) => isPublic(name)));
}
