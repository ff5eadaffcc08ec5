import { connect as connectTcp, createServer, type Socket } from "node:net";
import { expect, test, type TestContext, vi } from "vitest";
import { connect, type Database } from "./database.ts";
import { openNewsroom } from "./testing/newsroom.ts";

const room = openNewsroom();

type OnTestFinished = TestContext["onTestFinished"];

/** A database behind a proxy that can fall silent: what is open then stays open, and nothing goes through any more. New connections are as good as ever. */
async function behindProxy(onTestFinished: OnTestFinished, { refusesNew = false } = {}): Promise<{ db: Database; silence(): void }> {
  const behind = new URL(room.services.config.databaseUrl!);
  let open: { isSilent: boolean }[] = [];
  let isSilent = false;
  const proxy = createServer((client) => {
    if (isSilent && refusesNew) return client.destroy();
    const state = { isSilent: false };
    open.push(state);
    const server = connectTcp(Number(behind.port), behind.hostname);
    const join = (from: Socket, to: Socket) => from.on("data", (chunk) => state.isSilent || to.write(chunk)).on("close", () => state.isSilent || to.destroy()).on("error", () => {});
    join(client, server);
    join(server, client);
    onTestFinished(() => void [client, server].map((socket) => socket.destroy()));
  });
  await new Promise<void>((resolve) => proxy.listen(0, "127.0.0.1", resolve));
  onTestFinished(() => void proxy.close());
  const url = new URL(behind);
  url.port = String((proxy.address() as { port: number }).port);
  url.hostname = "127.0.0.1";
  const db = await connect(url.toString(), { poolSize: 5, statementSeconds: 1 });
  onTestFinished(() => db.close());
  const silence = () => {
    isSilent = true;
    for (const state of open) state.isSilent = true;
    open = [];
  };
  return { db, silence };
}

/** As many connections as the pool has, all idle. */
const openAll = async ({ pool }: Database) => (await Promise.all(Array.from({ length: 5 }, () => pool.connect()))).forEach((client) => client.release());

/** A lock that others wait for; gives what frees it. */
async function heldLock(): Promise<() => Promise<void>> {
  const client = await room.services.db.pool.connect();
  await client.query("select pg_advisory_lock(815)");
  return async () => {
    await client.query("select pg_advisory_unlock(815)");
    client.release();
  };
}

test.concurrent("when all connections fall silent, reads go through within five seconds, a write fails, and what takes long elsewhere goes on", async ({ onTestFinished }) => {
  const { db, silence } = await behindProxy(onTestFinished);
  const unlock = await heldLock();
  let isOver = false;
  const long = room.services.db.pool.query("select pg_advisory_lock(815), pg_advisory_unlock(815)").finally(() => (isOver = true));
  for (const _time of [1, 2]) {
    await openAll(db);
    silence();
    const began = performance.now();
    const failed = ({ message }: Error) => message;
    const changes = [db.rows("update editions set position = position").then(() => "written", failed), db.transaction((manager) => manager.query("select 1")).then(() => "done", failed)];
    await vi.waitUntil(() => db.pool.idleCount === 3);
    // Of the silent ones that lie idle none may be tried after it.
    expect(await db.rows("select 1 as one")).toEqual([{ one: 1 }]);
    expect(performance.now() - began).toBeLessThan(5_000);
    expect(await Promise.all(changes)).toEqual([expect.stringContaining("nothing more was heard"), expect.stringContaining("nothing more was heard")]);
    const again = performance.now();
    await Promise.all(Array.from({ length: 8 }, () => db.rows("select 1")));
    expect(performance.now() - again).toBeLessThan(1_000);
  }
  expect(isOver).toBe(false);
  await unlock();
  await long;
});

test.concurrent("what the server must have ended is cut, also when nobody can be asked", async ({ onTestFinished }) => {
  const { db, silence } = await behindProxy(onTestFinished, { refusesNew: true });
  const write = db.rows("update editions set position = position").then(() => "written", ({ message }: Error) => message);
  silence();
  expect(await write).toContain("nothing more was heard");
});
