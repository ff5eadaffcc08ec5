import { describe, expect, onTestFinished, test, vi } from "vitest";
import { connect, namedStatements } from "./database.ts";
import { entities } from "./entities.ts";
import { aPublishedArticle, aSection, aTopic } from "./testing/factories.ts";
import { openNewsroom } from "./testing/newsroom.ts";

const room = openNewsroom();

test.each(entities.map((entity) => [entity.name, entity] as const))("the entity %s describes columns the migrated database has", async (_name, entity) => {
  const metadata = room.services.db.dataSource.getMetadata(entity);
  const rows = await room.services.db.rows<{ name: string; nullable: boolean }>(
    "select column_name as name, is_nullable = 'YES' as nullable from information_schema.columns where table_name = $1",
    [metadata.tableName],
  );
  const inDatabase = new Map(rows.map((row) => [row.name, row.nullable]));
  for (const column of metadata.columns) expect([column.databaseName, inDatabase.get(column.databaseName)]).toEqual([column.databaseName, column.isNullable]);
});

test("a connection remembers the statements of some hundred selections, however many are made up", async () => {
  const { db } = room.services;
  // Twice, as what came once is not prepared.
  for (let number = 0; number < 2 * namedStatements; number++) for (const _time of [1, 2]) expect(await db.rows(`select ${number} as number`)).toEqual([{ number }]);
  const client = await db.pool.connect();
  try {
    const { rows } = await client.query<{ count: number }>("select count(*)::integer as count from pg_prepared_statements");
    expect(rows[0]!.count).toBeGreaterThan(namedStatements / 2);
    expect(rows[0]!.count).toBeLessThanOrEqual(namedStatements);
  } finally {
    client.release();
  }
});

test("what made-up statements took is free again after ten minutes, and a statement that comes once takes nothing", async () => {
  const { db } = room.services;
  const sent = vi.spyOn(db.pool, "query");
  const nameOf = async (text: string) => {
    await db.rows(text);
    return (sent.mock.lastCall![0] as unknown as { name?: string }).name;
  };
  for (let number = 0; number < namedStatements; number++) for (const _time of [1, 2]) await db.rows(`select ${number} as taken`);
  for (const _time of [1, 2]) expect(await nameOf("select 1 as late")).toBeUndefined();
  const later = performance.now() + 601_000;
  const clock = vi.spyOn(performance, "now").mockReturnValue(later);
  expect(await nameOf("select 1 as late")).toBeUndefined();
  expect(await nameOf("select 1 as late")).toEqual(expect.any(String));
  clock.mockRestore();
  sent.mockRestore();
});

describe("a statement that is planned anew each time", () => {
  const planning = `select current_setting('plan_cache_mode') as mode, pg_backend_pid() as pid`;

  test("leaves its connection as it was, also when it fails", async () => {
    const db = await connect(room.services.config.databaseUrl!, { poolSize: 1 });
    onTestFinished(() => db.close());
    const [before] = await db.rows(planning);
    expect(await db.plannedRows(planning)).toEqual([{ ...before, mode: "force_custom_plan" }]);
    expect(await db.rows(planning)).toEqual([{ ...before, mode: "force_generic_plan" }]);
    await expect(db.plannedRows("select 1 / 0")).rejects.toThrow("division by zero");
    expect(await db.rows(planning)).toEqual([{ ...before, mode: "force_generic_plan" }]);
    await expect(db.plannedRows("select $1::text", ["\0"])).rejects.toThrow("U+0000");
  });

  test("is sent again when its connection was cut", async () => {
    const db = await connect(room.services.config.databaseUrl!, { poolSize: 1 });
    onTestFinished(() => db.close());
    const { pool } = room.services.db;
    const lock = await pool.connect();
    onTestFinished(() => lock.release());
    await lock.query("select pg_advisory_lock(4711)");
    const read = db.plannedRows("select 'read' as found from (select pg_advisory_xact_lock_shared(4711)) lock");
    const cut = "select pg_terminate_backend(pid) from pg_locks where locktype = 'advisory' and objid = 4711 and not granted";
    await vi.waitUntil(async () => (await pool.query(cut)).rowCount);
    await lock.query("select pg_advisory_unlock(4711)");
    expect(await read).toEqual([{ found: "read" }]);
  });
});

test("a read whose connection was cut is sent again, a write is not", async () => {
  const { db } = room.services;
  await Promise.all(Array.from({ length: 5 }, () => db.rows("select pg_sleep(0.05)")));
  const cut = () => db.pool.query("select pg_terminate_backend(pid) from pg_stat_activity where datname = current_database() and application_name = 'warta' and pid <> pg_backend_pid()");
  const reads = Array.from({ length: 3 }, () => db.rows("select pg_sleep(0.3), 1 as one"));
  const write = db.rows("with slow as (select pg_sleep(0.3)) update editions set position = position from slow");
  const outcome = write.then(() => "written", ({ code }: { code?: string }) => code);
  await expect.poll(async () => (await db.pool.query("select count(*)::integer as count from pg_stat_activity where datname = current_database() and query like '%pg_sleep(0.3)%' and state = 'active' and pid <> pg_backend_pid()")).rows[0].count).toBe(4);
  await cut();
  expect(await outcome).toBe("57P01");
  for (const rows of await Promise.all(reads)) expect(rows).toMatchObject([{ one: 1 }]);
});

describe("the database itself refuses", () => {
  const refuses = (text: string, values: unknown[], constraint: RegExp) => expect(room.services.db.rows(text, values)).rejects.toThrow(constraint);

  test("a section of another edition", async () => {
    const article = await aPublishedArticle(room);
    const other = await aSection(room, { edition: "en", slug: "world" });
    await refuses("update articles set section_id = $2 where id = $1", [article.id, other.id], /foreign key/);
  });

  test("two stories of an edition with one slug", async () => {
    const [one, two] = [await aPublishedArticle(room), await aPublishedArticle(room)];
    await refuses("update articles set slug = $2 where id = $1", [one.id, two.slug], /unique/);
  });

  test("a published story without a time, an unknown status, a slug with spaces", async () => {
    const { id } = await aPublishedArticle(room);
    await refuses("update articles set published_at = null where id = $1", [id], /check/);
    await refuses("update articles set status = 'secret' where id = $1", [id], /check/);
    await refuses("update articles set slug = 'a b' where id = $1", [id], /check/);
  });

  test("a topic of another edition, a link to itself, a regional section without a region", async () => {
    const { id } = await aPublishedArticle(room);
    const topic = await aTopic(room, "Water", "en");
    await refuses("insert into article_topics values ($1, 'id', $2, 0, null)", [id, topic], /foreign key/);
    await refuses("insert into related_links values ($1, 'pinned', 0, $1)", [id], /check/);
    await refuses("update sections set scope = 'regional' where slug = 'internasional'", [], /check/);
  });
});
