import { describe, expect, test } from "vitest";
import { unpublishArticle, updateArticle } from "../articles/article-editing.service.ts";
import { retractArticle } from "../corrections/retraction.service.ts";
import { aDraft, anEdition, aPublishedArticle, aSection, aTopic, paragraphs } from "../testing/factories.ts";
import { openNewsroom } from "../testing/newsroom.ts";

const room = openNewsroom();

const search = async (options: string, fields = "nodes { slug }") => (await room.ask(`{ search(${options}) { ${fields} } }`)).data.search;
const slugs = async (options: string): Promise<string[]> => (await search(options)).nodes.map(({ slug }: { slug: string }) => slug);
const id = (text: string, more = "") => `edition: "id", text: ${JSON.stringify(text)}${more}`;

describe("a search", () => {
  test("finds words in headline, standfirst and text, in any form, and those in the headline first", async () => {
    await aPublishedArticle(room, { slug: "in-text", headline: "Berita pertama", body: paragraphs("Pelabuhan itu membuka terminal baru.") });
    await aPublishedArticle(room, { slug: "in-standfirst", headline: "Berita kedua", standfirst: "Sebuah terminal dibuka." });
    await aPublishedArticle(room, { slug: "in-headline", headline: "Terminal dibuka lagi" });
    expect(await slugs(id("TERMINAL"))).toEqual(["in-headline", "in-standfirst", "in-text"]);
    expect(await slugs(id("terminalnya"))).toContain("in-headline");
  });

  test("wants all words, or those in quotes together, or one of two, and leaves out what is not wanted", async () => {
    await aPublishedArticle(room, { slug: "nikel-halmahera", headline: "Tambang nikel di Halmahera" });
    await aPublishedArticle(room, { slug: "nikel-sulawesi", headline: "Nikel dan tambang emas Sulawesi" });
    expect((await slugs(id("tambang nikel"))).toSorted()).toEqual(["nikel-halmahera", "nikel-sulawesi"]);
    expect(await slugs(id('"tambang nikel"'))).toEqual(["nikel-halmahera"]);
    expect((await slugs(id("halmahera or sulawesi"))).toSorted()).toEqual(["nikel-halmahera", "nikel-sulawesi"]);
    expect(await slugs(id("nikel -emas"))).toEqual(["nikel-halmahera"]);
  });

  test("knows the forms of English and Arabic words", async () => {
    await aPublishedArticle(room, { section: await aSection(room, { edition: "en", slug: "world" }), slug: "floods", headline: "Flooded villages" });
    await anEdition(room, { id: "en" });
    await anEdition(room, { id: "ar", language: "ar", direction: "rtl" });
    await aPublishedArticle(room, { section: await aSection(room, { edition: "ar", slug: "world" }), slug: "madaris", headline: "افتتاح المدارس الجديدة" });
    await room.services.db.rows("update editions set language = 'en' where id = 'en'");
    await room.services.db.rows("update articles set headline = headline where edition_id = 'en'");
    expect(await slugs(`edition: "en", text: "flooding village"`)).toEqual(["floods"]);
    expect(await slugs(`edition: "ar", text: "مدارس"`)).toEqual(["madaris"]);
  });

  test("is narrowed by section, topic and time", async () => {
    const [sport, economy] = [await aSection(room, { slug: "olahraga" }), await aSection(room, { slug: "ekonomi" })];
    const topic = await aTopic(room, "Piala Dunia");
    await aPublishedArticle(room, { section: sport, slug: "stadion-1", headline: "Stadion raksasa", topicIds: [topic], at: "2024-05-01T00:00:00Z" });
    await aPublishedArticle(room, { section: economy, slug: "stadion-2", headline: "Stadion raksasa dijual", at: "2025-05-01T00:00:00Z" });
    expect(await slugs(id("stadion raksasa", ', section: "ekonomi"'))).toEqual(["stadion-2"]);
    expect(await slugs(id("stadion raksasa", ', topic: "piala-dunia"'))).toEqual(["stadion-1"]);
    expect(await slugs(id("stadion raksasa", ', publishedFrom: "2025-05-01T00:00:00Z"'))).toEqual(["stadion-2"]);
    expect(await slugs(id("stadion raksasa", ', publishedBefore: "2025-05-01T00:00:00Z"'))).toEqual(["stadion-1"]);
    expect(await slugs(id("stadion raksasa", ', section: "tidak-ada"'))).toEqual([]);
  });

  test("says how many there are in all, and in which sections, topics and years", async () => {
    const fields = "totalCount nodes { slug } facets { sections { section { slug } count } topics { topic { name } count } years { year count } }";
    expect(await search(id("stadion raksasa", ", first: 1"), fields)).toEqual({
      totalCount: 2,
      nodes: [{ slug: "stadion-2" }],
      facets: {
        sections: expect.arrayContaining([{ section: { slug: "ekonomi" }, count: 1 }, { section: { slug: "olahraga" }, count: 1 }]),
        topics: [{ topic: { name: "Piala Dunia" }, count: 1 }],
        years: [{ year: 2025, count: 1 }, { year: 2024, count: 1 }],
      },
    });
  });

  test("counts a year as it is where the edition is", async () => {
    await aPublishedArticle(room, { headline: "Kembang api tahunbaru", at: "2024-12-31T18:00:00Z" });
    expect((await search(id("tahunbaru"), "facets { years { year } }")).facets.years).toEqual([{ year: 2025 }]);
  });

  test("shows where the words stand, piece by piece", async () => {
    await aPublishedArticle(room, { headline: "Feri cepat <b>ke</b> Port Klang", standfirst: "Tanpa kata itu.", body: paragraphs(`${"Kalimat lain. ".repeat(60)}Feri itu berangkat ke Port Klang setiap pagi.`) });
    const { edges } = await search(id("port klang"), "edges { highlights { field pieces { text isMatch } } }");
    const [headline, body, ...more] = edges[0].highlights;
    expect(headline).toEqual({ field: "HEADLINE", pieces: [{ text: "Feri cepat <b>ke</b> ", isMatch: false }, { text: "Port Klang", isMatch: true }] });
    expect(body.field).toBe("BODY");
    expect(body.pieces).toContainEqual({ text: "Port Klang", isMatch: true });
    expect(body.pieces.map(({ text }: { text: string }) => text).join("").length).toBeLessThan(300);
    expect(more).toEqual([]);
  });

  test.each(["RELEVANCE", "NEWEST"])("is paged through in both directions without a gap, %s", async (order) => {
    for (let index = 0; index < 7; index++) await aPublishedArticle(room, { slug: `${order.toLowerCase()}-${index}`, headline: `Halaman${order} ${"kata ".repeat(index)}`, at: `2026-01-0${index + 1}T00:00:00Z` });
    const page = (options: string) => search(id(`Halaman${order}`, `, order: ${order}, ${options}`), "nodes { slug } pageInfo { hasNextPage hasPreviousPage startCursor endCursor }");
    const whole = await slugs(id(`Halaman${order}`, `, order: ${order}`));
    expect(whole).toHaveLength(7);
    const seen: string[] = [];
    for (let after = ""; ; ) {
      const { nodes, pageInfo } = await page(`first: 3${after}`);
      seen.push(...nodes.map(({ slug }: { slug: string }) => slug));
      if (!pageInfo.hasNextPage) break;
      after = `, after: "${pageInfo.endCursor}"`;
    }
    expect(seen).toEqual(whole);
    const last = await page("last: 2");
    expect(last.nodes.map(({ slug }: { slug: string }) => slug)).toEqual(whole.slice(-2));
    expect((await page(`last: 2, before: "${last.pageInfo.startCursor}"`)).nodes.map(({ slug }: { slug: string }) => slug)).toEqual(whole.slice(-4, -2));
  });

  test.each([["words only", '"di"'], ["nothing", '""'], ["signs", '"!!! & | ( ) :*"'], ["a quote that does not end", String.raw`"\"gempa"`], ["another script", '"地震"'], ["hyphens alone", `"${"-".repeat(200)}"`], ["a word and hyphens apart", `"gempa ${"- ".repeat(90)}"`], ["hyphens and brackets", `"${"-(".repeat(90)}"`]])("of %s is answered", async (_what, text) => {
    const { status, errors } = await room.ask(`{ search(edition: "id", text: ${text}) { totalCount nodes { slug } } }`);
    expect([status, errors]).toEqual([200, undefined]);
  });

  test("of too much text, or with a cursor of another list, is refused", async () => {
    expect((await room.ask(`{ search(${id("a".repeat(201))}) { totalCount } }`)).errors).toMatchObject([{ message: "text has at most 200 characters.", extensions: { code: "BAD_USER_INPUT" } }]);
    const { data } = await room.ask(`{ articles(first: 1) { pageInfo { endCursor } } newest: search(${id("stadion", ", order: NEWEST")}) { pageInfo { endCursor } } }`);
    const other = (await search(id("terminal"), "pageInfo { endCursor }")).pageInfo.endCursor;
    for (const cursor of [other, data.articles.pageInfo.endCursor, data.newest.pageInfo.endCursor])
      expect((await room.ask(`{ search(${id("stadion", `, after: "${cursor}"`)}) { totalCount } }`)).errors).toMatchObject([{ extensions: { code: "BAD_USER_INPUT" } }]);
  });

  test("of an edition that does not exist finds nothing", async () => {
    expect(await search(`edition: "xx", text: "gempa"`, "totalCount nodes { slug } facets { years { year } }")).toEqual({ totalCount: 0, nodes: [], facets: { years: [] } });
  });
});

