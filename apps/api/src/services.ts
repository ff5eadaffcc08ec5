import { mkdir } from "node:fs/promises";
import { join } from "node:path";
import { pino } from "pino";
import { openAuthentication } from "./accounts/authentication.ts";
import type { Config } from "./config.ts";
import type { Services } from "./context.ts";
import { connect } from "./database.ts";
import { openEventFeed } from "./events/event-feed.ts";
import { keptSecret } from "./kept-secret.ts";
import { diskStore } from "./media/media-store.ts";

/** Opens everything one process needs. The database is the configured one; a statement that takes longer than `statementSeconds` is ended there. */
export async function openServices(config: Config, options: { statementSeconds?: number } = {}): Promise<Services> {
  if (!config.databaseUrl) throw new Error("DATABASE_URL is not set");
  const folder = join(config.dataDir, "media");
  await mkdir(folder, { recursive: true });
  const db = await connect(config.databaseUrl, options);
  const secret = config.secret ?? (await keptSecret(config.dataDir, "secret"));
  const events = openEventFeed(config.databaseUrl, pino({ level: config.logLevel }));
  return { db, config, media: diskStore(folder), authentication: openAuthentication(db, config, secret), events, clock: () => new Date() };
}
