import { Column, Entity, PrimaryColumn } from "typeorm";

@Entity("contributors")
export class Contributor {
  @PrimaryColumn("uuid")
  id: string;

  @Column("text")
  slug: string;

  @Column("text")
  name: string;

  @Column("text", { nullable: true })
  bio: string | null;
}
