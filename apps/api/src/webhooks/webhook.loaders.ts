import type DataLoader from "dataloader";
import type { Database } from "../database.ts";
import type { EventKind } from "../events/event.status.ts";
import { selectList } from "../reading/columns.ts";
import { loaderOfMany } from "../reading/loaders.ts";
import { type Page, pageLoader, type PageRequest } from "../reading/page.ts";
import { WebhookDelivery } from "./webhook-delivery.entity.ts";

export function webhookLoaders(db: Database) {
  const columns = selectList(db.dataSource, WebhookDelivery, "d");
  const pages = new Map<string, DataLoader<string, Page<WebhookDelivery>>>();
  return {
    /** By webhook: what was to be sent, the latest first. One loader for each page that is asked for. */
    deliveriesOf({ first, after, last, before }: PageRequest): DataLoader<string, Page<WebhookDelivery>> {
      const key = JSON.stringify([first, after, last, before]);
      let loader = pages.get(key);
      if (!loader) {
        const statement = { list: "deliveries", of: (webhook: string) => webhook, select: columns, from: "from webhook_deliveries d where d.webhook_id = parent.id", values: [], keys: ["d.created_at", "d.id"] as [string, string], place: ({ createdAt, id }: WebhookDelivery) => ({ at: createdAt, id }) };
        pages.set(key, (loader = pageLoader(db, statement, { first, after, last, before })));
      }
      return loader;
    },
    /** By webhook: the delivery that was attempted last. */
    lastDeliveryOf: loaderOfMany<WebhookDelivery>(
      db,
      `select parent.id as "key", found.* from unnest($1::uuid[]) parent (id) cross join lateral (
         select ${columns} from webhook_deliveries d where d.webhook_id = parent.id and d.attempted_at is not null order by d.attempted_at desc limit 1) found`,
    ),
    /** By event: its kind. */
    kindOfEvent: loaderOfMany<{ kind: EventKind }>(db, `select id::text as "key", kind from events where id = any($1::bigint[])`),
  };
}
