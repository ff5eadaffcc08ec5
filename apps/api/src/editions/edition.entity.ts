import { Column, Entity, PrimaryColumn } from "typeorm";

export type Language = "id" | "en" | "ar";

/** A language edition of the site, with what it prints around every story. Its id is its code: "id", "en", "ar". */
@Entity("editions")
export class Edition {
  @PrimaryColumn("text")
  id: string;

  /** The edition at position 0 is the one at the root of the site. */
  @Column("integer")
  position: number;

  @Column("text")
  name: string;

  @Column("text")
  language: Language;

  @Column("text")
  direction: "ltr" | "rtl";

  /** IANA name, such as Asia/Jakarta. */
  @Column("text")
  timeZone: string;

  @Column("text")
  numerals: "latn" | "arab";

  @Column("text", { nullable: true })
  tagline: string | null;

  @Column("text")
  agencyName: string;

  @Column("text")
  creditLine: string;

  @Column("text", { nullable: true })
  endMark: string | null;
}
