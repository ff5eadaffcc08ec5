import { Column, Entity, PrimaryColumn } from "typeorm";
import type { EventKind } from "../events/event.status.ts";
import type { OffBecause } from "./webhook.status.ts";

/** An address of somebody else that is called when something happens. */
@Entity("webhooks")
export class Webhook {
  @PrimaryColumn("uuid")
  id: string;

  @Column("text")
  url: string;

  @Column("text", { array: true })
  kinds: EventKind[];

  /** Null: events of all editions. */
  @Column("text", { nullable: true })
  editionId: string | null;

  /** Signs what is sent, as whsec_ and base64. */
  @Column("text")
  secret: string;

  /** Signs beside it until `formerSecretUntil`. */
  @Column("text", { nullable: true })
  formerSecret: string | null;

  @Column("timestamptz", { nullable: true })
  formerSecretUntil: Date | null;

  /** Null while it is on. */
  @Column("text", { nullable: true })
  offBecause: OffBecause | null;

  /** Since when every attempt failed; null when the last one succeeded. */
  @Column("timestamptz", { nullable: true })
  failingSince: Date | null;

  @Column("uuid", { nullable: true })
  createdBy: string | null;

  @Column("timestamptz")
  createdAt: Date;
}
