import { beforeAll, describe, expect, test } from "vitest";
import { globalId } from "../global-id.ts";
import { aPicture, aSection } from "../testing/factories.ts";
import { openNewsroom } from "../testing/newsroom.ts";

const room = openNewsroom();

/** How PostgreSQL carries out the first statement that a query sends: the one plan that serves all values. Of them it needs as many as there are. */
async function planOf(query: string, values: number, variables?: object): Promise<string> {
  const [statement] = await room.statementsOf(() => room.ask(query, variables));
  return room.services.db.transaction(async (manager) => {
    await manager.query("set local plan_cache_mode = force_generic_plan");
    await manager.query(`prepare asked as ${statement}`);
    const lines: { "QUERY PLAN": string }[] = await manager.query(`explain execute asked${values ? `(${Array(values).fill("null").join(", ")})` : ""}`);
    await manager.query("deallocate asked");
    return lines.map((line) => line["QUERY PLAN"]).join("\n");
  });
}

describe("in an archive of 10,000 stories", () => {
  beforeAll(async () => {
    const section = await aSection(room);
    const { db } = room.services;
    await db.rows(
      `insert into articles (id, edition_id, section_id, story_group_id, slug, headline, body, status, published_at, released_at, modified_at, created_at, content_modified_at)
       select gen_random_uuid(), 'id', $1, gen_random_uuid(), 'story-' || n, 'Story', jsonb_build_array(jsonb_build_object('text', repeat(md5(n::text), 20))), 'published', at, at, at, at, at
       from generate_series(1, 10000) n, lateral (select timestamptz '2026-01-01' - n * interval '1 hour') as of(at)`,
      [section.id],
    );
    await db.rows(`insert into article_views select id, date '2026-03-02' - n, 1 from articles, generate_series(0, 39) n where slug like 'story-%0'`);
    await db.rows("vacuum analyze articles, article_views");
  });

  test("the latest stories of all editions are read from an index in their order", async () => {
    const plan = await planOf(`{ articles(first: 20) { nodes { slug } } }`, 0);
    expect(plan).toContain("articles_latest");
    expect(plan).not.toContain("Sort");
  });

  test("the most read stories are counted without the views of other days", async () => {
    expect(await planOf(`{ mostRead(edition: "id", first: 10) { slug } }`, 2)).toContain("Index Only Scan using article_views_by_day");
  });

  test("whether the public may see a picture is known without reading stories", async () => {
    const { id } = await aPicture(room);
    const plan = await planOf(`query ($id: ID!) { node(id: $id) { id } }`, 2, { id: globalId("Image", id) });
    expect(plan).toContain("articles_by_hero_image");
    expect(plan).toContain("articles_by_body_picture");
  });
});
