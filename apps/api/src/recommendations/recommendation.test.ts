import { describe, expect, test } from "vitest";
import { unpublishArticle, updateArticle } from "../articles/article-editing.service.ts";
import { aDraft, anEdition, aPublishedArticle, aSection, aTopic, paragraphs } from "../testing/factories.ts";
import { openNewsroom } from "../testing/newsroom.ts";

const room = openNewsroom();

const open = (id: string) => ({ id, type: "relatedStory" as const, articleId: null, pickedBy: "recommender" as const });
type Edge = { score: number; relation: string; reasons: { kind: string; text: string; contribution: number; evidence: string[] }[]; node: { slug: string } };

async function edgesBeside(slug: string, options = "first: 50", edition = "id"): Promise<Edge[]> {
  const { data } = await room.ask(
    `query ($slug: String!, $edition: String!) { article(edition: $edition, slug: $slug) { recommendations(${options}) { edges { score relation reasons { kind text contribution evidence } node { slug } } } } }`,
    { slug, edition },
  );
  return data.article.recommendations.edges;
}
const slugsBeside = async (slug: string, options?: string) => (await edgesBeside(slug, options)).map(({ node }) => node.slug);

/** Ten texts about floods and other things, so that words differ in how rare they are. */
const flood = "Banjir Bengawan Solo merendam ribuan rumah di Bojonegoro setelah tanggul jebol. Bupati Setyo Wahono meminta warga mengungsi.";
const other = (index: number) => `Laporan pasar nomor ${index} tentang harga beras, cabai, bawang dan minyak goreng di pasar induk pada awal pekan ini.`;

describe("what is recommended beside a story", () => {
  test("is what is about the same before what is merely as recent, and says why in parts that sum to the score", async () => {
    const section = await aSection(room, { slug: "nasional" });
    const water = await aTopic(room, "Air");
    for (let index = 0; index < 12; index++) await aPublishedArticle(room, { section, headline: `Harga pangan ${index}`, body: paragraphs(other(index)), at: `2026-02-03T0${index % 10}:00:00Z` });
    await aPublishedArticle(room, { slug: "flood-first", section, headline: "Tanggul Bengawan Solo jebol di Bojonegoro", body: paragraphs(flood), topicIds: [water], at: "2026-02-01T00:00:00Z" });
    await aPublishedArticle(room, { slug: "flood-later", section, headline: "Bojonegoro terendam, bupati minta warga mengungsi", body: paragraphs(`${flood} Tanggul darurat dipasang.`), topicIds: [water], at: "2026-02-04T00:00:00Z" });

    const [first] = await edgesBeside("flood-later");
    expect(first!.node.slug).toBe("flood-first");
    expect(first!.reasons.reduce((sum, { contribution }) => sum + contribution, 0)).toBeCloseTo(first!.score, 9);
    expect(first!.reasons.map(({ kind }) => kind)).toEqual(expect.arrayContaining(["SAME_SUBJECT", "SAME_NAMES", "SHARED_TOPIC", "EARLIER_STORY", "FRESH", "SAME_SECTION"]));
    expect(first!.reasons.find(({ kind }) => kind === "SHARED_TOPIC")).toMatchObject({ evidence: ["Air"], text: "Topik yang sama: Air" });
    expect(first!.reasons.find(({ kind }) => kind === "SAME_SUBJECT")).toMatchObject({ evidence: ["tanggul"], text: "Sama-sama membahas tanggul" });
    expect(first!.reasons.find(({ kind }) => kind === "SAME_NAMES")!.evidence).toEqual(expect.arrayContaining(["Bojonegoro", "Bengawan Solo"]));
  });

  test("leads an earlier story to its follow-up too, the moment that is published", async () => {
    const [first] = await edgesBeside("flood-first");
    expect(first!.node.slug).toBe("flood-later");
    expect(first!.reasons.map(({ kind }) => kind)).toContain("FOLLOW_UP");
  });

  test.each([
    ["en", "Same topic: Air"],
    ["ar", "الموضوع نفسه: Air"],
  ])("gives its reasons in the language asked for: %s", async (language, text) => {
    const [first] = await edgesBeside("flood-later", `language: "${language}"`);
    expect(first!.reasons.find(({ kind }) => kind === "SHARED_TOPIC")!.text).toBe(text);
  });

  test("refuses a language, a size and a cursor there are not", async () => {
    for (const options of ['language: "fr"', "first: 51", "first: -1", "last: 51", "first: 1, last: 1", 'after: "bm9uZQ"', 'before: "bm9uZQ"', `after: "${Buffer.from("articles:1:2").toString("base64url")}"`]) {
      const { errors } = await room.ask(`{ article(edition: "id", slug: "flood-later") { recommendations(${options}) { nodes { slug } } } }`);
      expect(errors?.[0]?.extensions.code, options).toBe("BAD_USER_INPUT");
    }
  });

  test.each([
    ["forwards", "first: 4, after", "hasNextPage", "endCursor"],
    ["backwards", "last: 4, before", "hasPreviousPage", "startCursor"],
  ])("pages %s without a story twice or left out", async (way, size, hasMore, cursor) => {
    const all = await slugsBeside("flood-later");
    const pages: string[][] = [];
    let place: string | null = null;
    let more = true;
    while (more) {
      const { data } = await room.ask(`query ($place: String) { article(edition: "id", slug: "flood-later") { recommendations(${size}: $place) { nodes { slug } pageInfo { ${hasMore} ${cursor} } } } }`, { place });
      const { nodes, pageInfo } = data.article.recommendations;
      pages.push(nodes.map((node: { slug: string }) => node.slug));
      more = pageInfo[hasMore];
      place = pageInfo[cursor];
    }
    expect(all.length).toBeGreaterThan(8);
    expect((way === "forwards" ? pages : pages.toReversed()).flat()).toEqual(all);
  });

  test("gives what stands between two cursors, and says what is around it", async () => {
    const { data } = await room.ask(`{ article(edition: "id", slug: "flood-later") { recommendations(first: 6) { edges { cursor node { slug } } } } }`);
    const edges: { cursor: string; node: { slug: string } }[] = data.article.recommendations.edges;
    const between = async (options: string) => (await room.ask(`{ article(edition: "id", slug: "flood-later") { recommendations(after: "${edges[0]!.cursor}", before: "${edges[4]!.cursor}"${options}) { nodes { slug } pageInfo { hasNextPage hasPreviousPage } } } }`)).data.article.recommendations;
    const slugs = (from: number, to: number) => edges.slice(from, to).map(({ node: { slug } }) => ({ slug }));
    const around = { hasNextPage: true, hasPreviousPage: true };
    expect(await between("")).toEqual({ nodes: slugs(1, 4), pageInfo: around });
    expect(await between(", first: 2")).toEqual({ nodes: slugs(1, 3), pageInfo: around });
    expect(await between(", last: 2")).toEqual({ nodes: slugs(2, 4), pageInfo: around });
  });
});

