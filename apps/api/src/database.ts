import { createHash } from "node:crypto";
import type { Pool, PoolClient, QueryConfig, QueryResultRow } from "pg";
import { DataSource, type EntityManager } from "typeorm";
import { entities } from "./entities.ts";
import { badInput } from "./errors.ts";
import { migrations } from "./migrations/migrations.ts";
import { SnakeCaseNames } from "./naming-strategy.ts";
import { SilentConnections, thisSession } from "./silent-connections.ts";

/** Reads are SQL in prepared statements that give plain rows; writes go through the entities, in a transaction. */
export type Database = {
  /** Rows of a statement. A text that comes again is parsed and planned once per connection. */
  rows<Row extends QueryResultRow>(text: string, values?: unknown[]): Promise<Row[]>;
  /** The same for a statement whose best plan depends on its values, as on how many stories have a word: it is planned anew each time. */
  plannedRows<Row extends QueryResultRow>(text: string, values?: unknown[]): Promise<Row[]>;
  transaction<Result>(work: (manager: EntityManager) => Promise<Result>): Promise<Result>;
  readonly dataSource: DataSource;
  readonly pool: Pool;
  close(): Promise<void>;
};

export async function connect(url: string, options: { poolSize?: number; statementSeconds?: number } = {}): Promise<Database> {
  const silent = new SilentConnections(url, options.statementSeconds);
  const dataSource = await new DataSource({
    type: "postgres",
    url,
    entities,
    migrations,
    migrationsTransactionMode: "each",
    namingStrategy: new SnakeCaseNames(),
    poolSize: options.poolSize ?? 10,
    connectTimeoutMS: 5000,
    // Without this listener one connection that the server ends would end the process.
    poolErrorHandler: () => {},
    extra: { application_name: "warta", keepAlive: true, onConnect: async (client: PoolClient) => silent.watch(client, await prepare(client)), maxLifetimeSeconds: generationSeconds, ...(options.statementSeconds && { statement_timeout: options.statementSeconds * 1000 }) },
  }).initialize();
  const pool = (dataSource.driver as unknown as { master: Pool }).master;
  silent.start(pool);
  return {
    dataSource,
    pool,
    rows: async (text, values) => {
      const query = () => pool.query({ name: nameOf(dataSource, text), text, values });
      return (await query().catch((error: Error) => againIfCut(error, text, query)).catch(refuseUnstorable)).rows;
    },
    plannedRows: async <Row extends QueryResultRow>(text: string, values?: unknown[]) => {
      const query = () => rowsPlannedAnew<Row>(pool, nameOf(dataSource, text), text, values);
      return query().catch((error: Error) => againIfCut(error, text, query)).catch(refuseUnstorable);
    },
    transaction: (work) => dataSource.transaction(work).catch(refuseUnstorable),
    close: () => {
      silent.stop();
      return dataSource.destroy();
    },
  };
}

/** As PostgreSQL ends connections, and as pg, or the network, tells that one is gone. */
const cutCodes = new Set(["57P01", "57P02", "57P03", "08000", "08003", "08006", "ECONNRESET", "EPIPE"]);
const isCut = ({ code, message }: Error & { code?: string }) => cutCodes.has(code ?? "") || /^Connection terminated|^Client has encountered a connection error/.test(message);
const changesNothing = (text: string) => /^\s*(select|with)\b/i.test(text) && !/\b(insert|update|delete|nextval)\b/i.test(text);

/** A read whose connection was cut is sent again, twice at most: on another one, as nothing can have come of it. */
async function againIfCut<Result>(error: Error, text: string, query: () => Promise<Result>): Promise<Result> {
  if (!isCut(error) || !changesNothing(text)) throw error;
  return query().catch((again: Error) => (isCut(again) ? query() : Promise.reject(again)));
}

/** How long a new connection may take to be made ready, in milliseconds. */
const readyWithin = 5_000;

