import { type EntityManager, In } from "typeorm";
import type { Contributor } from "../contributors/contributor.entity.ts";
import type { MediaAsset } from "../media/media-asset.entity.ts";
import type { Topic } from "../topics/topic.entity.ts";
import { InvalidInput } from "../user-error.ts";
import type { Article } from "./article.entity.ts";

/** Throws NOT_FOUND unless all of these are there, and meet `where`. */
export async function requireAll(manager: EntityManager, entity: typeof Article | typeof Topic | typeof Contributor | typeof MediaAsset, ids: string[], field: string, what: string, where: object = {}): Promise<void> {
  const wanted = [...new Set(ids)];
  if (!wanted.length) return;
  const found = await manager.countBy(entity, { id: In(wanted), ...where });
  if (found !== wanted.length) throw new InvalidInput("NOT_FOUND", [field], `There is no such ${what}, or not in this edition.`);
}
