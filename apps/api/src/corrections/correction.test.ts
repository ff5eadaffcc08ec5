import { describe, expect, test } from "vitest";
import { globalId } from "../global-id.ts";
import { unpublishArticle } from "../articles/article-editing.service.ts";
import { aDraft, aPublishedArticle } from "../testing/factories.ts";
import { openNewsroom } from "../testing/newsroom.ts";

const room = openNewsroom();

const shown = "id kind text publishedAt version edition { code } article { slug } reply { slug }";
const publish = `mutation ($input: PublishCorrectionInput!) { result: publishCorrection(input: $input) { correction { ${shown} } userErrors { code field } } }`;
const update = `mutation ($input: UpdateCorrectionInput!) { result: updateCorrection(input: $input) { correction { ${shown} } userErrors { code field } } }`;
const remove = `mutation ($input: RemoveCorrectionInput!) { result: removeCorrection(input: $input) { correction { id } userErrors { code field } } }`;
const changed = "__typename ... on ArticlePayload { article { id status version } userErrors { code field } } ... on EditConflict { current { version } }";
const retract = `mutation ($input: RetractArticleInput!) { result: retractArticle(input: $input) { ${changed} } }`;
const withdraw = `mutation ($input: WithdrawRetractionInput!) { result: withdrawRetraction(input: $input) { ${changed} } }`;
const onStory = `query ($slug: String!) { article(edition: "id", slug: $slug) { modifiedAt corrections { kind text article { slug } reply { slug } } repliesTo { kind article { slug } } } }`;
const retraction = `query ($slug: String!) { retraction(edition: "id", slug: $slug) { kind text publishedAt articleId article { slug } } }`;

const article = (story: { id: string }) => globalId("Article", story.id);
const ofStory = async (slug: string) => (await room.ask(onStory, { slug })).data.article;
const listed = async (): Promise<{ text: string }[]> => (await room.ask(`{ corrections(edition: "id", first: 100) { nodes { text } } }`)).data.corrections.nodes;

