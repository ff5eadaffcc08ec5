import { Column, Entity, PrimaryColumn } from "typeorm";
import type { DeliveryState } from "./webhook.status.ts";

/** One event for one webhook, and what came of the last attempt to send it. Its id is the webhook-id the receiver sees, the same with each attempt. */
@Entity("webhook_deliveries")
export class WebhookDelivery {
  @PrimaryColumn("uuid")
  id: string;

  @Column("uuid")
  webhookId: string;

  /** Null for a test. */
  @Column("bigint", { nullable: true })
  eventId: string | null;

  @Column("text")
  state: DeliveryState;

  @Column("integer")
  attempts: number;

  @Column("timestamptz")
  nextAttemptAt: Date;

  /** Some process is sending it until then, or has died doing so. */
  @Column("timestamptz", { nullable: true })
  claimedUntil: Date | null;

  @Column("timestamptz")
  createdAt: Date;

  @Column("timestamptz", { nullable: true })
  attemptedAt: Date | null;

  /** In milliseconds. */
  @Column("integer", { nullable: true })
  duration: number | null;

  @Column("text", { nullable: true })
  requestBody: string | null;

  @Column("integer", { nullable: true })
  responseStatus: number | null;

  /** The first 1,000 characters. */
  @Column("text", { nullable: true })
  responseText: string | null;

  /** What went wrong, in words. */
  @Column("text", { nullable: true })
  failure: string | null;
}
