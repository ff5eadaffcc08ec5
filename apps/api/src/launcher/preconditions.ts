import { randomBytes } from "node:crypto";
import { mkdir, readFile, rm, writeFile } from "node:fs/promises";
import { type AddressInfo, connect, createServer } from "node:net";
import { join } from "node:path";
import pg from "pg";

/** Something the user has to change before Warta can start; the message is one line and says what. */
export class LaunchError extends Error {}

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

/** Makes the data folder if need be, and claims it for this process; gives back what lets go of it. Two Wartas on one folder would share one database by accident. */
export async function claimFolder(folder: string): Promise<() => Promise<void>> {
  const file = join(folder, "warta.lock");
  try {
    await mkdir(folder, { recursive: true });
    const probe = join(folder, `.probe-${randomBytes(4).toString("hex")}`);
    await writeFile(probe, "");
    await rm(probe);
  } catch (error) {
    throw new LaunchError(`The data folder ${folder} cannot be written (${(error as NodeJS.ErrnoException).code}): change its rights, or set WARTA_DATA_DIR`);
  }
  const owner = await readFile(file, "utf8").then((text) => JSON.parse(text) as Claim).catch(() => null);
  if (owner && (await isHeld(owner))) throw new LaunchError(`Warta is running already on the data folder ${folder} (process ${owner.pid})`);
  const token = randomBytes(16).toString("hex");
  const guard = createServer((socket) => socket.on("error", () => {}).end(token));
  await new Promise<void>((resolve) => guard.listen(0, "127.0.0.1", resolve));
  guard.unref();
  await writeFile(file, JSON.stringify({ pid: process.pid, port: (guard.address() as AddressInfo).port, token } satisfies Claim));
  return async () => {
    guard.close();
    await rm(file, { force: true });
  };
}

/** Who holds a folder: it answers with its token as long as it lives. A process number alone outlives a kill, and may be somebody else's by then. */
type Claim = { pid: number; port: number; token: string };

function isHeld({ port, token }: Claim): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = connect({ host: "127.0.0.1", port });
    let answer = "";
    socket.setEncoding("utf8").setTimeout(2000, () => socket.destroy());
    socket.on("data", (text: string) => (answer += text));
    socket.on("error", () => {}).on("close", () => resolve(answer === token));
  });
}
