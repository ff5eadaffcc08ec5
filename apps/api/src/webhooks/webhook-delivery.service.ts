import { setTimeout as wait } from "node:timers/promises";
import type { EntityManager } from "typeorm";
import { v7 as newId } from "uuid";
import type { Context } from "../context.ts";
import { rowsIn } from "../database.ts";
import { NewsroomEvent } from "../events/event.entity.ts";
import { selectList } from "../reading/columns.ts";
import { post, type PostOutcome } from "./post.ts";
import { signedHeaders } from "./signature.ts";
import { WebhookDelivery } from "./webhook-delivery.entity.ts";
import { Webhook } from "./webhook.entity.ts";
import { messageOf, testMessage, type WebhookMessage } from "./webhook-message.service.ts";
import { nextAttemptAt, type OffBecause, patience } from "./webhook.status.ts";

/** How long a process has for an attempt, in milliseconds; then it is thought to have died, and another one makes the next. */
const claim = 60_000;
const atOnce = 8;

/** Sends what is due, one call after the other, until nothing is. */
export async function deliverInTurn(makeContext: () => Context, signal?: AbortSignal): Promise<void> {
  for (let delivery = await claimDue(makeContext()); delivery; delivery = signal?.aborted ? null : await claimDue(makeContext())) await attempt(makeContext, delivery);
}

/**
 * Works through what is due: at once, whenever something happens, and every five seconds for what is to be tried again. A call that
 * takes long keeps none of the others waiting. Gives what ends it, which waits for the calls at hand.
 */
export function deliverWebhooks(makeContext: () => Context): () => Promise<void> {
  const stop = new AbortController();
  let wake = new AbortController();
  const { events, log } = makeContext();
  const stopFollowing = events.follow(() => wake.abort());
  const atWork = new Set<Promise<void>>();
  const startWorker = () => {
    const work: Promise<void> = deliverInTurn(makeContext, stop.signal)
      .catch((error: unknown) => log.error({ err: error }, "webhooks could not be sent"))
      .finally(() => atWork.delete(work));
    atWork.add(work);
  };
  const run = async () => {
    while (!stop.signal.aborted) {
      wake = new AbortController();
      while (atWork.size < atOnce) startWorker();
      await wait(5_000, undefined, { signal: AbortSignal.any([stop.signal, wake.signal]) }).catch(() => {});
    }
  };
  const running = run();
  return async () => {
    stopFollowing();
    stop.abort();
    await running;
    await Promise.all(atWork);
  };
}

/** A test, sent now. */
export async function deliverTest(makeContext: () => Context, webhookId: string): Promise<WebhookDelivery> {
  const { now, db } = makeContext();
  const delivery = Object.assign(new WebhookDelivery(), { id: newId(), webhookId, eventId: null, state: "waiting", attempts: 1, nextAttemptAt: now, claimedUntil: new Date(+now + claim), createdAt: now });
  await db.dataSource.manager.insert(WebhookDelivery, delivery);
  return attempt(makeContext, delivery, { isLast: true });
}

/** Sends a delivery once more, now, whatever came of it; when that fails too, it is tried again like a new one. Null while it is being sent, or when there is none. */
export async function deliverAgain(makeContext: () => Context, id: string): Promise<WebhookDelivery | null> {
  const { db, now } = makeContext();
  const [claimed] = await db.rows<WebhookDelivery>(
    `update webhook_deliveries d set state = 'waiting', attempts = 1, claimed_until = $2 where d.id = $1 and (d.claimed_until is null or d.claimed_until <= $3)
     returning ${selectList(db.dataSource, WebhookDelivery, "d")}`,
    [id, new Date(+now + claim), now],
  );
  return claimed ? attempt(makeContext, claimed, { isLast: claimed.eventId === null }) : null;
}

/** The delivery that is due longest, for this process alone. One to a webhook at a time: what is slow to answer keeps no other waiting. */
async function claimDue(ctx: Context): Promise<WebhookDelivery | null> {
  for (;;) {
    const claimed = await ctx.db.transaction((manager) => claimOf(ctx, manager));
    if (claimed !== "taken") return claimed;
  }
}

const isDue = "due.state = 'waiting' and due.next_attempt_at <= $1 and (due.claimed_until is null or due.claimed_until <= $1)";

/** By the greatest, which is looked up: whether one is greater than now would be looked for in all, as half of them are thought to be. */
const isFree = (webhook: string) => `coalesce((select max(claimed_until) from webhook_deliveries where webhook_id = ${webhook}) <= $1, true)`;

const dueLongest = "order by due.next_attempt_at, due.event_id limit 1";

/** Of each webhook, of which there are few, only the delivery that is due longest is looked at: many wait for one whose receiver was away. */
export const webhookDueLongest = `
  select w.id from webhooks w, lateral (select due.next_attempt_at, due.event_id from webhook_deliveries due where due.webhook_id = w.id and ${isDue} ${dueLongest}) due
  where w.off_because is null and ${isFree("w.id")} ${dueLongest} for no key update of w skip locked`;

/** Nothing while another is sent to the webhook. */
export const deliveryDueLongest = `
  select due.id from webhook_deliveries due where due.webhook_id = $2 and ${isDue} and ${isFree("$2")} ${dueLongest}`;

/**
 * The webhook is locked first, and what is due of it is looked at by a statement of its own: that sees what was claimed by whoever had the
 * lock before, which the first statement may not.
 */