describe("a correction", () => {
  test("stands on the story, in the edition's list and under its id, with the time it was published", async () => {
    const story = await aPublishedArticle(room, { slug: "harga-beras" });
    room.setTime("2026-03-05T09:00:00Z");
    const { data } = await (await room.as("editor"))(publish, { input: { articleId: article(story), kind: "ERRATUM", text: "Harga beras naik 5 persen,\r\nbukan 50.\n\n\n\nMaaf." } });
    expect(data.result).toMatchObject({ userErrors: [], correction: { kind: "ERRATUM", text: "Harga beras naik 5 persen,\nbukan 50.\n\nMaaf.", publishedAt: "2026-03-05T09:00:00.000Z", version: 1, edition: { code: "id" }, article: { slug: "harga-beras" }, reply: null } });
    expect(await ofStory("harga-beras")).toMatchObject({ modifiedAt: "2026-03-05T09:00:00.000Z", corrections: [{ kind: "ERRATUM", article: { slug: "harga-beras" } }] });
    const { data: read } = await room.ask(`query ($id: ID!) { node(id: $id) { __typename ... on Correction { kind } } corrections(edition: "id", first: 1) { nodes { id } pageInfo { hasNextPage } } }`, { id: data.result.correction.id });
    expect(read).toMatchObject({ node: { __typename: "Correction", kind: "ERRATUM" }, corrections: { nodes: [{ id: data.result.correction.id }] } });
  });

  test("that is a reply links both stories to one another while both are published", async () => {
    const story = await aPublishedArticle(room, { slug: "tudingan" });
    const reply = await aPublishedArticle(room, { slug: "jawaban" });
    await (await room.as("editor"))(publish, { input: { articleId: article(story), kind: "RIGHT_OF_REPLY", text: "Perusahaan menjawab.", replyId: article(reply) } });
    expect((await ofStory("tudingan")).corrections).toEqual([{ kind: "RIGHT_OF_REPLY", text: "Perusahaan menjawab.", article: { slug: "tudingan" }, reply: { slug: "jawaban" } }]);
    expect((await ofStory("jawaban")).repliesTo).toEqual([{ kind: "RIGHT_OF_REPLY", article: { slug: "tudingan" } }]);
    await unpublishArticle(room.ctx(), reply.id, reply.version);
    expect((await ofStory("tudingan")).corrections).toMatchObject([{ text: "Perusahaan menjawab.", reply: null }]);
  });

  test("is no longer seen when its story is taken back, wherever one looks", async () => {
    const story = await aPublishedArticle(room, { slug: "sebentar" });
    const reply = await aPublishedArticle(room, { slug: "jawaban-sebentar" });
    const { data } = await (await room.as("editor"))(publish, { input: { articleId: article(story), kind: "RIGHT_OF_REPLY", text: "Rahasiakata", replyId: article(reply) } });
    await unpublishArticle(room.ctx(), story.id, story.version);
    const { data: read } = await room.ask(`query ($id: ID!) { node(id: $id) { id } nodes(ids: [$id]) { id } corrections(edition: "id", first: 100) { nodes { text } } }`, { id: data.result.correction.id });
    expect(read).toMatchObject({ node: null, nodes: [null] });
    expect(JSON.stringify(read)).not.toContain("Rahasiakata");
    expect((await ofStory("jawaban-sebentar")).repliesTo).toEqual([]);
  });

  test("can be put right and removed, by who has seen it as it is", async () => {
    const story = await aPublishedArticle(room, { slug: "dua-kali" });
    const editor = await room.as("editor");
    const { id } = (await editor(publish, { input: { articleId: article(story), kind: "CORRECTION", text: "Pertama." } })).data.result.correction;
    expect((await editor(update, { input: { id, expectedVersion: 1, text: "Kedua." } })).data.result).toMatchObject({ correction: { text: "Kedua.", version: 2 }, userErrors: [] });
    expect((await editor(update, { input: { id, expectedVersion: 1, text: "Ketiga." } })).data.result).toEqual({ correction: null, userErrors: [{ code: "VERSION_CONFLICT", field: ["expectedVersion"] }] });
    expect((await editor(remove, { input: { id, expectedVersion: 1 } })).data.result.userErrors).toMatchObject([{ code: "VERSION_CONFLICT" }]);
    expect((await ofStory("dua-kali")).corrections).toMatchObject([{ text: "Kedua." }]);
    expect((await editor(remove, { input: { id, expectedVersion: 2 } })).data.result).toEqual({ correction: { id }, userErrors: [] });
    expect((await ofStory("dua-kali")).corrections).toEqual([]);
  });

  test.each([
    ["a draft", async () => ({ articleId: article(await aDraft(room)), kind: "ERRATUM", text: "Salah." }), "NOT_PUBLISHED", "articleId"],
    ["nothing said", async () => ({ articleId: article(await aPublishedArticle(room)), kind: "ERRATUM", text: " \n " }), "INVALID_TEXT", "text"],
    ["too much said", async () => ({ articleId: article(await aPublishedArticle(room)), kind: "ERRATUM", text: "a".repeat(5001) }), "INVALID_TEXT", "text"],
    ["a made-up story", async () => ({ articleId: "nothing", kind: "ERRATUM", text: "Salah." }), "INVALID_ID", "articleId"],
    ["a reply to an erratum", async () => ({ articleId: article(await aPublishedArticle(room)), kind: "ERRATUM", text: "Salah.", replyId: article(await aPublishedArticle(room)) }), "NO_REPLY", "replyId"],
    [
      "a reply in the story itself",
      async () => {
        const own = article(await aPublishedArticle(room));
        return { articleId: own, kind: "RIGHT_OF_REPLY", text: "Jawab.", replyId: own };
      },
      "NOT_FOUND",
      "replyId",
    ],
  ])("of %s is refused, and the field named", async (_what, given, code, field) => {
    const { data } = await (await room.as("editor"))(publish, { input: await given() });
    expect(data.result).toEqual({ correction: null, userErrors: [{ code, field: [field] }] });
  });

  test("is the last of its story when it is the fiftieth", async () => {
    const story = await aPublishedArticle(room);
    await room.services.db.rows(
      `insert into corrections (id, article_id, edition_id, kind, text, published_at, version)
       select gen_random_uuid(), $1, 'id', 'erratum', 'Salah.', timestamptz '2026-01-01', 1 from generate_series(1, 49)`,
      [story.id],
    );
    const another = { input: { articleId: article(story), kind: "ERRATUM", text: "Salah lagi." } };
    const editor = await room.as("editor");
    expect((await editor(publish, another)).data.result.userErrors).toEqual([]);
    expect((await editor(publish, another)).data.result).toEqual({ correction: null, userErrors: [{ code: "TOO_MANY", field: ["articleId"] }] });
  });

  test("is not for reporters", async () => {
    const story = await aPublishedArticle(room);
    const { errors } = await (await room.as("reporter"))(publish, { input: { articleId: article(story), kind: "ERRATUM", text: "Salah." } });
    expect(errors).toMatchObject([{ extensions: { code: "FORBIDDEN" } }]);
  });
});

