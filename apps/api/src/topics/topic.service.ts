import { v7 as newId } from "uuid";
import { requireViewer } from "../accounts/viewer.ts";
import type { Context } from "../context.ts";
import { slugsOf } from "../slug.ts";
import { selectList } from "../reading/columns.ts";
import { type CountedPage, type PageRequest, readCountedPage } from "../reading/page.ts";
import { containing } from "../reading/search.ts";
import { InvalidInput } from "../user-error.ts";
import { Topic } from "./topic.entity.ts";
import { topicIsPublic } from "./topic.reading.ts";

/** The topic at this address; for the public only one that a published story has. */
export async function findTopic(ctx: Context, edition: string, slug: string): Promise<Topic | null> {
  const known = ctx.viewer ? "" : ` and ${topicIsPublic("t")}`;
  const [topic] = await ctx.db.rows<Topic>(
    `select ${selectList(ctx.db.dataSource, Topic, "t")} from topics t where t.edition_id = $1 and t.slug = $2${known}`,
    [edition, slug],
  );
  return topic ?? null;
}

/** The topics of an edition that published stories have, by slug. */
export function listTopics(ctx: Context, edition: string, request: PageRequest): Promise<CountedPage<Topic>> {
  return readCountedPage<Topic>(
    ctx.db,
    {
      list: "topics",
      of: edition,
      select: selectList(ctx.db.dataSource, Topic, "t"),
      from: `from topics t where t.edition_id = $1 and ${topicIsPublic("t")}`,
      values: [edition],
      keys: ["t.slug", "t.id"],
      keyType: "text",
      place: ({ slug, id }) => ({ at: slug, id }),
    },
    request,
  );
}

/** Topics of an edition by a part of their name, for choosing one; at most 20. */
export async function searchTopics(ctx: Context, edition: string, search: string): Promise<Topic[]> {
  requireViewer(ctx);
  return ctx.db.rows<Topic>(
    `select ${selectList(ctx.db.dataSource, Topic, "t")} from topics t where t.edition_id = $1 and t.name ilike $2 order by t.name, t.id limit 20`,
    [edition, containing(search)],
  );
}

/** A topic of this name: the one there is, or a new one. */
export async function createTopic(ctx: Context, edition: string, given: string): Promise<Topic> {
  requireViewer(ctx);
  const name = given.trim();
  if (!name || name.length > 100 || /\p{Cc}/u.test(name)) throw new InvalidInput("INVALID_NAME", ["name"], "A topic's name has 1 to 100 characters, on one line.");
  if (!(await ctx.loaders.edition.load(edition))) throw new InvalidInput("NOT_FOUND", ["edition"], `There is no edition ${edition}.`);
  const topics = ctx.db.dataSource.getRepository(Topic);
  for (const slug of slugsOf(name)) {
    await topics.createQueryBuilder().insert().values({ id: newId(), editionId: edition, slug, name, concept: null }).orIgnore().execute();
    const topic = await topics.findOneByOrFail({ editionId: edition, slug });
    if (topic.name.toLowerCase() === name.toLowerCase()) return topic;
  }
  throw new Error("unreachable: the slugs of a name do not end");
}
