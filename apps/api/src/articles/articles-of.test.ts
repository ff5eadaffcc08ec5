import { beforeAll, describe, expect, test } from "vitest";
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

describe("beside many stories", () => {
  beforeAll(async () => {
    const [mira, nadia] = [await aContributor(room, "Mira"), await aContributor(room, "Nadia")];
    for (let index = 0; index < 6; index++) {
      const credits = [{ role: "author" as const, contributorId: index % 3 ? mira : nadia }, { role: "editor" as const, contributorId: nadia }];
      await aPublishedArticle(room, { slug: `many-${index}`, section: await aSection(room, { slug: index % 2 ? "jawa" : "bali" }), credits: index === 5 ? [] : credits, topicIds: [await aTopic(room, "Jalan")], at: `2026-03-01T0${index}:00:00Z` });
    }
  });

  test("each has the page of its own authors, section and topics", async () => {
    const page = "articles(first: 2) { nodes { slug publishedAt } pageInfo { hasNextPage endCursor } }";
    const { data } = await room.ask(`{ articles(edition: "id", topic: "jalan") { nodes { credits { contributor { slug ${page} } } section { slug ${page} } topics { slug ${page} } } }
      jawa: section(edition: "id", slug: "jawa") { slug ${page} } bali: section(edition: "id", slug: "bali") { slug ${page} } topic(edition: "id", slug: "jalan") { slug ${page} }
      mira: contributor(slug: "mira") { slug ${page} } nadia: contributor(slug: "nadia") { slug ${page} } }`);
    const { jawa, bali, topic, mira, nadia } = data;
    expect([jawa, bali, topic, mira, nadia].map(({ articles }) => articles.nodes.length)).toEqual([2, 2, 2, 2, 2]);
    const creditsOf = [[nadia, nadia], [mira, nadia], [mira, nadia], [nadia, nadia], [mira, nadia], []];
    expect(data.articles.nodes).toEqual([5, 4, 3, 2, 1, 0].map((index) => ({ credits: creditsOf[index]!.map((contributor) => ({ contributor })), section: index % 2 ? jawa : bali, topics: [topic] })));
  });

  test("those of another edition have its addresses, whatever else is asked for", async () => {
    await aPublishedArticle(room, { section: await aSection(room, { edition: "en", slug: "world" }), slug: "abroad", credits: [{ role: "author", contributorId: await aContributor(room, "Amira") }], topicIds: [await aTopic(room, "Sea", "en")] });
    for (const fields of ["path", "url", "path section { path }", "edition { name } section { path edition { path } }"]) {
      const page = `articles(first: 1) { nodes { ${fields} } }`;
      const { data } = await room.ask(`{ articles(edition: "en", first: 1) { nodes { ${fields} section { ${page} } topics { ${page} } credits { contributor { ${page} } } } } }`);
      const [{ section, topics, credits, ...own }] = data.articles.nodes;
      const { articles, ...sectionAlone } = section;
      const alone = fields.includes("section") ? { ...own, section: sectionAlone } : own;
      for (const beside of [articles, topics[0].articles, credits[0].contributor.articles]) expect(beside.nodes, fields).toEqual([alone]);
      expect(JSON.stringify(alone), fields).toContain("/en");
    }
  });

  test("a section's page is read once for all of its stories", async () => {
    const [statement] = await room.statementsOf(() => room.ask(`{ articles(first: 50) { nodes { section { articles(first: 2) { nodes { slug } } } } } }`));
    const [plan] = await room.services.db.rows<{ "QUERY PLAN": [{ Plan: object }] }>(`explain (analyze, format json) ${statement}`);
    const scans = JSON.stringify(plan!["QUERY PLAN"]).matchAll(/"Alias":"a_1"[^{}]*?"Actual Loops":(\d+)/g);
    const [{ sections }] = await room.services.db.rows<{ sections: number }>("select count(distinct section_id)::integer as sections from articles where status = 'published'") as [{ sections: number }];
    expect([...scans].map(([, loops]) => Number(loops))).toEqual([sections]);
  });
});