async function claimOf({ db, now }: Context, manager: EntityManager): Promise<WebhookDelivery | "taken" | null> {
  const [webhook] = await rowsIn<{ id: string }>(manager, webhookDueLongest, [now]);
  if (!webhook) return null;
  const [claimed] = await rowsIn<WebhookDelivery>(
    manager,
    `update webhook_deliveries d set claimed_until = $3, attempts = d.attempts + 1 where d.id = (${deliveryDueLongest}) returning ${selectList(db.dataSource, WebhookDelivery, "d")}`,
    [now, webhook.id, new Date(+now + claim)],
  );
  return claimed ?? "taken";
}

/** Sends a claimed delivery, and writes down what came of it. */
async function attempt(makeContext: () => Context, delivery: WebhookDelivery, { isLast = false } = {}): Promise<WebhookDelivery> {
  const ctx = makeContext();
  const webhook = await ctx.db.dataSource.manager.findOneBy(Webhook, { id: delivery.webhookId });
  const message = webhook && (await messageFor(ctx, delivery).catch((error: unknown) => noteFault(ctx, error)));
  if (message === undefined) return save(ctx, delivery, { attemptedAt: ctx.now, duration: null, requestBody: null, responseStatus: null, responseText: null, failure: fault, ...next(ctx.now, delivery, isLast) });
  if (!message) return save(ctx, delivery, { state: "dropped", failure: "Readers see nothing of it any more." });
  const body = JSON.stringify(message);
  const began = performance.now();
  const outcome = await post(webhook.url, headersFor(webhook, delivery, ctx.now, body), body, ctx.config.webhooksAllow);
  const { now } = makeContext();
  const sent = { attemptedAt: now, requestBody: body, duration: Math.round(performance.now() - began), responseStatus: outcome.status, responseText: outcome.text, failure: failureOf(outcome) };
  if (sent.failure === null) return save(ctx, delivery, { ...sent, state: "delivered" }, (manager, { id }) => manager.update(Webhook, id, { failingSince: null }));
  const failed = { ...sent, ...next(now, delivery, isLast || outcome.status === 410) };
  // A failed test says so to whoever made it; of the events none has failed by that.
  return save(ctx, delivery, failed, (manager, called) => (delivery.eventId === null ? Promise.resolve() : noteFailure(manager, called, now, outcome)));
}

/** What comes after an attempt that failed. */
function next(now: Date, { attempts, nextAttemptAt: before }: WebhookDelivery, isLast: boolean): Pick<WebhookDelivery, "state" | "nextAttemptAt"> {
  const at = isLast ? null : nextAttemptAt(now, attempts, Math.random());
  return { state: at ? "waiting" : "failed", nextAttemptAt: at ?? before };
}

const fault = "What there was to tell could not be read: a fault of ours, which has been written down.";

/** It says nothing about the receiver, so it does not switch the webhook off. */
function noteFault({ log }: Context, error: unknown): undefined {
  log.error({ err: error }, "what a webhook is sent could not be read");
}

async function messageFor(ctx: Context, { eventId }: WebhookDelivery): Promise<WebhookMessage | null> {
  if (eventId === null) return testMessage(ctx.now);
  const event = await ctx.db.dataSource.manager.findOneBy(NewsroomEvent, { id: eventId });
  return event && messageOf(ctx, event);
}

function headersFor({ secret, formerSecret, formerSecretUntil }: Webhook, { id }: WebhookDelivery, now: Date, body: string): Record<string, string> {
  const secrets = [secret, ...(formerSecret && formerSecretUntil! > now ? [formerSecret] : [])];
  return { "content-type": "application/json", "content-length": String(Buffer.byteLength(body)), "user-agent": "Warta-Webhooks", ...signedHeaders(id, now, body, secrets) };
}

function failureOf({ status, failure }: PostOutcome): string | null {
  if (status === null) return failure;
  return status >= 200 && status < 300 ? null : `It was answered with the status ${status}.`;
}

async function save(ctx: Context, delivery: WebhookDelivery, changes: Partial<WebhookDelivery>, andThen?: (manager: EntityManager, webhook: Webhook) => Promise<unknown>): Promise<WebhookDelivery> {
  await ctx.db.transaction(async (manager) => {
    // The webhook first, as whoever switches it off has it: so none waits for the other's second lock. It may be gone, and the delivery with it.
    const webhook = await manager.findOne(Webhook, { where: { id: delivery.webhookId }, lock: { mode: "for_no_key_update" } });
    if (!webhook) return;
    // It may have been switched off while the call was under way, and what waited for it dropped.
    const noLonger = webhook.offBecause && changes.state === "waiting" ? dropped : {};
    Object.assign(delivery, changes, noLonger, { claimedUntil: null });
    await manager.update(WebhookDelivery, delivery.id, { ...changes, ...noLonger, claimedUntil: null });
    await andThen?.(manager, webhook);
  });
  return delivery;
}

async function noteFailure(manager: EntityManager, { id, failingSince: since, offBecause }: Webhook, now: Date, { status }: PostOutcome): Promise<void> {
  const failingSince = since ?? now;
  await manager.update(Webhook, id, { failingSince });
  const because = status === 410 ? "gone" : +now - +failingSince >= patience ? "failing" : null;
  if (because && !offBecause) await switchOff(manager, id, because);
}

/** What still waits for it is not sent: when it is on again, weeks may have passed. */
export async function switchOff(manager: EntityManager, id: string, because: OffBecause): Promise<void> {
  await manager.update(Webhook, id, { offBecause: because });
  await manager.update(WebhookDelivery, { webhookId: id, state: "waiting" }, dropped);
}

const dropped = { state: "dropped", failure: "The webhook was switched off." } as const;
