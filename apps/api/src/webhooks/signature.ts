import { createHmac, randomBytes } from "node:crypto";

const prefix = "whsec_";

/** A new secret, as the Standard Webhooks specification writes it: 24 random bytes. */
export const newSecret = () => prefix + randomBytes(24).toString("base64");

/** The headers by which a receiver knows who sent a message and when, by https://www.standardwebhooks.com: one signature for each secret. */
export function signedHeaders(id: string, sentAt: Date, body: string, secrets: readonly string[]): Record<string, string> {
  const timestamp = String(Math.floor(Number(sentAt) / 1000));
  const signatures = secrets.map((secret) => `v1,${createHmac("sha256", Buffer.from(secret.slice(prefix.length), "base64")).update(`${id}.${timestamp}.${body}`).digest("base64")}`);
  return { "webhook-id": id, "webhook-timestamp": timestamp, "webhook-signature": signatures.join(" ") };
}
