import { Column, Entity, PrimaryColumn } from "typeorm";

/** An address a story once had; it leads to the story for good. */
@Entity("old_slugs")
export class OldSlug {
  @PrimaryColumn("text")
  editionId: string;

  @PrimaryColumn("text")
  slug: string;

  @Column("uuid")
  articleId: string;
}
