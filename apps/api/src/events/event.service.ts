import type { EntityManager } from "typeorm";
import type { Context } from "../context.ts";
import type { Database } from "../database.ts";
import { rowsIn } from "../database.ts";
import { selectList } from "../reading/columns.ts";
import { queueDeliveries } from "../webhooks/webhook-queue.service.ts";
import { NewsroomEvent } from "./event.entity.ts";
import type { EventKind } from "./event.status.ts";

/** The channel on which PostgreSQL tells every process that there are new events. */
export const eventChannel = "warta_events";

/** How long events are kept, and with them the log of what was sent of them. */
export const eventsKeptFor = 14 * 86_400_000;

type About = { editionId: string; articleId?: string; correctionId?: string; breakingNewsId?: string };

/**
 * Says what a write changed for readers, in its transaction: whoever listens is told when that is committed, and never otherwise. To be
 * called last, when the write waits for no other lock. One transaction after the other comes by here, so events are committed in the
 * order of their ids, and somebody who has seen one has seen all with smaller ids.
 */
export async function announce(ctx: Context, manager: EntityManager, kind: EventKind, { editionId, articleId, correctionId, breakingNewsId }: About): Promise<void> {
  await rowsIn(manager, "select pg_advisory_xact_lock(hashtext('warta events'))", []);
  const [event] = await rowsIn<{ id: string }>(
    manager,
    `insert into events (kind, edition_id, article_id, correction_id, breaking_news_id, happened_at) values ($1, $2, $3, $4, $5, $6) returning id`,
    [kind, editionId, articleId ?? null, correctionId ?? null, breakingNewsId ?? null, ctx.now],
  );
  await queueDeliveries(manager, event!.id, kind, editionId, ctx.now);
  await rowsIn(manager, "select pg_notify($1, '')", [eventChannel]);
}

/** The oldest events after this one, of these kinds and editions: at most `most`, in their order. */
export async function listEventsAfter(db: Database, id: string, kinds: readonly EventKind[], editionId: string | null, most: number): Promise<NewsroomEvent[]> {
  return db.rows<NewsroomEvent>(
    `select ${selectList(db.dataSource, NewsroomEvent, "e")} from events e where e.id > $1 and e.kind = any($2) and ($3::text is null or e.edition_id = $3) order by e.id limit $4`,
    [id, kinds, editionId, most],
  );
}

/** As great as that of any event that ever was: those that are no longer kept have had theirs too. */
export async function greatestEventId(db: Database): Promise<string> {
  const [ids] = await db.rows<{ greatest: string }>(`select last_value as "greatest" from events_id_seq`);
  return ids!.greatest;
}

/** And with them what was sent of them, and the tests of that time. */
export async function removeOldEvents({ db, now }: Context): Promise<void> {
  const earliest = new Date(+now - eventsKeptFor);
  await db.rows("delete from events where happened_at < $1", [earliest]);
  await db.rows("delete from webhook_deliveries where event_id is null and created_at < $1", [earliest]);
}
