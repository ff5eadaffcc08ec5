import { Column, Entity, PrimaryColumn } from "typeorm";

export type SectionScope = "international" | "regional" | "opinion" | "other";

@Entity("sections")
export class Section {
  @PrimaryColumn("uuid")
  id: string;

  @Column("text")
  editionId: string;

  @Column("text")
  slug: string;

  @Column("text")
  name: string;

  @Column("text")
  scope: SectionScope;

  /** ISO 3166-1 code of a regional section's country; null for the others. */
  @Column("text", { nullable: true })
  region: string | null;

  @Column("integer")
  position: number;
}
