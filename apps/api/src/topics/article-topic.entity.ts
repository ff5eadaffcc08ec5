import { Column, Entity, PrimaryColumn } from "typeorm";

@Entity("article_topics")
export class ArticleTopic {
  @PrimaryColumn("uuid")
  articleId: string;

  @PrimaryColumn("uuid")
  topicId: string;

  @Column("text")
  editionId: string;

  @Column("integer")
  position: number;

  /** The story's, while it is published: what a topic's list is sorted by. */
  @Column("timestamptz", { nullable: true })
  publishedAt: Date | null;
}