describe("beside a story", () => {
  let slug: string;
  const page = "{ pageInfo { hasNextPage startCursor endCursor } edges { cursor node { slug } } nodes { slug publishedAt modifiedAt path section { name } } }";
  beforeAll(async () => {
    const section = await aSection(room, { slug: "dunia" });
    const credits = [{ role: "author" as const, contributorId: await aContributor(room, "Sari") }];
    for (let index = 0; index < 4; index++) ({ slug } = await aPublishedArticle(room, { section, credits, topicIds: [await aTopic(room, "Padi")], at: `2026-01-0${index + 1}T00:00:00Z` }));
  });

  test("the first page of its author's, section's and topic's stories comes in the same statement", async () => {
    const statements = await room.statementsOf(() =>
      room.ask(`query ($few: Int) { article(edition: "id", slug: "${slug}") { section { articles(first: $few) ${page} } topics { articles(first: 2) ${page} } credits { contributor { articles ${page} } } } }`, { few: 1 }),
    );
    expect(statements).toHaveLength(1);
  });

  test("each page is the one that is asked for by itself, whatever its size, its name, and where the size stands", async () => {
    const pages = `few: articles(first: $few) ${page} two: articles(first: 2) ${page} twoMore: articles(first: 2) { nodes { headline } } none: articles(first: 0) ${page} all: articles ${page}`;
    const beside = async (few: number) =>
      (await room.ask(`query ($few: Int) { article(edition: "id", slug: "${slug}") { section { ${pages} } topics { ${pages} } credits { contributor { ${pages} } } } }`, { few })).data.article;
    const alone = async (few: number) =>
      (await room.ask(`query ($few: Int) { section(edition: "id", slug: "dunia") { ${pages} } topic(edition: "id", slug: "padi") { ${pages} } contributor(slug: "sari") { ${pages} } }`, { few })).data;
    for (const few of [1, 3]) {
      const { section, topic, contributor } = await alone(few);
      expect(contributor.few.nodes).toHaveLength(few);
      expect(contributor.few.pageInfo.hasNextPage).toBe(true);
      expect(contributor.all.nodes).toHaveLength(4);
      expect(await beside(few)).toEqual({ section, topics: [topic], credits: [{ contributor }] });
    }
  });

  test("variables of one request are not taken for those of another, whichever of them is null", async () => {
    const ask = async (variables: object) =>
      (await room.ask(`query Sizes($a: Int, $b: Int, $after: String) { article(edition: "id", slug: "${slug}") { section { x: articles(first: $a, after: $after) { pageInfo { hasNextPage } } y: articles(first: $b) { pageInfo { hasNextPage } } } } }`, variables)).data.article.section;
    const [more, all] = [{ pageInfo: { hasNextPage: true } }, { pageInfo: { hasNextPage: false } }];
    expect(await ask({ a: null, b: 1 })).toEqual({ x: all, y: more });
    expect(await ask({ a: 1, b: null })).toEqual({ x: more, y: all });
    expect(await ask({ b: 1 })).toEqual({ x: all, y: more });
    const last = (await room.ask(`{ section(edition: "id", slug: "dunia") { articles(last: 1) { pageInfo { endCursor } } } }`)).data.section.articles.pageInfo.endCursor;
    expect(await ask({ a: 1, b: null, after: last })).toEqual({ x: all, y: all });
  });

  test("a later page of several sections is given to the one whose cursor it is, and refused by the others", async () => {
    const other = await aSection(room, { slug: "lain" });
    await aPublishedArticle(room, { section: other });
    const ask = (after: string | null) => room.ask(`query ($after: String) { dunia: section(edition: "id", slug: "dunia") { articles(first: 1, after: $after) { nodes { slug } pageInfo { endCursor } } } lain: section(edition: "id", slug: "lain") { articles(first: 1, after: $after) { nodes { slug } } } }`, { after });
    const { data, errors } = await ask((await ask(null)).data.dunia.articles.pageInfo.endCursor);
    expect([data.dunia.articles.nodes.length, data.lain.articles]).toEqual([1, null]);
    expect(errors).toMatchObject([{ path: ["lain", "articles"], message: "after is not a cursor of this list.", extensions: { code: "BAD_USER_INPUT" } }]);
  });

  test("a later page, and one that there is not, is answered as elsewhere", async () => {
    const ask = (options: string) => room.ask(`{ article(edition: "id", slug: "${slug}") { section { articles(${options}) ${page} } } }`);
    const { endCursor } = (await ask("first: 2")).data.article.section.articles.pageInfo;
    expect((await ask(`first: 2, after: "${endCursor}"`)).data.article.section.articles).toMatchObject({ nodes: [{}, {}], pageInfo: { hasNextPage: false } });
    for (const options of ["first: 101", "first: -1", `after: "nothing"`]) expect((await ask(options)).errors, options).toMatchObject([{ extensions: { code: "BAD_USER_INPUT" } }]);
  });
});
