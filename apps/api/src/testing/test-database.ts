import { randomBytes } from "node:crypto";
import pg from "pg";
import { type Database, connect } from "../database.ts";

export const templateName = "warta_test_template";

export function databaseAt(url: string, name: string): string {
  const address = new URL(url);
  address.pathname = `/${name}`;
  return address.toString();
}

/** An empty, migrated database of one's own, as a copy of the template: some 20 ms. */
export async function copyOfTemplate(url: string): Promise<{ db: Database; url: string; drop(): Promise<void> }> {
  const name = `warta_test_${randomBytes(6).toString("hex")}`;
  const admin = new pg.Client({ connectionString: url });
  await admin.connect();
  // Copies of one template wait for one another: PostgreSQL refuses two at once.
  await admin.query("select pg_advisory_lock(1)");
  await admin.query(`create database ${name} template ${templateName}`);
  await admin.query("select pg_advisory_unlock(1)");
  const own = databaseAt(url, name);
  const db = await connect(own, { poolSize: 5 });
  return {
    db,
    url: own,
    async drop() {
      await db.close();
      await admin.query(`drop database ${name} with (force)`);
      await admin.end();
    },
  };
}