/**
 * A prepared statement keeps one plan for all values. Left to itself PostgreSQL plans what asks for `= any($1)` anew every time, as it
 * takes a list of unknown length for long: 0.5 to 1.5 ms each, more than most of these statements take. So each has to be written such
 * that one plan serves all values. What is read often is in memory, and what is not lies on no rotating disk: looking rows up costs
 * hardly more than reading them in order. Gives who the connection is to the server.
 */
async function prepare(client: PoolClient): Promise<string> {
  const text = `select set_config('plan_cache_mode', 'force_generic_plan', false), set_config('random_page_cost', '1.1', false), ${thisSession} as session`;
  // One that is lost while it is out of the pool would end the process without.
  client.on("error", () => {});
  const asked: QueryConfig & { query_timeout: number } = { text, query_timeout: readyWithin };
  return (await client.query<{ session: string }>(asked)).rows[0]!.session;
}

async function rowsPlannedAnew<Row extends QueryResultRow>(pool: Pool, name: string | undefined, text: string, values?: unknown[]): Promise<Row[]> {
  const client = await pool.connect();
  let broken: Error | undefined;
  try {
    await client.query("set plan_cache_mode = force_custom_plan");
    return (await client.query<Row>({ name, text, values })).rows;
  } finally {
    await client.query("set plan_cache_mode = force_generic_plan").catch((error: Error) => void (broken = error));
    client.release(broken);
  }
}

/** The same inside a transaction, on its connection: for statements that are sent often, as TypeORM has each parsed and planned anew. */
export async function rowsIn<Row extends QueryResultRow>(manager: EntityManager, text: string, values: unknown[]): Promise<Row[]> {
  const client = (await manager.queryRunner!.connect()) as PoolClient;
  return (await client.query<Row>({ name: nameOf(manager.connection, text), text, values })).rows;
}

/** PostgreSQL's texts and JSON have no U+0000: whoever sent one is told so, wherever it was sent. Other errors go on. */
function refuseUnstorable(error: Error & { code?: string }): never {
  const unstorable = error.code === "22021" || error.code === "22P05";
  throw unstorable ? badInput("A text holds the character U+0000, which cannot be stored.") : error;
}

/** Brings the schema up to date. An advisory lock keeps two processes that start together from doing it twice. */
export async function migrate(database: Database): Promise<string[]> {
  const lock = await database.pool.connect();
  try {
    await lock.query("select pg_advisory_lock(hashtext('warta migrations'))");
    return (await database.dataSource.runMigrations()).map((migration) => migration.name);
  } finally {
    await lock.query("select pg_advisory_unlock(hashtext('warta migrations'))").catch(() => {});
    lock.release();
  }
}

/**
 * How many different statements of a database are prepared at once: some more than Warta's own pages and lists need. Selections are the
 * client's to choose, and PostgreSQL and pg keep each named statement for as long as the connection lives.
 */
export const namedStatements = 500;

/** So long are names given, and so long does a connection live. Then they begin anew: what made-up selections took is free again. */
const generationSeconds = 600;

type Names = { since: number; byText: Map<string, string>; once: Set<string> };
const namesOf = new WeakMap<DataSource, Names>();

/** The name under which a statement is prepared: from the second time on, as what is asked once is not worth keeping; none while all are given. */
function nameOf(dataSource: DataSource, text: string): string | undefined {
  let names = namesOf.get(dataSource);
  if (!names || performance.now() - names.since > generationSeconds * 1000) namesOf.set(dataSource, (names = { since: performance.now(), byText: new Map(), once: new Set() }));
  const { byText, once } = names;
  const known = byText.get(text);
  if (known || byText.size >= namedStatements) return known;
  if (!once.delete(text)) {
    // However many are made up, few are remembered.
    if (once.size >= namedStatements) once.clear();
    once.add(text);
    return undefined;
  }
  const name = createHash("sha256").update(text).digest("base64url").slice(0, 20);
  byText.set(text, name);
  return name;
}
