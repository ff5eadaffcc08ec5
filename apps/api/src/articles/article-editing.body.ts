import type { StoryBody } from "@warta/story-body";
import { globalId, idOf, type NodeKind } from "../global-id.ts";
import { InvalidInput } from "../user-error.ts";

/*
 * A body is stored with database ids, which no client ever sees: the newsroom's document has the ids that Image and Article have
 * everywhere else in the API.
 */

export function documentOf(body: StoryBody): StoryBody {
  return body.map((block) => {
    if (block.type === "image") return { ...block, mediaId: globalId("Image", block.mediaId) };
    if (block.type === "relatedStory" && block.articleId) return { ...block, articleId: globalId("Article", block.articleId) };
    return block;
  });
}

/** The document with database ids. Nothing else of it is looked at: that is validateStoryBody's. */
export function bodyOf(document: unknown): unknown {
  if (!Array.isArray(document)) return document;
  return document.map((block: unknown, index) => withDatabaseId(withDatabaseId(block, index, "mediaId", "Image"), index, "articleId", "Article"));
}

function withDatabaseId(block: unknown, index: number, name: string, kind: NodeKind): unknown {
  if (typeof block !== "object" || block === null || !(name in block)) return block;
  const id = (block as Record<string, unknown>)[name];
  if (typeof id !== "string") return block;
  const found = idOf(kind, id);
  if (!found) throw new InvalidInput("INVALID_ID", ["body", String(index), name], `${id.slice(0, 200)} is not the id of ${kind === "Image" ? "an Image" : "an Article"}.`);
  return { ...block, [name]: found };
}
