import { Column, Entity, PrimaryColumn } from "typeorm";

/** A place of a front page that an editor gave to a story. */
@Entity("front_page_picks")
export class FrontPagePick {
  @PrimaryColumn("text")
  editionId: string;

  /** From 1. */
  @PrimaryColumn("smallint")
  place: number;

  @Column("uuid")
  articleId: string;

  /** When it leaves its place; null when it stays until an editor takes it away. */
  @Column("timestamptz", { nullable: true })
  until: Date | null;
}
