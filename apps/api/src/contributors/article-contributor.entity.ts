import { Column, Entity, PrimaryColumn } from "typeorm";

export type ContributorRole = "author" | "editor" | "translator" | "photographer";

@Entity("article_contributors")
export class ArticleContributor {
  @PrimaryColumn("uuid")
  articleId: string;

  @PrimaryColumn("integer")
  position: number;

  @Column("uuid")
  contributorId: string;

  @Column("text")
  role: ContributorRole;

  /** The story's, while it is published, in their first credit for it: what a contributor's list is sorted by. */
  @Column("timestamptz", { nullable: true })
  publishedAt: Date | null;
}