describe("what nobody may be led to", () => {
  test("a draft, one that was taken back, one an editor excluded or held back for good, and what the text links to, at once", async () => {
    const section = await aSection(room, { slug: "hidden" });
    const about = { section, headline: "Gempa Cianjur merusak sekolah", body: paragraphs("Gempa Cianjur merusak sekolah dasar di lereng Gunung Gede pada malam hari.") };
    const [linked, excluded, never, takenBack] = [await aPublishedArticle(room, about), await aPublishedArticle(room, about), await aPublishedArticle(room, about), await aPublishedArticle(room, about)];
    await aDraft(room, { ...about, slug: "a-draft" });
    const asked = await aPublishedArticle(room, { ...about, slug: "gempa", body: [...about.body, { id: "related001", type: "relatedStory", articleId: linked.id, pickedBy: "editor" }] });
    expect(await slugsBeside("gempa")).toEqual(expect.arrayContaining([excluded.slug, never.slug, takenBack.slug]));

    await updateArticle(room.ctx(), asked.id, asked.version, { excludedIds: [excluded.id] });
    await updateArticle(room.ctx(), never.id, never.version, { promotion: "never" });
    await unpublishArticle(room.ctx(), takenBack.id, takenBack.version);
    const offered = await slugsBeside("gempa");
    for (const slug of ["gempa", "a-draft", linked.slug, excluded.slug, never.slug, takenBack.slug]) expect(offered).not.toContain(slug);
  });

  test("a story of a later time than now", async () => {
    const section = await aSection(room, { slug: "later" });
    await aPublishedArticle(room, { slug: "of-tomorrow", section, at: "2026-03-05T00:00:00Z" });
    await aPublishedArticle(room, { slug: "of-today", section });
    expect(await slugsBeside("of-today")).not.toContain("of-tomorrow");
  });
});

