import { Column, Entity, PrimaryColumn } from "typeorm";

/** In Indonesian koreksi, ralat, hak jawab and pencabutan: rule 1/2012 of the press council. */
export type CorrectionKind = "correction" | "erratum" | "right_of_reply" | "retraction";

@Entity("corrections")
export class Correction {
  @PrimaryColumn("uuid")
  id: string;

  @Column("text")
  editionId: string;

  /** The story that was wrong. */
  @Column("uuid")
  articleId: string;

  @Column("text")
  kind: CorrectionKind;

  @Column("text")
  text: string;

  /** The story in which somebody replies, where the reply is a story of its own. */
  @Column("uuid", { nullable: true })
  replyId: string | null;

  @Column("timestamptz")
  publishedAt: Date;

  @Column("uuid", { nullable: true })
  createdBy: string | null;

  /** Grows by one with every change; an update names the one it started from. */
  @Column("integer")
  version: number;
}