test("what is not published is neither found nor counted, before and after it was", async () => {
  await aDraft(room, { headline: "Katarahasia satu" });
  const [back, retracted, changed] = [await aPublishedArticle(room, { headline: "Katarahasia dua" }), await aPublishedArticle(room, { headline: "Katarahasia tiga" }), await aPublishedArticle(room, { headline: "Katarahasia empat" })];
  expect((await search(id("katarahasia"), "totalCount")).totalCount).toBe(3);
  await unpublishArticle(room.ctx(), back.id, back.version);
  await retractArticle(room.ctx(), retracted.id, retracted.version, "Salah.");
  await updateArticle(room.ctx(), changed.id, changed.version, { headline: "Kata lain" });
  expect(await search(id("katarahasia"), "totalCount nodes { slug } facets { sections { count } topics { count } years { count } }")).toEqual({ totalCount: 0, nodes: [], facets: { sections: [], topics: [], years: [] } });
});

test("a search of 1 story and of 7 takes the same number of statements", async () => {
  const count = async (first: number) =>
    (await room.statementsOf(() => search(id("HalamanNEWEST", `, first: ${first}`), "totalCount edges { highlights { field } node { section { name } credits { role } } } facets { sections { section { name } } topics { topic { name } } }"))).length;
  expect(await count(7)).toBe(await count(1));
});
