import { createServer } from "node:net";
import pg from "pg";
import { LaunchError } from "./launch-error.ts";

export async function checkPort(setting: string, port: number, host: string): Promise<void> {
  await new Promise<void>((resolve, reject) => {
    const probe = createServer();
    probe.once("error", (error: NodeJS.ErrnoException) => {
      const why = error.code === "EADDRINUSE" ? "is in use" : `cannot be used (${error.code})`;
      reject(new LaunchError(`Port ${port} ${why}: free it, or set ${setting} to another one`));
    });
    probe.listen(port, host, () => probe.close(() => resolve()));
  });
}

export async function checkDatabase(url: string): Promise<void> {
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 5000 });
  client.on("error", () => {});
  try {
    await client.connect();
    const { rows } = await client.query<{ version: number }>("select current_setting('server_version_num')::integer as version");
    const { version } = rows[0]!;
    if (version < 150_000) throw new LaunchError(`DATABASE_URL leads to PostgreSQL ${Math.floor(version / 10_000)}; Warta needs 15 or newer`);
  } catch (error) {
    if (error instanceof LaunchError) throw error;
    throw new LaunchError(`The database of DATABASE_URL cannot be reached: ${reason(error)}`);
  } finally {
    await client.end().catch(() => {});
  }
}

function reason(error: unknown): string {
  // A refused connection to a name with two addresses comes as an AggregateError without a message of its own.
  const first = error instanceof AggregateError ? error.errors[0] : error;
  return (first as Error).message || String((first as { code?: string }).code);
}
