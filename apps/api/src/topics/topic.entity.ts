import { Column, Entity, PrimaryColumn } from "typeorm";

@Entity("topics")
export class Topic {
  @PrimaryColumn("uuid")
  id: string;

  @Column("text")
  editionId: string;

  @Column("text")
  slug: string;

  @Column("text")
  name: string;

  /** The same in every edition that has the topic. */
  @Column("text", { nullable: true })
  concept: string | null;
}
