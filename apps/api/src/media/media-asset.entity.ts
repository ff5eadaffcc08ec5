import { Column, Entity, PrimaryColumn } from "typeorm";

/** One file made from a picture: <id>/<width>.<format> in the media store. */
export type Rendition = { format: "avif" | "webp"; width: number; height: number; byteSize: number };

@Entity("media_assets")
export class MediaAsset {
  @PrimaryColumn("uuid")
  id: string;

  @Column("integer")
  width: number;

  @Column("integer")
  height: number;

  /** #rrggbb, shown while the picture loads. */
  @Column("text")
  dominantColor: string;

  /** 0 is the left edge, 1 the right one. */
  @Column("real")
  focalX: number;

  /** 0 is the top edge, 1 the bottom one. */
  @Column("real")
  focalY: number;

  @Column("text")
  fileName: string;

  /** SHA-256 of the uploaded bytes, in hex: the same picture is stored once. */
  @Column("text")
  checksum: string;

  @Column("jsonb")
  renditions: Rendition[];

  @Column("text")
  alt: string;

  @Column("text", { nullable: true })
  caption: string | null;

  @Column("text", { nullable: true })
  credit: string | null;

  @Column("uuid", { nullable: true })
  createdBy: string | null;

  @Column("timestamptz")
  createdAt: Date;
}