describe("what editors want", () => {
  test("stands first where they pinned it, in their order, with the reason", async () => {
    const section = await aSection(room, { slug: "pins" });
    const [first, second, newest] = [await aPublishedArticle(room, { section, at: "2026-01-01T00:00:00Z" }), await aPublishedArticle(room, { section, at: "2026-01-02T00:00:00Z" }), await aPublishedArticle(room, { section, at: "2026-02-28T00:00:00Z" })];
    const hidden = await aDraft(room, { section });
    await aPublishedArticle(room, { slug: "pinning", section, pinnedIds: [first.id, hidden.id, second.id], at: "2026-02-28T01:00:00Z" });
    const edges = await edgesBeside("pinning", "first: 3");
    expect(edges.map(({ node }) => node.slug)).toEqual([first.slug, second.slug, newest.slug]);
    expect(edges[0]!.reasons[0]).toMatchObject({ kind: "EDITORS_PICK", text: "Pilihan redaksi" });
  });

  test("comes before as related ones when boosted, and after them when held back", async () => {
    const section = await aSection(room, { slug: "promotion" });
    const about = { section, headline: "Vaksin demam berdarah tiba", body: paragraphs("Vaksin demam berdarah tiba di Kupang untuk anak sekolah.") };
    const stories = [];
    for (let hour = 1; hour < 4; hour++) stories.push(await aPublishedArticle(room, { ...about, at: `2026-02-20T0${hour}:00:00Z` }));
    await aPublishedArticle(room, { ...about, slug: "vaksin", at: "2026-02-20T05:00:00Z" });
    const [oldest, middle, newest] = stories;
    expect((await slugsBeside("vaksin")).slice(0, 3)).toEqual([newest!.slug, middle!.slug, oldest!.slug]);
    await updateArticle(room.ctx(), oldest!.id, oldest!.version, { promotion: "boosted" });
    await updateArticle(room.ctx(), newest!.id, newest!.version, { promotion: "held_back" });
    expect((await slugsBeside("vaksin")).slice(0, 3)).toEqual([oldest!.slug, middle!.slug, newest!.slug]);
  });
});

describe("international and regional stories", () => {
  test("lead to one another, however much there is of their own desk", async () => {
    const world = await aSection(room, { slug: "dunia", scope: "international" });
    const indonesia = await aSection(room, { slug: "indonesia", scope: "regional", region: "ID" });
    const quota = "Arab Saudi menambah kuota haji Indonesia, kata menteri di Jeddah. Jemaah lansia didahulukan.";
    for (let index = 0; index < 14; index++) await aPublishedArticle(room, { section: world, slug: `jeddah-${index}`, headline: `Menteri di Jeddah umumkan kuota haji ${index}`, body: paragraphs(quota), at: `2026-02-21T${10 + (index % 10)}:00:00Z` });
    await aPublishedArticle(room, { section: indonesia, slug: "sidoarjo", headline: "Jemaah lansia Sidoarjo sambut kuota haji", body: paragraphs(`Calon jemaah haji lansia di Sidoarjo menyambut kuota tambahan dari Arab Saudi.`), at: "2026-02-10T10:00:00Z" });
    await aPublishedArticle(room, { section: world, slug: "kuota", headline: "Kuota haji Indonesia ditambah", body: paragraphs(quota), at: "2026-02-21T23:00:00Z" });

    const beside = (await edgesBeside("kuota", "first: 10")).find(({ node }) => node.slug === "sidoarjo");
    expect(beside?.relation).toBe("REGIONAL");
    const back = await edgesBeside("sidoarjo", "first: 10");
    expect(back.filter(({ relation }) => relation === "INTERNATIONAL").length).toBeGreaterThanOrEqual(5);
    expect((await edgesBeside("kuota", "relation: REGIONAL")).map(({ node }) => node.slug)).toEqual(["sidoarjo"]);
  });

  test("lead to their translations, and to those of stories related to them", async () => {
    await anEdition(room, { id: "en", language: "en", timeZone: "Europe/London" });
    const english = await aSection(room, { slug: "world", edition: "en", scope: "international" });
    const section = await aSection(room, { slug: "panen" });
    const about = { section, headline: "Panen zaitun Nablus", body: paragraphs("Relawan memetik zaitun di Nablus bersama petani Palestina.") };
    const original = await aPublishedArticle(room, { ...about, slug: "zaitun" });
    const related = await aPublishedArticle(room, { ...about, slug: "zaitun-kedua" });
    const notYet = await aPublishedArticle(room, { ...about, slug: "zaitun-ketiga" });
    await aPublishedArticle(room, { section: english, slug: "olives", headline: "Olives", translationOf: original.id });
    await aPublishedArticle(room, { section: english, slug: "olives-again", headline: "Olives again", translationOf: related.id });
    await aDraft(room, { section: english, slug: "olives-draft", headline: "Olives, a draft", translationOf: notYet.id });
    const edges = await edgesBeside("zaitun", "relation: OTHER_EDITION");
    expect(edges.map(({ node, relation }) => [node.slug, relation])).toEqual([["olives", "OTHER_EDITION"], ["olives-again", "OTHER_EDITION"]]);
    expect(edges[0]!.reasons.map(({ kind }) => kind)).toEqual(["TRANSLATION"]);
    expect(edges[1]!.reasons.map(({ kind, evidence }) => [kind, evidence])).toContainEqual(["SAME_NAMES", expect.arrayContaining(["Nablus"])]);
    expect(await slugsBeside("zaitun")).not.toContain("olives");
  });
});

