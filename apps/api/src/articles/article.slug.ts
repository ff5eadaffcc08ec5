import type { EntityManager } from "typeorm";
import { slugsOf } from "../slug.ts";
import { InvalidInput } from "../user-error.ts";

/** A slug from the headline that no story of the edition has or had: with a number where the plain one is taken. Held for the caller's transaction. */
export async function freeSlug(manager: EntityManager, edition: string, headline: string, article: string): Promise<string> {
  await oneAtATime(manager);
  for (const slug of slugsOf(headline)) if (!(await isTaken(manager, edition, slug, article))) return slug;
  throw new Error("unreachable: the slugs of a headline do not end");
}

export async function checkSlug(manager: EntityManager, edition: string, slug: string, article: string): Promise<void> {
  if (!/^[a-z0-9]+(-[a-z0-9]+)*$/.test(slug) || slug.length > 200)
    throw new InvalidInput("INVALID_SLUG", ["slug"], "A slug has lower-case Latin letters, digits and single hyphens, at most 200.");
  await oneAtATime(manager);
  if (await isTaken(manager, edition, slug, article))
    throw new InvalidInput("SLUG_TAKEN", ["slug"], `The slug ${slug} belongs to another story of this edition, or did once.`);
}

/**
 * Two stories that are saved at once do not choose the same slug: the second waits until the first is committed. In all editions
 * together: a changed slug locks its story against new links to it, and two such stories that link to each other would deadlock.
 */
async function oneAtATime(manager: EntityManager): Promise<void> {
  await manager.query("select pg_advisory_xact_lock(hashtext('slugs of stories'))");
}

async function isTaken(manager: EntityManager, edition: string, slug: string, article: string): Promise<boolean> {
  const rows = await manager.query(
    `select 1 from articles where edition_id = $1 and slug = $2 and id <> $3
     union all select 1 from old_slugs where edition_id = $1 and slug = $2 and article_id <> $3 limit 1`,
    [edition, slug, article],
  );
  return rows.length > 0;
}
