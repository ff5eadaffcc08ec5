import { describe, expect, test } from "vitest";
import { unpublishArticle } from "./article-editing.service.ts";
import { aContributor, aPublishedArticle, aSection, aTopic } from "../testing/factories.ts";
import { openNewsroom } from "../testing/newsroom.ts";

const room = openNewsroom();

describe.each<[string, string, (index: number) => Promise<object>]>([
  ["a section", `section(edition: "id", slug: "ekonomi")`, async () => ({ section: await aSection(room, { slug: "ekonomi" }) })],
  ["a topic", `topic(edition: "id", slug: "beras")`, async () => ({ topicIds: [await aTopic(room, "Beras")] })],
  // Credited twice for each story.
  ["a contributor", `contributor(slug: "rina")`, async () => ({ credits: (["author", "photographer"] as const).map((role) => ({ role, contributorId: rina })) })],
])("the stories of %s", (_what, place, given) => {
  const name = place.split("(")[0]!;
  const ask = async (options: string, fields = "nodes { slug }") => (await room.ask(`{ parent: ${place} { articles(${options}) { ${fields} } } }`)).data.parent.articles;
  const slugs = async (options: string) => (await ask(options)).nodes.map(({ slug }: { slug: string }) => slug);

  test("come the latest first, page by page in both directions, with how many there are", async () => {
    rina = await aContributor(room, "Rina");
    for (let index = 0; index < 5; index++) await aPublishedArticle(room, { ...(await given(index)), slug: `${name}-${index}`, at: `2026-02-0${index + 1}T00:00:00Z` });
    const all = [4, 3, 2, 1, 0].map((index) => `${name}-${index}`);
    expect(await slugs("first: 10")).toEqual(all);
    const first = await ask("first: 2", "totalCount nodes { slug } pageInfo { hasNextPage endCursor }");
    expect(first).toMatchObject({ totalCount: 5, nodes: [{ slug: all[0] }, { slug: all[1] }], pageInfo: { hasNextPage: true } });
    expect(await slugs(`first: 2, after: "${first.pageInfo.endCursor}"`)).toEqual(all.slice(2, 4));
    const last = await ask("last: 2", "nodes { slug } pageInfo { hasPreviousPage startCursor }");
    expect(last).toMatchObject({ nodes: [{ slug: all[3] }, { slug: all[4] }], pageInfo: { hasPreviousPage: true } });
    expect(await slugs(`last: 2, before: "${last.pageInfo.startCursor}"`)).toEqual(all.slice(1, 3));
  });

  test("are only those that are published", async () => {
    const story = await aPublishedArticle(room, { ...(await given(9)), slug: `${name}-gone` });
    expect(await slugs("first: 10")).toContain(`${name}-gone`);
    await unpublishArticle(room.ctx(), story.id, story.version);
    expect(await slugs("first: 10")).not.toContain(`${name}-gone`);
    expect((await ask("first: 1", "totalCount")).totalCount).toBe(5);
  });

  test("are refused as a page that is too long, or with a cursor that is none", async () => {
    for (const options of ["first: 101", `after: "nothing"`, "first: 1, last: 1"])
      expect((await room.ask(`{ parent: ${place} { articles(${options}) { nodes { slug } } } }`)).errors, options).toMatchObject([{ extensions: { code: "BAD_USER_INPUT" } }]);
  });
});

let rina: string;

test("the latest of each author of many stories take the same number of statements as of one", async () => {
  for (let index = 0; index < 8; index++) await aPublishedArticle(room, { credits: [{ role: "author", contributorId: await aContributor(room, `Author ${index}`) }] });
  const query = (first: number) => `{ articles(first: ${first}) { nodes { credits { contributor { articles(first: 5) { totalCount nodes { slug section { name articles(first: 1) { nodes { slug } } } } } } } } } }`;
  const count = async (first: number) => (await room.statementsOf(() => room.ask(query(first)))).length;
  expect(await count(8)).toBe(await count(1));
});
