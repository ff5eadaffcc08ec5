import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pino } from "pino";
import { afterAll, beforeAll, inject } from "vitest";
import { openAuthentication } from "../accounts/authentication.ts";
import type { Role } from "../accounts/user.entity.ts";
import { commandContext } from "../commands/command-context.ts";
import { type Config, readConfig } from "../config.ts";
import type { Context, Services } from "../context.ts";
import { openEventFeed } from "../events/event-feed.ts";
import { diskStore } from "../media/media-store.ts";
import { buildServer } from "../server.ts";
import { copyOfTemplate } from "./test-database.ts";

/** No test runs into a limit that it is not about. */
const plenty = { address: 1e9, key: 1e9, seconds: 3_600 };

type Answer = { status: number; headers: Record<string, unknown>; data: any; errors: { message: string; path?: string[]; extensions: { code: string } }[] | undefined };
type Send = (query: string, variables?: object) => Promise<Answer>;

/** A running API on a database of its own, for one test file. */
export type Newsroom = {
  services: Services;
  server: Awaited<ReturnType<typeof buildServer>>;
  /** A context with an operator's rights, at the newsroom's present time. */
  ctx(): Context;
  /** Sets the time of everything that happens from now on. */
  setTime(now: Date | string): void;
  /** Sends to the public schema. */
  ask: Send;
  /** Signs in as somebody of this role, and sends to the editorial schema. */
  as(role: Role): Promise<Send>;
  /** The cookie of somebody of this role, for what is not GraphQL. */
  cookieOf(role: Role): Promise<string>;
  /** The SQL statements that were sent while the work was done. */
  statementsOf(work: () => Promise<unknown>): Promise<string[]>;
};

/** Opens a newsroom before the tests of a file and closes it after them. */
export function openNewsroom(): Newsroom {
  const newsroom = {} as Newsroom;
  let close = async () => {};
  beforeAll(async () => {
    const database = await copyOfTemplate(inject("postgresUrl"));
    const dataDir = await mkdtemp(join(tmpdir(), "warta-test-data-"));
    const config: Config = readConfig({ DATABASE_URL: database.url, WARTA_DATA_DIR: dataDir, LOG_LEVEL: "fatal" });
    let now = new Date("2026-03-02T05:00:00Z");
    const services: Services = {
      db: database.db,
      config,
      media: diskStore(join(dataDir, "media")),
      authentication: openAuthentication(database.db, config, "a secret of the tests, long enough to be one"),
      events: openEventFeed(database.url, pino({ level: "silent" })),
      clock: () => now,
    };
    const server = await buildServer(services, { allowances: plenty });
    Object.assign(newsroom, {
      services,
      server,
      ctx: () => commandContext(services),
      setTime: (time: Date | string) => void (now = new Date(time)),
      ask: sender(server, "/graphql"),
      as: async (role: Role) => sender(server, "/admin/graphql", await signIn(services, server, role)),
      cookieOf: (role: Role) => signIn(services, server, role),
      statementsOf: (work: () => Promise<unknown>) => statementsOf(services, work),
    } satisfies Newsroom);
    close = async () => {
      await server.close();
      await services.events.close();
      await database.drop();
      await rm(dataDir, { recursive: true, force: true });
    };
  });
  afterAll(() => close());
  return newsroom;
}

function sender(server: Newsroom["server"], url: string, cookie?: string): Send {
  return async (query, variables) => {
    const response = await server.inject({ method: "POST", url, payload: { query, variables }, ...(cookie && { headers: { cookie } }) });
    const { data, errors } = response.json<{ data: unknown; errors?: Answer["errors"] }>();
    return { status: response.statusCode, headers: response.headers, data, errors };
  };
}

/** The cookie of a new session of a person of this role. */
async function signIn(services: Services, server: Newsroom["server"], role: Role): Promise<string> {
  const email = `${role}@test.example`;
  const password = "a password for tests";
  const [known] = await services.db.rows("select 1 from users where email = $1", [email]);
  if (!known) await services.authentication.createUser({ name: role, email, role, password });
  const query = "mutation ($input: SignInInput!) { signIn(input: $input) { userErrors { code } } }";
  const response = await server.inject({ method: "POST", url: "/admin/graphql", payload: { query, variables: { input: { email, password } } } });
  return [response.headers["set-cookie"]].flat().map((cookie) => cookie!.split(";")[0]).join("; ");
}

async function statementsOf({ db }: Services, work: () => Promise<unknown>): Promise<string[]> {
  const statements: string[] = [];
  const { rows, plannedRows } = db;
  const noting = (send: typeof rows) => ((text, values) => (statements.push(text), send(text, values))) as typeof rows;
  Object.assign(db, { rows: noting(rows), plannedRows: noting(plannedRows) });
  try {
    await work();
  } finally {
    Object.assign(db, { rows, plannedRows });
  }
  return statements;
}
