import type { Socket } from "node:net";
import pg, { type Pool, type PoolClient } from "pg";

/** In milliseconds. A connection is asked after when it was silent from one look to the next, and cut at the one after that. */
const betweenLooks = 1_000;

/** How long another connection may take to say what became of the silent ones, in milliseconds. */
const patience = 2_000;

/** By how much the server may be late with what it ends itself, in looks. */
const grace = 5;

/** What pg knows and its types do not: whether nothing is asked that is still to be answered, and what it reads from. */
type Insides = { readyForQuery: boolean; connection: { stream: Socket } };
const insidesOf = (client: PoolClient) => client as unknown as Insides;

/** A connection: who it is to the server, what was read from it by the last look, for how many looks an answer was awaited and nothing came, and whether the server was at work for it. */
type Watched = { session: string; bytesRead: number; silentLooks: number; isForgotten: boolean };

/**
 * Finds connections that died without a word, as after a failover or behind a proxy that lost them: nothing is ever heard of them again,
 * and no time-out tells them from a statement that takes long. So a new connection is asked whether the server is still at work for
 * them. If not, they are cut, and those that lie idle with them: three seconds after the question that was not answered, however long a
 * statement may take. What nobody can say anything about is cut when the server must have ended it, by `statementSeconds`.
 */
export class SilentConnections {
  private readonly watched = new Map<PoolClient, Watched>();
  private readonly url: string;
  private readonly mostSilentLooks: number;
  private timer: NodeJS.Timeout | undefined;

  constructor(url: string, statementSeconds = Infinity) {
    this.url = url;
    this.mostSilentLooks = (statementSeconds * 1000) / betweenLooks + grace;
  }

  /** Of each new connection; `session` as `thisSession` has it. */
  watch(client: PoolClient, session: string): void {
    this.watched.set(client, { session, bytesRead: 0, silentLooks: 0, isForgotten: false });
    client.once("end", () => this.watched.delete(client));
  }

  start(pool: Pool): void {
    let looking: Promise<void> | undefined;
    this.timer = setInterval(() => (looking ??= this.look(pool).finally(() => (looking = undefined))), betweenLooks).unref();
  }

  stop(): void {
    clearInterval(this.timer);
  }

  private async look(pool: Pool): Promise<void> {
    const silent = this.listSilent();
    const dead = silent.filter(([, { isForgotten, silentLooks }]) => isForgotten || silentLooks > this.mostSilentLooks);
    if (dead.length) await throwIdleAway(pool);
    for (const [client] of dead) insidesOf(client).connection.stream.destroy(new Error("Connection terminated, as nothing more was heard of it"));
    const rest = silent.filter((each) => !dead.includes(each));
    if (!rest.length) return;
    // While the database is away there is nobody to ask.
    const working = await this.listWorking().catch(() => null);
    // The answer may be on its way: there is a look more for it.
    if (working) for (const [, of] of rest) of.isForgotten = !working.has(of.session);
  }

  private listSilent(): [PoolClient, Watched][] {
    return [...this.watched].filter(([client, of]) => {
      const { readyForQuery, connection } = insidesOf(client);
      const { bytesRead } = connection.stream;
      const isSilent = !readyForQuery && bytesRead === of.bytesRead;
      Object.assign(of, { bytesRead, silentLooks: isSilent ? of.silentLooks + 1 : 0, isForgotten: isSilent && of.isForgotten });
      // What was asked a moment before the look is silent for no time yet.
      return of.silentLooks > 1;
    });
  }

  private async listWorking(): Promise<Set<string>> {
    const client = new pg.Client({ connectionString: this.url, application_name: "warta looks", connectionTimeoutMillis: patience, query_timeout: patience });
    client.on("error", () => {});
    try {
      await client.connect();
      const { rows } = await client.query<{ session: string }>(workingSessions);
      return new Set(rows.map(({ session }) => session));
    } finally {
      void client.end().catch(() => {});
    }
  }
}

async function throwIdleAway(pool: Pool): Promise<void> {
  const idle = Array.from({ length: pool.idleCount }, async () => {
    const client = await pool.connect();
    // Its farewell would not be answered either.
    insidesOf(client).connection.stream.destroy();
    client.release(true);
  });
  await Promise.allSettled(idle);
}

/** The same process id may come again on another server, but not from the same moment. */
const session = "pid || ' ' || extract(epoch from backend_start)";

/** As SQL. */
export const thisSession = `(select ${session} from pg_stat_activity where pid = pg_backend_pid())`;

// Where a server does not say what it does, it is taken to be at work. Nor does one work that waits for us to read: we always do.
const workingSessions = `select ${session} as session from pg_stat_activity where backend_type = 'client backend' and (state is null or state not like 'idle%') and wait_event is distinct from 'ClientWrite'`;
