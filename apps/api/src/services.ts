import { randomBytes } from "node:crypto";
import { mkdir, readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { pino } from "pino";
import { openAuthentication } from "./accounts/authentication.ts";
import type { Config } from "./config.ts";
import type { Services } from "./context.ts";
import { connect } from "./database.ts";
import { openEventFeed } from "./events/event-feed.ts";
import { diskStore } from "./media/media-store.ts";

/** Opens everything one process needs. The database is the configured one. */
export async function openServices(config: Config): Promise<Services> {
  if (!config.databaseUrl) throw new Error("DATABASE_URL is not set");
  const folder = join(config.dataDir, "media");
  await mkdir(folder, { recursive: true });
  const db = await connect(config.databaseUrl);
  const secret = config.secret ?? (await secretIn(config.dataDir));
  const events = openEventFeed(config.databaseUrl, pino({ level: config.logLevel }));
  return { db, config, media: diskStore(folder), authentication: openAuthentication(db, config, secret), events, clock: () => new Date() };
}

/** The secret that signs session cookies, made once and kept in the data folder. Several processes need WARTA_SECRET. */
async function secretIn(folder: string): Promise<string> {
  const file = join(folder, "secret");
  await writeFile(file, randomBytes(32).toString("hex"), { mode: 0o600, flag: "wx" }).catch((error: NodeJS.ErrnoException) => {
    if (error.code !== "EEXIST") throw error;
  });
  return (await readFile(file, "utf8")).trim();
}
