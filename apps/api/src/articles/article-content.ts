import { isDeepStrictEqual } from "node:util";
import type { EntityManager } from "typeorm";
import { ArticleContributor } from "../contributors/article-contributor.entity.ts";
import { ArticleTopic } from "../topics/article-topic.entity.ts";
import type { ArticleChanges } from "./article-changes.ts";
import type { Article } from "./article.entity.ts";

/** What readers see of a story. Its address, its pinned stories and whether it is published are not among it. */
const shown = [
  "sectionId",
  "headline",
  "standfirst",
  "body",
  "datelinePlace",
  "datelineAgency",
  "agencyCredit",
  "sources",
  "heroImageId",
  "heroAlt",
  "heroCaption",
  "heroCredit",
  "publishedAt",
] as const satisfies (keyof Article)[];

/** What readers see of a story but its topics and credits, as plain data to compare with a later state of it. */
export function contentOf(article: Article): object {
  return JSON.parse(JSON.stringify(Object.fromEntries(shown.map((property) => [property, article[property]]))));
}

/** Whether readers see a change: the story is no longer what it was before, or is about to get other topics or credits than it has. */
export async function changesContent(manager: EntityManager, before: object, article: Article, { topicIds, credits }: ArticleChanges): Promise<boolean> {
  if (!isDeepStrictEqual(contentOf(article), before)) return true;
  const inOrder = { where: { articleId: article.id }, order: { position: "ASC" } } as const;
  if (topicIds) {
    const has = await manager.find(ArticleTopic, inOrder);
    if (!isDeepStrictEqual(has.map(({ topicId }) => topicId), [...new Set(topicIds)])) return true;
  }
  if (!credits) return false;
  const line = ({ contributorId, role }: { contributorId: string; role: string }) => `${contributorId} ${role}`;
  const has = await manager.find(ArticleContributor, inOrder);
  return !isDeepStrictEqual(has.map(line), [...new Set(credits.map(line))]);
}
