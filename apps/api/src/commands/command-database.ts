import type { Config } from "../config.ts";
import { findRunning, startEmbeddedPostgres } from "../embedded-postgres/embedded-postgres.ts";
import { claimFolder, FolderHeld } from "../launcher/folder-claim.ts";

export type CommandDatabase = { url: string; close(): Promise<void> };

/**
 * The database of a command: the one of DATABASE_URL, or else the embedded one. A running Warta lends its own. Where none runs,
 * the command holds the folder until it is done: nobody takes over a server that it stops at its end.
 */
export async function openCommandDatabase({ databaseUrl, dataDir }: Pick<Config, "databaseUrl" | "dataDir">, command: string): Promise<CommandDatabase> {
  if (databaseUrl) return { url: databaseUrl, close: async () => {} };
  const release = await claimFolder(dataDir, command).catch((error: unknown) => {
    if (error instanceof FolderHeld && error.by === "Warta") return null;
    throw error;
  });
  if (!release) return borrowed(dataDir);
  try {
    const postgres = await startEmbeddedPostgres(dataDir);
    const close = async () => {
      if (postgres.startedHere) await postgres.stop();
      await release();
    };
    return { url: postgres.url, close };
  } catch (error) {
    await release();
    throw error;
  }
}

async function borrowed(folder: string): Promise<CommandDatabase> {
  const url = await findRunning(folder);
  if (!url) throw new Error(`Warta is starting or stopping on the data folder ${folder}: try again when it is ready, or has ended`);
  return { url, close: async () => {} };
}
