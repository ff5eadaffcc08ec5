import type { EntityManager } from "typeorm";
import { v7 as newId } from "uuid";
import { requireViewer } from "../accounts/viewer.ts";
import { type Context, createContext, inTransaction, renewLoaders } from "../context.ts";
import { forbidden, notFound } from "../errors.ts";
import type { EventKind } from "../events/event.status.ts";
import { selectList } from "../reading/columns.ts";
import { InvalidInput } from "../user-error.ts";
import { AddressRefused, outsideUrl } from "./outside-address.ts";
import { newSecret } from "./signature.ts";
import type { WebhookDelivery } from "./webhook-delivery.entity.ts";
import { deliverAgain, deliverTest, switchOff } from "./webhook-delivery.service.ts";
import { Webhook } from "./webhook.entity.ts";
import { mayManageWebhooks } from "./webhook.policy.ts";

const most = 50;

/** How long a secret that was replaced goes on signing, in milliseconds. */
const formerSecretLasts = 24 * 3_600_000;

export type WebhookChanges = { url?: string; kinds?: EventKind[]; edition?: string | null; isOn?: boolean };

/** All of them, the one made last first. */
export async function listWebhooks(ctx: Context): Promise<Webhook[]> {
  requireManager(ctx);
  return ctx.db.rows<Webhook>(`select ${selectList(ctx.db.dataSource, Webhook, "w")} from webhooks w order by w.created_at desc, w.id desc`);
}

export async function findWebhook(ctx: Context, id: string | null): Promise<Webhook | null> {
  requireManager(ctx);
  return id === null ? null : ctx.db.dataSource.getRepository(Webhook).findOneBy({ id });
}

export async function createWebhook(ctx: Context, { url, kinds, edition }: Required<Pick<WebhookChanges, "url" | "kinds" | "edition">>): Promise<Webhook> {
  requireManager(ctx);
  return inTransaction(ctx, async (manager) => {
    if ((await manager.count(Webhook)) >= most) throw new InvalidInput("TOO_MANY", null, `There are at most ${most} webhooks.`);
    const webhook = Object.assign(new Webhook(), { id: newId(), secret: newSecret(), formerSecret: null, formerSecretUntil: null, offBecause: null, failingSince: null, createdBy: ctx.viewer!.id, createdAt: ctx.now });
    await apply(ctx, webhook, { url, kinds, edition });
    await manager.insert(Webhook, webhook);
    return webhook;
  });
}

export async function updateWebhook(ctx: Context, id: string, { isOn, ...changes }: WebhookChanges): Promise<Webhook> {
  return change(ctx, id, async (manager, webhook) => {
    await apply(ctx, webhook, changes);
    if (isOn === true && webhook.offBecause) Object.assign(webhook, { offBecause: null, failingSince: null });
    await manager.save(webhook);
    if (isOn !== false || webhook.offBecause) return;
    await switchOff(manager, id, "person");
    webhook.offBecause = "person";
  });
}

/** Another secret. The one before signs beside it for a day, so that no message is refused while the receiver changes it. */
export async function rotateWebhookSecret(ctx: Context, id: string): Promise<Webhook> {
  return change(ctx, id, async (manager, webhook) => {
    Object.assign(webhook, { formerSecret: webhook.secret, formerSecretUntil: new Date(+ctx.now + formerSecretLasts), secret: newSecret() });
    await manager.save(webhook);
  });
}

export async function removeWebhook(ctx: Context, id: string): Promise<Webhook> {
  return change(ctx, id, async (manager) => void (await manager.delete(Webhook, { id })));
}

/** Sends a test now, to a webhook that is switched off too, and gives what came of it. It is not tried again. */
export async function testWebhook(ctx: Context, id: string): Promise<WebhookDelivery> {
  if (!(await findWebhook(ctx, id))) throw notFound("webhook");
  return sent(ctx, (makeContext) => deliverTest(makeContext, id));
}

export async function redeliver(ctx: Context, id: string): Promise<WebhookDelivery> {
  requireManager(ctx);
  const [known] = await ctx.db.rows("select 1 from webhook_deliveries where id = $1", [id]);
  if (!known) throw notFound("delivery");
  const delivery = await sent(ctx, (makeContext) => deliverAgain(makeContext, id));
  if (!delivery) throw new InvalidInput("BEING_SENT", ["id"], "It is being sent just now.");
  return delivery;
}

/** A request happens at one moment, but a call to somewhere else takes time: what came of it is written down under the time it is then. */
async function sent<Result>(ctx: Context, work: (makeContext: () => Context) => Promise<Result>): Promise<Result> {
  const began = performance.now();
  try {
    return await work(() => createContext({ ...ctx, clock: () => new Date(+ctx.now + Math.round(performance.now() - began)) }, ctx));
  } finally {
    renewLoaders(ctx);
  }
}

async function change(ctx: Context, id: string, work: (manager: EntityManager, webhook: Webhook) => Promise<void>): Promise<Webhook> {
  requireManager(ctx);
  return inTransaction(ctx, async (manager) => {
    const webhook = await manager.findOne(Webhook, { where: { id }, lock: { mode: "for_no_key_update" } });
    if (!webhook) throw notFound("webhook");
    await work(manager, webhook);
    return webhook;
  });
}

async function apply(ctx: Context, webhook: Webhook, { url, kinds, edition }: WebhookChanges): Promise<void> {
  if (url !== undefined) webhook.url = checkedUrl(ctx, url);
  if (kinds !== undefined) webhook.kinds = [...new Set(kinds)];
  if (!webhook.kinds.length) throw new InvalidInput("REQUIRED", ["events"], "Choose at least one event.");
  if (edition !== undefined) webhook.editionId = edition;
  if (edition != null && !(await ctx.loaders.edition.load(edition))) throw new InvalidInput("NOT_FOUND", ["edition"], `There is no edition ${edition}.`);
}

function checkedUrl({ config }: Context, url: string): string {
  try {
    return outsideUrl(url.trim(), config.webhooksAllow).href;
  } catch (error) {
    if (error instanceof AddressRefused) throw new InvalidInput("INVALID_URL", ["url"], error.message);
    throw error;
  }
}

function requireManager(ctx: Context): void {
  requireViewer(ctx);
  if (!mayManageWebhooks(ctx.viewer)) throw forbidden("Chiefs and administrators look after webhooks.");
}
