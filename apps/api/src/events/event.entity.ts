import { Column, Entity, PrimaryColumn } from "typeorm";
import type { EventKind } from "./event.status.ts";

/** Something readers saw happen. */
@Entity("events")
export class NewsroomEvent {
  /** A number, as text. Greater ones were committed later. */
  @PrimaryColumn("bigint")
  id: string;

  @Column("text")
  kind: EventKind;

  @Column("text")
  editionId: string;

  /** The story it is about; of a banner, null. */
  @Column("uuid", { nullable: true })
  articleId: string | null;

  /** Null where a correction was removed, or a retraction withdrawn. */
  @Column("uuid", { nullable: true })
  correctionId: string | null;

  @Column("uuid", { nullable: true })
  breakingNewsId: string | null;

  @Column("timestamptz")
  happenedAt: Date;
}
