import type { EntityManager } from "typeorm";
import { rowsIn } from "../database.ts";
import type { EventKind } from "../events/event.status.ts";

/** Leaves an event for every webhook that wants it, in the transaction of the event itself: a crash loses none. */
export async function queueDeliveries(manager: EntityManager, eventId: string, kind: EventKind, editionId: string, now: Date): Promise<void> {
  await rowsIn(
    manager,
    `insert into webhook_deliveries (id, webhook_id, event_id, next_attempt_at, created_at)
     select gen_random_uuid(), id, $1, $4, $4 from webhooks where off_because is null and $2 = any(kinds) and (edition_id is null or edition_id = $3)`,
    [eventId, kind, editionId, now],
  );
}
