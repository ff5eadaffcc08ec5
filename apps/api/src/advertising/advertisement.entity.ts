import { Column, Entity, PrimaryColumn } from "typeorm";

export type Placement = "article-top" | "article-inline" | "front-page";

@Entity("advertisements")
export class Advertisement {
  @PrimaryColumn("uuid")
  id: string;

  @Column("text")
  editionId: string;

  @Column("text")
  placement: Placement;

  @Column("uuid")
  largeImageId: string;

  @Column("uuid")
  smallImageId: string;

  @Column("text")
  alt: string;

  @Column("text")
  link: string;

  @Column("timestamptz")
  startsAt: Date;

  @Column("timestamptz", { nullable: true })
  endsAt: Date | null;
}
