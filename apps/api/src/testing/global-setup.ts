import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import pg from "pg";
import type { TestProject } from "vitest/node";
import { connect, migrate } from "../database.ts";
import { startEmbeddedPostgres } from "../embedded-postgres/embedded-postgres.ts";
import { databaseAt, templateName } from "./test-database.ts";

declare module "vitest" {
  export interface ProvidedContext {
    postgresUrl: string;
  }
}

/** A real PostgreSQL for all test files: our own, or that of WARTA_TEST_DATABASE_URL; in it one migrated database to copy from. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const given = process.env["WARTA_TEST_DATABASE_URL"];
  const folder = given ? null : await mkdtemp(join(tmpdir(), "warta-test-"));
  const embedded = folder ? await startEmbeddedPostgres(folder, { disposable: true }) : null;
  const url = given ?? embedded!.url;
  project.provide("postgresUrl", url);

  const client = new pg.Client({ connectionString: url });
  await client.connect();
  await client.query(`drop database if exists ${templateName} with (force)`);
  await client.query(`create database ${templateName}`);
  await client.end();
  const template = await connect(databaseAt(url, templateName));
  await migrate(template);
  await template.close();

  return async () => {
    await embedded?.stop();
    if (folder) await rm(folder, { recursive: true, force: true });
  };
}
