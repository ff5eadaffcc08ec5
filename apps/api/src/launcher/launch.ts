import { join } from "node:path";
import { type Config, readConfig, repositoryRoot } from "../config.ts";
import { type DemoLogin, findDemoLogins } from "../demo/demo-logins.ts";
import { type EmbeddedPostgres, startEmbeddedPostgres } from "../embedded-postgres/embedded-postgres.ts";
import { keptSecret } from "../kept-secret.ts";
import { apiProgram } from "./api-program.ts";
import { claimFolder } from "./folder-claim.ts";
import { LaunchError } from "./launch-error.ts";
import { checkDatabase, checkPort } from "./preconditions.ts";
import { type Child, runToEnd, startChild } from "./processes.ts";

/*
 * Checks, then database, build, migrations and demo content, then the API and the reader; on Ctrl-C the same backwards. What
 * fails before the servers run leaves nothing running. Runs as plain TypeScript, before anything is built.
 */

type Options = { development: boolean };

export async function launch(options: Options): Promise<number> {
  const stopRequest = new AbortController();
  for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"] as const) process.on(signal, () => stopRequest.abort());

  let releaseFolder = async () => {};
  let postgres: EmbeddedPostgres | null = null;
  const children: Child[] = [];
  let running = false;
  const fail = (message: string) => {
    console.error(`Warta ${running ? "stopped" : "did not start"}: ${message}`);
    return 1;
  };
  try {
    const config = readSettings();
    releaseFolder = await claimFolder(config.dataDir, "Warta");
    await checkPort("API_PORT", config.apiPort, config.host);
    await checkPort("READER_PORT", config.readerPort, config.host);
    if (config.databaseUrl) await checkDatabase(config.databaseUrl);
    else {
      say("Starting PostgreSQL");
      postgres = await startEmbeddedPostgres(config.dataDir);
    }
    const readerToken = config.readerToken ?? (await keptSecret(config.dataDir, "reader-token"));
    const environment = { ...process.env, DATABASE_URL: config.databaseUrl ?? postgres!.url, WARTA_READER_TOKEN: readerToken };
    await prepare(options, config.demo, environment, stopRequest.signal);
    stopRequest.signal.throwIfAborted();
    // Known before they are ready: where one of them fails, the others are stopped, too.
    children.push(...startServers(options, config, environment));
    await Promise.race([aborted(stopRequest.signal), Promise.all(children.map(({ ready }) => ready))]);
    stopRequest.signal.throwIfAborted();
    greet(config, options, config.demo ? await findDemoLogins(config) : []);
    running = true;
    const ended = children.map(({ name, ended }) => ended.then((how) => `The ${name} ended: ${how}`));
    const why = await Promise.race([aborted(stopRequest.signal), ...ended]);
    return why === null ? 0 : fail(why);
  } catch (error) {
    if (stopRequest.signal.aborted) return 0;
    if (error instanceof LaunchError) return fail(error.message);
    return fail(error instanceof Error ? error.message : String(error));
  } finally {
    await Promise.all(children.map((child) => child.stop()));
    await postgres?.stop().catch((error: Error) => console.error(error.message));
    await releaseFolder();
  }
}

function readSettings(): Config {
  try {
    return readConfig();
  } catch (error) {
    throw new LaunchError(`The settings are wrong: ${(error as Error).message}`);
  }
}

async function prepare({ development }: Options, demo: boolean, environment: NodeJS.ProcessEnv, signal: AbortSignal): Promise<void> {
  const warta = development
    ? ["--import", "@oxc-node/core/register", join(repositoryRoot, "apps/api/src/commands/warta.ts")]
    : [join(repositoryRoot, "apps/api/dist/warta.js")];
  if (development) await runToEnd("build of the developers' pages", turbo, ["run", "build", "--filter=@warta/developers", "--output-logs=errors-only", "--ui=stream"], environment, signal);
  else {
    say("Building (a minute the first time)");
    await runToEnd("build", turbo, ["run", "build", "--output-logs=errors-only", "--ui=stream"], environment, signal);
  }
  say("Bringing the database up to date");
  await runToEnd("migration", process.execPath, [...warta, "migrate"], environment, signal);
  if (demo) await runToEnd("demo content", process.execPath, [...warta, "seed"], environment, signal);
}

function startServers({ development }: Options, config: Config, environment: NodeJS.ProcessEnv): Child[] {
  say("Starting the servers");
  if (development) return [startChild("development servers", turbo, ["run", "dev", "--ui=stream"], environment, { answering: developmentServers(config) })];
  const production = { ...environment, NODE_ENV: "production", LOG_LEVEL: environment["LOG_LEVEL"] ?? "warn" };
  // Pictures are drawn by many threads, and glibc would keep freed memory apart for each of them: twice as much as is used.
  const forPictures = { MALLOC_ARENA_MAX: "2", ...production };
  return [
    startChild("API", process.execPath, apiProgram, forPictures, "it says so"),
    startChild("reader site", process.execPath, [join(repositoryRoot, "apps/reader/dist/server/main.js")], production, "it says so"),
  ];
}

/** Vite's own server of the admin app; its port stands in apps/admin/vite.config.ts. */
const developmentAdmin = "http://localhost:5173/admin/";

/** Asked here and not at their public addresses, which may lead through a proxy. */
function developmentServers({ host, apiPort, readerPort }: Config): string[] {
  const here = ["0.0.0.0", "::"].includes(host) ? "localhost" : host.includes(":") ? `[${host}]` : host;
  return [`http://${here}:${apiPort}/healthz`, `http://${here}:${readerPort}/healthz`, developmentAdmin];
}

function greet(config: Config, { development }: Options, logins: DemoLogin[]): void {
  const admin = development ? developmentAdmin : `${config.apiUrl}/admin`;
  const width = Math.max(...logins.map(({ email }) => email.length));
  console.log(`
Warta is ready.

  Reader site   ${config.readerUrl}
  Admin app     ${admin}
  Developers    ${config.apiUrl}/developers
  Playground    ${config.apiUrl}/playground
  GraphQL       ${config.apiUrl}/graphql
${logins.length ? `\n  Sign in as\n${logins.map(({ email, password, role }) => `    ${email.padEnd(width)}  ${password}  (${role})`).join("\n")}\n` : ""}
Ctrl-C stops everything.
`);
}

const turbo = join(repositoryRoot, "node_modules/.bin/turbo");

function say(what: string): void {
  console.log(`· ${what}`);
}

function aborted(signal: AbortSignal): Promise<null> {
  return new Promise((resolve) => signal.addEventListener("abort", () => resolve(null), { once: true }));
}
