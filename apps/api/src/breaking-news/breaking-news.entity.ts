import { Column, Entity, PrimaryColumn } from "typeorm";

/** A banner over all pages of an edition. */
@Entity("breaking_news")
export class BreakingNews {
  @PrimaryColumn("uuid")
  id: string;

  @Column("text")
  editionId: string;

  @Column("text")
  text: string;

  /** The story it leads to. */
  @Column("uuid", { nullable: true })
  articleId: string | null;

  @Column("timestamptz")
  startsAt: Date;

  @Column("timestamptz")
  endsAt: Date;

  @Column("uuid", { nullable: true })
  createdBy: string | null;
}
