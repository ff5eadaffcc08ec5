import { validate } from "uuid";

const kinds = ["Article", "Section", "Topic", "Contributor", "Edition", "Image", "Correction", "BreakingNews", "Advertisement", "ApiKey", "Webhook", "WebhookDelivery"] as const;
export type NodeKind = (typeof kinds)[number];

/** The opaque id of a thing in the API: unique over all types. */
export function globalId(kind: NodeKind, id: string): string {
  return Buffer.from(`${kind}:${id}`).toString("base64url");
}

/** What a global id stands for, or null when it was never one of ours. */
export function parseGlobalId(text: string): { kind: NodeKind; id: string } | null {
  const [name, id, ...rest] = Buffer.from(text, "base64url").toString().split(":");
  const kind = kinds.find((known) => known === name);
  if (!kind || !id || rest.length || globalId(kind, id) !== text) return null;
  const possible = kind === "Edition" ? /^[a-z0-9-]+$/.test(id) : validate(id);
  return possible ? { kind, id } : null;
}

/** The database id behind a global id of that kind, or null. */
export function idOf(kind: NodeKind, text: string): string | null {
  const parsed = parseGlobalId(text);
  return parsed?.kind === kind ? parsed.id : null;
}
