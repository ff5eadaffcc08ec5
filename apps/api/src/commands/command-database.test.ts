import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { findRunning, startEmbeddedPostgres } from "../embedded-postgres/embedded-postgres.ts";
import { claimFolder } from "../launcher/folder-claim.ts";
import { openCommandDatabase } from "./command-database.ts";

let dataDir: string;
beforeAll(async () => {
  dataDir = await mkdtemp(join(tmpdir(), "warta-command-"));
});
afterAll(() => rm(dataDir, { recursive: true, force: true }));

const open = (command: string) => openCommandDatabase({ databaseUrl: undefined, dataDir }, command);

test("a command holds the folder until it has stopped the database it started", async () => {
  const database = await open("warta import-text");
  expect(await findRunning(dataDir)).toBe(database.url);
  const inUse = `warta import-text is using the data folder ${dataDir} (process ${process.pid}): wait until it has ended`;
  await expect(claimFolder(dataDir, "Warta")).rejects.toThrow(inUse);
  await expect(open("warta seed")).rejects.toThrow(inUse);
  await database.close();
  expect(await findRunning(dataDir)).toBeNull();
});

test("a command uses the database of a running Warta, and leaves it running", async () => {
  const release = await claimFolder(dataDir, "Warta");
  await expect(open("warta migrate")).rejects.toThrow("Warta is starting or stopping");
  const postgres = await startEmbeddedPostgres(dataDir, { disposable: true });
  const database = await open("warta import-text");
  expect(database.url).toBe(postgres.url);
  await database.close();
  expect(await findRunning(dataDir)).toBe(postgres.url);
  await postgres.stop();
  await release();
});
