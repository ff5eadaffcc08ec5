import type { EntityManager } from "typeorm";
import { v7 as newId } from "uuid";
import { requireViewer } from "../accounts/viewer.ts";
import type { Context } from "../context.ts";
import { selectList } from "../reading/columns.ts";
import { type CountedPage, type PageRequest, readCountedPage } from "../reading/page.ts";
import { containing } from "../reading/search.ts";
import { slugOf, slugsOf } from "../slug.ts";
import { InvalidInput } from "../user-error.ts";
import { Contributor } from "./contributor.entity.ts";
import { contributorIsPublic } from "./contributor.reading.ts";

/** The contributor at this address; for the public only one who is credited for a published story. */
export async function findContributor(ctx: Context, slug: string): Promise<Contributor | null> {
  const known = ctx.viewer ? "" : ` and ${contributorIsPublic("c")}`;
  const [contributor] = await ctx.db.rows<Contributor>(
    `select ${selectList(ctx.db.dataSource, Contributor, "c")} from contributors c where c.slug = $1${known}`,
    [slug],
  );
  return contributor ?? null;
}

/** Everybody credited for a published story, by slug. */
export function listContributors(ctx: Context, request: PageRequest): Promise<CountedPage<Contributor>> {
  return readCountedPage<Contributor>(
    ctx.db,
    {
      list: "contributors",
      select: selectList(ctx.db.dataSource, Contributor, "c"),
      from: `from contributors c where ${contributorIsPublic("c")}`,
      values: [],
      keys: ["c.slug", "c.id"],
      keyType: "text",
      place: ({ slug, id }) => ({ at: slug, id }),
    },
    request,
  );
}

/** Contributors by a part of their name, for choosing one; at most 20. */
export async function searchContributors(ctx: Context, search: string): Promise<Contributor[]> {
  requireViewer(ctx);
  return ctx.db.rows<Contributor>(
    `select ${selectList(ctx.db.dataSource, Contributor, "c")} from contributors c where c.name ilike $1 order by c.name, c.id limit 20`,
    [containing(search)],
  );
}

export async function createContributor(ctx: Context, name: string): Promise<Contributor> {
  requireViewer(ctx);
  return ensureContributor(ctx.db.dataSource.manager, name);
}

/** The contributor of this name: the one there is, or a new one. */
export async function ensureContributor(manager: EntityManager, given: string): Promise<Contributor> {
  const name = given.trim();
  if (!name || name.length > 200 || /\p{Cc}/u.test(name)) throw new InvalidInput("INVALID_NAME", ["name"], "A contributor's name has 1 to 200 characters, on one line.");
  const contributors = manager.getRepository(Contributor);
  for (const slug of slugsOf(name)) {
    await contributors.createQueryBuilder().insert().values({ id: newId(), slug, name, bio: null }).orIgnore().execute();
    const contributor = await contributors.findOneByOrFail({ slug });
    if (contributor.name.toLowerCase() === name.toLowerCase()) return contributor;
  }
  throw new Error("unreachable: the slugs of a name do not end");
}

/**
 * The ids of the contributors of these names, by name, in the caller's transaction. New ones are added in the order of their
 * slugs: two transactions that add the same people wait for one another, and would deadlock in two orders.
 */
export async function ensureContributors(manager: EntityManager, names: string[]): Promise<Map<string, string>> {
  const ids = new Map<string, string>();
  for (const name of names.toSorted((one, other) => (slugOf(one) < slugOf(other) ? -1 : 1))) ids.set(name, (await ensureContributor(manager, name)).id);
  return ids;
}
