import { Column, Entity, PrimaryColumn } from "typeorm";

export type Role = "reporter" | "editor" | "chief" | "administrator";

/** Somebody who works in the newsroom. Passwords and sessions belong to the authentication library (see authentication.ts). */
@Entity("users")
export class User {
  @PrimaryColumn("uuid")
  id: string;

  @Column("text")
  name: string;

  @Column("text")
  email: string;

  @Column("text")
  role: Role;
}
