import { idOf, type NodeKind } from "../global-id.ts";
import { InvalidInput, orUserErrors } from "../user-error.ts";
import type { ArticleChanges } from "./article-changes.ts";
import { bodyOf } from "./article-editing.body.ts";
import { VersionConflict } from "./article-editing.service.ts";
import type { Article } from "./article.entity.ts";
import type { CreateArticleInput, UpdateArticleInput } from "./article.input.ts";

/** The input's changes with database ids in the place of global ones. A made-up id is the input's fault, and named. */
export function changesOf(input: CreateArticleInput | UpdateArticleInput): ArticleChanges {
  const { sectionId, headline, topicIds, credits, pinnedIds, excludedIds, promotion, heroImage, sources, body, ...same } = input;
  return {
    ...same,
    headline: headline ?? undefined,
    body: bodyOf(body),
    sources: sources ?? undefined,
    sectionId: sectionId == null ? undefined : databaseId("Section", sectionId, "sectionId"),
    topicIds: topicIds?.map((id) => databaseId("Topic", id, "topicIds")),
    pinnedIds: pinnedIds?.map((id) => databaseId("Article", id, "pinnedIds")),
    excludedIds: excludedIds?.map((id) => databaseId("Article", id, "excludedIds")),
    promotion: promotion ?? undefined,
    credits: credits?.map(({ contributorId, role }) => ({ role, contributorId: databaseId("Contributor", contributorId, "credits") })),
    heroImage: heroImage && { ...heroImage, imageId: heroImage.imageId == null ? heroImage.imageId : databaseId("Image", heroImage.imageId, "heroImage") },
  };
}

export function databaseId(kind: NodeKind, id: string, field: string): string {
  const found = idOf(kind, id);
  if (!found) throw new InvalidInput("INVALID_ID", [field], `${id} is not the id of a ${kind}.`);
  return found;
}

/** Expected failures become part of the answer; the others go on as errors. */
export async function answerChange(work: () => Promise<Article>) {
  try {
    const { done, userErrors } = await orUserErrors(work);
    return { article: done, userErrors };
  } catch (error) {
    if (error instanceof VersionConflict)
      return { current: error.current, message: `The story was changed meanwhile: it is at version ${error.current.version} now.` };
    throw error;
  }
}
