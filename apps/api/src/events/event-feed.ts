import { setTimeout as wait } from "node:timers/promises";
import pg from "pg";
import type { FastifyBaseLogger } from "fastify";
import type { NewsroomEvent } from "./event.entity.ts";
import { eventChannel } from "./event.service.ts";

/** The events of all processes, as they are committed. */
export type EventFeed = {
  /** Hands over each event from now on, to all followers the same object; gives what ends it. */
  follow(follower: (event: NewsroomEvent) => void): () => void;
  /**
   * The id of the last event that was seen: all after it are handed to whoever follows when this is asked. Fails while none was ever
   * seen and the attempt to listen fails, so nobody waits longer than that takes, and when the feed is closed first.
   */
  position(): Promise<string>;
  /** How many follow. */
  readonly followers: number;
  close(): Promise<void>;
};

const shortestPause = 100;
const longestPause = 10_000;
/** How often the table is looked at without being told to: finds a connection that died without a word. */
const betweenLooks = 30_000;
const batch = 500;

/**
 * One connection of its own that listens; nothing is opened before somebody follows. What a notification says is only that there is
 * something: events are read from the table, from the last one seen on. So what was committed while the connection was lost is read when
 * it is there again, and nothing is missed.
 */
export function openEventFeed(databaseUrl: string, log: Pick<FastifyBaseLogger, "warn">): EventFeed {
  const followers = new Set<(event: NewsroomEvent) => void>();
  const closing = new AbortController();
  let last: string | undefined;
  let following: Promise<void> | undefined;
  let beginning = newBeginning();

  async function keepListening(): Promise<void> {
    let pause = shortestPause;
    while (!closing.signal.aborted) {
      await listen(() => (pause = shortestPause)).catch((error: unknown) => {
        beginning.reject(error);
        log.warn({ err: error }, "the connection that listens for events was lost");
      });
      await wait(pause, undefined, { signal: closing.signal }).catch(() => {});
      pause = Math.min(pause * 2, longestPause);
      // Whoever asks during the pause is told at once that there is no connection.
      if (last === undefined && !closing.signal.aborted) beginning = newBeginning();
    }
    beginning.reject(new Error("The event feed is closed."));
  }

  /** Until the connection is lost, which is an error, or the feed is closed. */
  async function listen(connected: () => void): Promise<void> {
    const client = new pg.Client({ connectionString: databaseUrl, application_name: "warta events", connectionTimeoutMillis: 5000, query_timeout: 10_000, keepAlive: true });
    const { promise: ended, resolve: end, reject: fail } = Promise.withResolvers<void>();
    // It may be lost while nobody waits for that yet, as during the connecting: that fails by itself then.
    ended.catch(() => {});
    client.on("error", fail);
    client.on("end", () => fail(new Error("The connection was ended.")));
    const close = () => end();
    closing.signal.addEventListener("abort", close);
    const look = inOrder(() => readNew(client));
    const timer = setInterval(() => look().catch(fail), betweenLooks);
    try {
      await client.connect();
      client.on("notification", () => void look().catch(fail));
      await client.query(`listen ${eventChannel}`);
      last ??= (await client.query<{ id: string }>("select coalesce(max(id), 0) as id from events")).rows[0]!.id;
      beginning.resolve(last);
      await look();
      connected();
      await ended;
    } finally {
      clearInterval(timer);
      closing.signal.removeEventListener("abort", close);
      // Of a connection that is dead already nothing more is expected.
      void client.end().catch(() => {});
    }
  }

  async function readNew(client: pg.Client): Promise<void> {
    for (let read = batch; read === batch; ) {
      const { rows } = await client.query<NewsroomEvent>({ name: "new events", text: newEvents, values: [last, batch] });
      for (const event of rows) {
        last = event.id;
        for (const follower of followers) follower(event);
      }
      read = rows.length;
    }
  }

  return {
    follow(follower) {
      followers.add(follower);
      following ??= keepListening();
      return () => void followers.delete(follower);
    },
    async position() {
      following ??= keepListening();
      return last ?? beginning.promise;
    },
    get followers() {
      return followers.size;
    },
    async close() {
      closing.abort();
      followers.clear();
      await following;
    },
  };
}

/** Of the first connection that listens. Not everybody waits for it. */
function newBeginning() {
  const beginning = Promise.withResolvers<string>();
  beginning.promise.catch(() => {});
  return beginning;
}

const newEvents = `select id, kind, edition_id as "editionId", article_id as "articleId", correction_id as "correctionId", breaking_news_id as "breakingNewsId",
  happened_at as "happenedAt" from events where id > $1 order by id limit $2`;

/** Does the work once more when it is asked for while at it, however often, and never twice at once. */
function inOrder(work: () => Promise<void>): () => Promise<void> {
  let running: Promise<void> | undefined;
  let again = false;
  return () => {
    again = true;
    running ??= (async () => {
      while (again) {
        again = false;
        await work();
      }
    })().finally(() => (running = undefined));
    return running;
  };
}
