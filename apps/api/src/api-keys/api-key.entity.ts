import { Column, Entity, PrimaryColumn } from "typeorm";

export type ApiKeyScope = "stories" | "live";

/** What a developer's program shows to say whose it is. The secret itself is kept nowhere. */
@Entity("api_keys")
export class ApiKey {
  @PrimaryColumn("uuid")
  id: string;

  /** Who uses it. */
  @Column("text")
  name: string;

  /** SHA-256 of the secret, in hexadecimal digits; read where a key is looked up, and never for an answer. */
  @Column("text", { select: false })
  secretHash?: string;

  /** The visible beginning of the secret, to tell one's keys apart. */
  @Column("text")
  beginning: string;

  @Column("text", { array: true })
  scopes: ApiKeyScope[];

  /** Null: made by a command. */
  @Column("uuid", { nullable: true })
  createdBy: string | null;

  @Column("timestamptz")
  createdAt: Date;

  @Column("uuid", { nullable: true })
  revokedBy: string | null;

  @Column("timestamptz", { nullable: true })
  revokedAt: Date | null;

  /** At most a minute too old. */
  @Column("timestamptz", { nullable: true })
  lastUsedAt: Date | null;
}
