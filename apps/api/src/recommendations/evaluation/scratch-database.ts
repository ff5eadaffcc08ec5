import { randomBytes } from "node:crypto";
import { commandContext } from "../../commands/command-context.ts";
import { type Context, type Services } from "../../context.ts";
import { connect, migrate } from "../../database.ts";

/** A database of one's own beside that of the services, migrated and empty; gone when the work is done. */
export async function onScratchDatabase<Result>(services: Services, work: (at: (now: Date) => Context) => Promise<Result>): Promise<Result> {
  const name = `warta_evaluation_${randomBytes(4).toString("hex")}`;
  await services.db.pool.query(`create database ${name}`);
  const url = new URL(services.config.databaseUrl!);
  url.pathname = `/${name}`;
  const db = await connect(url.toString(), { poolSize: 4 });
  try {
    await migrate(db);
    return await work((now) => commandContext({ ...services, db, config: { ...services.config, databaseUrl: url.toString() }, clock: () => now }));
  } finally {
    await db.close();
    await services.db.pool.query(`drop database ${name} with (force)`);
  }
}
