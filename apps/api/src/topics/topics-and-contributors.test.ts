import { describe, expect, test } from "vitest";
import { aContributor, aDraft, aPublishedArticle, aTopic } from "../testing/factories.ts";
import { openNewsroom } from "../testing/newsroom.ts";

const room = openNewsroom();

/** All pages of a list, forwards or backwards, by slug. */
async function pagesOf(list: string, way: "forwards" | "backwards") {
  const [size, cursor, more] = way === "forwards" ? ["first: 2, after", "endCursor", "hasNextPage"] : ["last: 2, before", "startCursor", "hasPreviousPage"];
  const pages: string[][] = [];
  let place: string | null = null;
  for (let left = true; left; ) {
    const { data } = await room.ask(`query ($place: String) { list: ${list.replace("PAGE", `${size}: $place`)} { totalCount nodes { slug } pageInfo { ${cursor} ${more} } } }`, { place });
    pages.push(data.list.nodes.map(({ slug }: { slug: string }) => slug));
    expect(data.list.totalCount).toBe(5);
    [place, left] = [data.list.pageInfo[cursor], data.list.pageInfo[more]];
  }
  return way === "forwards" ? pages : pages.toReversed();
}

describe.each([
  ["topics", `topics(edition: "id", PAGE)`, (name: string) => aTopic(room, name).then((id) => ({ topicIds: [id] }))],
  ["contributors", "contributors(PAGE)", (name: string) => aContributor(room, name).then((contributorId) => ({ credits: [{ contributorId, role: "author" as const }] }))],
])("the list of %s", (_what, list, carriedBy) => {
  test("pages both ways by slug, and knows only what published stories have", async () => {
    for (const name of ["Mudik", "Banjir", "Zakat", "Air", "Cuaca"]) await aPublishedArticle(room, await carriedBy(name));
    await aDraft(room, await carriedBy("Rahasia"));
    expect(await pagesOf(list, "forwards")).toEqual([["air", "banjir"], ["cuaca", "mudik"], ["zakat"]]);
    expect(await pagesOf(list, "backwards")).toEqual([["air"], ["banjir", "cuaca"], ["mudik", "zakat"]]);
  });

  test.each(["nonsense", "topics:air", "contributors:air:x", "articles:1:00000000-0000-7000-8000-000000000000", "topics::00000000-0000-7000-8000-000000000000", "contributors:\0:00000000-0000-7000-8000-000000000000"])("refuses the cursor %j", async (text) => {
    const { errors } = await room.ask(`query ($after: String) { list: ${list.replace("PAGE", "after: $after")} { nodes { slug } } }`, { after: Buffer.from(text).toString("base64url") });
    expect(errors).toMatchObject([{ message: "after is not a cursor of this list.", extensions: { code: "BAD_USER_INPUT" } }]);
  });
});