describe("a retracted story", () => {
  test("is gone from every list, and its addresses say why", async () => {
    const story = await aPublishedArticle(room, { slug: "ditarik", headline: "Katarahasia Palsu", standfirst: "Katarahasia" });
    const chief = await room.as("chief");
    await chief("mutation ($input: UpdateArticleInput!) { updateArticle(input: $input) { __typename } }", { input: { id: article(story), expectedVersion: story.version, slug: "ditarik-kemudian" } });
    room.setTime("2026-03-06T01:00:00Z");
    const { data } = await chief(retract, { input: { id: article(story), expectedVersion: story.version + 1, reason: "Sumbernya tidak ada." } });
    expect(data.result).toMatchObject({ article: { status: "RETRACTED" }, userErrors: [] });
    for (const slug of ["ditarik", "ditarik-kemudian"])
      expect((await room.ask(retraction, { slug })).data.retraction).toEqual({ kind: "RETRACTION", text: "Sumbernya tidak ada.", publishedAt: "2026-03-06T01:00:00.000Z", articleId: article(story), article: null });
    const everywhere = await room.ask(`query ($id: ID!) { article(edition: "id", slug: "ditarik") { id } node(id: $id) { id } articles(first: 100) { nodes { headline standfirst } } mostRead(edition: "id") { headline } }`, { id: article(story) });
    expect(everywhere.data).toMatchObject({ article: null, node: null });
    const { corrections } = (await room.ask(`{ corrections(edition: "id", first: 1) { totalCount nodes { kind articleId } } }`)).data;
    expect(corrections).toEqual({ totalCount: (await listed()).length, nodes: [{ kind: "RETRACTION", articleId: article(story) }] });
    expect(JSON.stringify(everywhere.data)).not.toContain("Katarahasia");
    expect((await listed()).filter(({ text }) => text === "Sumbernya tidak ada.")).toHaveLength(1);
  });

  test("is neither published nor made a draft by the way, and comes back as a draft when the retraction is withdrawn", async () => {
    const story = await aPublishedArticle(room, { slug: "salah-tarik" });
    const chief = await room.as("chief");
    const retracted = (await chief(retract, { input: { id: article(story), expectedVersion: story.version, reason: "Keliru." } })).data.result.article;
    for (const verb of ["publishArticle", "unpublishArticle"]) {
      const { data } = await chief(`mutation ($input: PublishArticleInput!) { result: ${verb}(input: $input) { ${changed} } }`, { input: { id: retracted.id, expectedVersion: retracted.version } });
      expect(data.result.userErrors).toEqual([{ code: "RETRACTED", field: ["id"] }]);
    }
    const { data } = await chief(withdraw, { input: { id: retracted.id, expectedVersion: retracted.version } });
    expect(data.result.article).toMatchObject({ status: "DRAFT", version: retracted.version + 1 });
    expect((await room.ask(retraction, { slug: "salah-tarik" })).data.retraction).toBeNull();
    expect((await listed()).map(({ text }) => text)).not.toContain("Keliru.");
  });

  test("keeps its other corrections to itself, and what is said of it is for chiefs to change", async () => {
    const story = await aPublishedArticle(room, { slug: "dikoreksi-lalu-ditarik" });
    const [editor, chief] = [await room.as("editor"), await room.as("chief")];
    await editor(publish, { input: { articleId: article(story), kind: "ERRATUM", text: "Kesalahan kecil." } });
    await chief(retract, { input: { id: article(story), expectedVersion: story.version, reason: "Kesalahan besar." } });
    const texts = (await listed()).map(({ text }) => text);
    expect(texts).toContain("Kesalahan besar.");
    expect(texts).not.toContain("Kesalahan kecil.");
    const [row] = await room.services.db.rows<{ id: string }>("select id from corrections where kind = 'retraction' and article_id = $1", [story.id]);
    const input = { id: globalId("Correction", row!.id), expectedVersion: 1 };
    expect((await editor(update, { input: { ...input, text: "Lain." } })).errors).toMatchObject([{ extensions: { code: "FORBIDDEN" } }]);
    expect((await chief(update, { input: { ...input, text: "Lain." } })).data.result).toMatchObject({ correction: { text: "Lain." } });
    expect((await chief(remove, { input: { ...input, expectedVersion: 2 } })).data.result.userErrors).toEqual([{ code: "RETRACTED", field: ["id"] }]);
  });

  test.each(["reporter", "editor"] as const)("is not made by a %s", async (role) => {
    const story = await aPublishedArticle(room);
    const { errors } = await (await room.as(role))(retract, { input: { id: article(story), expectedVersion: story.version, reason: "Tidak." } });
    expect(errors).toMatchObject([{ extensions: { code: "FORBIDDEN" } }]);
  });

  test("is not made of a draft, without a reason, or of an older version", async () => {
    const [draft, story] = [await aDraft(room), await aPublishedArticle(room)];
    const chief = await room.as("chief");
    const outcome = async (input: object) => (await chief(retract, { input })).data.result;
    expect((await outcome({ id: article(draft), expectedVersion: 1, reason: "Tidak." })).userErrors).toMatchObject([{ code: "NOT_PUBLISHED" }]);
    expect((await outcome({ id: article(story), expectedVersion: story.version, reason: "" })).userErrors).toMatchObject([{ code: "INVALID_TEXT" }]);
    expect(await outcome({ id: article(story), expectedVersion: story.version - 1, reason: "Tidak." })).toEqual({ __typename: "EditConflict", current: { version: story.version } });
  });
});

test("a list asks for the corrections of 1 story and of 20 with the same number of statements", async () => {
  for (let index = 0; index < 20; index++) {
    const story = await aPublishedArticle(room);
    await (await room.as("editor"))(publish, { input: { articleId: article(story), kind: "ERRATUM", text: "Salah." } });
  }
  const count = async (first: number) =>
    (await room.statementsOf(() => room.ask(`{ articles(first: ${first}) { nodes { corrections { article { slug } reply { slug } } repliesTo { id } } } corrections(edition: "id", first: ${first}) { nodes { article { slug } edition { code } } } }`))).length;
  expect(await count(20)).toBe(await count(1));
});
