import { createHash, randomBytes } from "node:crypto";

/** 32 random bytes behind a prefix by which scanners find one that was published by accident. */
const form = /^warta_[\w-]{43}$/;

export const newSecret = (): string => `warta_${randomBytes(32).toString("base64url")}`;

/** The prefix and four characters more: enough to tell keys apart, and of 256 bits no loss. */
export const beginningOf = (secret: string): string => secret.slice(0, "warta_".length + 4);

export const hashOf = (secret: string): string => createHash("sha256").update(secret).digest("hex");

/** The secret in an Authorization header; null for everything that cannot be one of ours. */
export function secretIn(authorization: string): string | null {
  const [, secret = ""] = /^Bearer +(\S+)$/i.exec(authorization) ?? [];
  return form.test(secret) ? secret : null;
}
