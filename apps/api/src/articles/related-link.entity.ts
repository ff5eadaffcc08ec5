import { Column, Entity, PrimaryColumn } from "typeorm";

/** inline: a related line inside the body, derived from it. pinned, excluded: put beside the story, or kept away from there, by an editor. */
@Entity("related_links")
export class RelatedLink {
  @PrimaryColumn("uuid")
  articleId: string;

  @PrimaryColumn("text")
  kind: "inline" | "pinned" | "excluded";

  @PrimaryColumn("integer")
  position: number;

  @Column("uuid")
  relatedId: string;
}