describe("a related story inside the text that is left to the recommender", () => {
  const related = async (slug: string) => {
    const { data } = await room.ask(`query ($slug: String!) { article(edition: "id", slug: $slug) { bodyHtml body { ... on RelatedStoryBlock { pickedBy headline article { slug } } } recommendations(first: 50) { nodes { slug } } } }`, { slug });
    const { body, bodyHtml, recommendations } = data.article;
    return {
      html: bodyHtml as string,
      inline: body.filter((block: object) => "pickedBy" in block).map((block: { article: { slug: string } | null }) => block.article?.slug ?? null),
      cards: recommendations.nodes.map((node: { slug: string }) => node.slug) as string[],
    };
  };

  test("is one that is related enough, and not a card as well; it goes when that story goes", async () => {
    const section = await aSection(room, { slug: "baca-juga" });
    const about = { section, headline: "Kapal feri Merak mogok", body: paragraphs("Kapal feri di Pelabuhan Merak mogok berjam-jam karena mesin rusak.") };
    const ferry = await aPublishedArticle(room, { ...about, slug: "feri-pertama" });
    await aPublishedArticle(room, { ...about, slug: "feri", body: [...about.body, open("open00001"), ...paragraphs("Penumpang menunggu.")] });
    const before = await related("feri");
    expect(before.inline).toEqual(["feri-pertama"]);
    expect(before.html).toContain("Kapal feri Merak mogok");
    expect(before.cards).not.toContain("feri-pertama");
    await unpublishArticle(room.ctx(), ferry.id, ferry.version);
    expect((await related("feri")).inline).toEqual([null]);
  });

  test("is left out, and the text is there, when the recommender fails", async () => {
    await aPublishedArticle(room, { slug: "tetap", body: [...paragraphs("Teks tetap ada."), open("open00001")] });
    const { db } = room.services;
    const { rows } = db;
    db.rows = (statement, values) => (statement.includes("story_pairs") ? Promise.reject(new Error("too slow")) : rows(statement, values));
    const { data, errors } = await room.ask(`{ article(edition: "id", slug: "tetap") { bodyText body { ... on RelatedStoryBlock { article { slug } } } } }`).finally(() => (db.rows = rows));
    expect([errors, data.article]).toEqual([undefined, { bodyText: "Teks tetap ada.", body: [{}, { article: null }] }]);
  });

  test("is nothing rather than something unrelated", async () => {
    const section = await aSection(room, { slug: "sepi" });
    await aPublishedArticle(room, { section, headline: "Resep rendang nenek", body: paragraphs("Santan, lengkuas dan serai dimasak pelan semalaman."), slug: "rendang" });
    await aPublishedArticle(room, { section, slug: "satelit", headline: "Roket meluncur dari Biak", body: [...paragraphs("Satelit cuaca mengorbit setelah hitung mundur tertunda angin."), open("open00002")] });
    const { inline, html } = await related("satelit");
    expect(inline).toEqual([null]);
    expect(html).not.toContain("Baca Juga");
  });
});

test("tells no words where none that both use is worth telling", async () => {
  await room.services.db.rows("update story_pairs set shared_words = '', shared_names = ''");
  const told = (await edgesBeside("flood-later", "first: 10")).flatMap(({ reasons }) => reasons.filter(({ kind }) => kind !== "SHARED_TOPIC").map(({ evidence }) => evidence));
  expect(told.length).toBeGreaterThan(10);
  expect(told.flat()).toEqual([]);
});
