import type { EntityManager } from "typeorm";
import { mostPins } from "../recommendations/recommendation-score.ts";
import { InvalidInput } from "../user-error.ts";
import { Article } from "./article.entity.ts";
import { RelatedLink } from "./related-link.entity.ts";
import { requireAll } from "./require-all.ts";

const mostExclusions = 100;

/** What editors want to stand beside the story, and what never. */
export async function replaceChosenLinks(manager: EntityManager, article: Article, { pinnedIds, excludedIds }: { pinnedIds?: string[]; excludedIds?: string[] }): Promise<void> {
  if (pinnedIds) await replacePins(manager, article, pinnedIds);
  if (excludedIds) await replaceExclusions(manager, article, excludedIds);
  if (pinnedIds || excludedIds) await refuseBoth(manager, article);
}

async function replacePins(manager: EntityManager, article: Article, ids: string[]): Promise<void> {
  if (ids.length > mostPins) throw new InvalidInput("TOO_MANY", ["pinnedIds"], `At most ${mostPins} stories can be pinned beside one.`);
  await replaceLinks(manager, article, "pinned", ids, "pinnedIds", { editionId: article.editionId });
}

async function replaceExclusions(manager: EntityManager, article: Article, ids: string[]): Promise<void> {
  if (ids.length > mostExclusions) throw new InvalidInput("TOO_MANY", ["excludedIds"], `At most ${mostExclusions} stories can be excluded beside one.`);
  await replaceLinks(manager, article, "excluded", ids, "excludedIds");
}

async function refuseBoth(manager: EntityManager, article: Article): Promise<void> {
  const both = await manager.query(
    `select headline from articles where id in (
       select related_id from related_links where article_id = $1 and kind = 'pinned' intersect select related_id from related_links where article_id = $1 and kind = 'excluded')`,
    [article.id],
  );
  if (both.length) throw new InvalidInput("CONTRADICTION", ["excludedIds"], `“${both[0].headline}” cannot be pinned and excluded beside one story.`);
}

/** The story's links of a kind, in this order, in the place of those there were. */
export async function replaceLinks(manager: EntityManager, article: Article, kind: RelatedLink["kind"], given: string[], field: string, where: { editionId?: string } = {}): Promise<void> {
  const ids = [...new Set(given)];
  if (ids.includes(article.id)) throw new InvalidInput("SELF_REFERENCE", [field], "A story cannot be related to itself.");
  await requireAll(manager, Article, ids, field, "story", where);
  await manager.delete(RelatedLink, { articleId: article.id, kind });
  await manager.insert(RelatedLink, ids.map((relatedId, position) => ({ articleId: article.id, kind, position, relatedId })));
}
