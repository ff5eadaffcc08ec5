import { Column, Entity, PrimaryColumn } from "typeorm";
import type { StoryBody } from "@warta/story-body";
import type { ArticleStatus, Promotion } from "./article.status.ts";

/** A medium or office the story names as where it has its facts from. */
export type StorySource = { name: string };

@Entity("articles")
export class Article {
  /** UUID version 7: ids sort by the time they were made. */
  @PrimaryColumn("uuid")
  id: string;

  @Column("text")
  editionId: string;

  @Column("uuid")
  sectionId: string;

  /** Shared by a story and its translations: at most one article of each edition. */
  @Column("uuid")
  storyGroupId: string;

  @Column("text")
  slug: string;

  @Column("text")
  headline: string;

  @Column("text", { nullable: true })
  standfirst: string | null;

  @Column("jsonb")
  body: StoryBody;

  /** The body as plain text, kept for search. */
  @Column("text")
  bodyText: string;

  @Column("text", { nullable: true })
  datelinePlace: string | null;

  @Column("text", { nullable: true })
  datelineAgency: string | null;

  /** The agency the story came from, when it is not the edition's own. */
  @Column("text", { nullable: true })
  agencyCredit: string | null;

  @Column("jsonb")
  sources: StorySource[];

  @Column("uuid", { nullable: true })
  heroImageId: string | null;

  @Column("text", { nullable: true })
  heroAlt: string | null;

  @Column("text", { nullable: true })
  heroCaption: string | null;

  @Column("text", { nullable: true })
  heroCredit: string | null;

  @Column("text")
  status: ArticleStatus;

  /** What the editors want of it as a recommendation beside other stories. */
  @Column("text")
  promotion: Promotion;

  /** First publication, here or elsewhere; kept when the story is taken back to draft. */
  @Column("timestamptz", { nullable: true })
  publishedAt: Date | null;

  /** First publication here: from then on its address leads to it for good. */
  @Column("timestamptz", { nullable: true })
  releasedAt: Date | null;

  /** The last save, whatever it changed. */
  @Column("timestamptz")
  modifiedAt: Date;

  /** The last change of what readers see; the first publication when nothing changed since. The API's modifiedAt. */
  @Column("timestamptz")
  contentModifiedAt: Date;

  @Column("timestamptz")
  createdAt: Date;

  @Column("uuid", { nullable: true })
  createdBy: string | null;

  /** Grows by one with every change; an update names the one it started from. */
  @Column("integer")
  version: number;
}
