import { existsSync } from "node:fs";
import { join, resolve } from "node:path";
import { beforeAll, describe, expect, test } from "vitest";
import { importText } from "../commands/import-text.ts";
import { repositoryRoot } from "../config.ts";
import { aPublishedArticle, aSection } from "../testing/factories.ts";
import { globalId } from "../global-id.ts";
import { openNewsroom } from "../testing/newsroom.ts";

const room = openNewsroom();
const seed = resolve(repositoryRoot, "../shared/seed/article-page.txt");
const mutation = `mutation ($input: ImportPastedStoryInput!) { result: importPastedStory(input: $input) { __typename ... on ArticlePayload {
  article { status headline slug publishedAt dateline { place agency } agencyCredit sources { name } credits { role contributor { name } } heroImage { image { url } caption credit }
    body { __typename ... on RelatedStoryBlock { headline article { slug } } ... on ParagraphBlock { content { text } } } }
  userErrors { code field } } } }`;

const page = `Warga Demak Menanam Bakau
Nadia Kusuma Editor : Arif R - Senin, 2 Februari 2026 - 08:15 WIB
Bibit bakau di tepi laut (dok. warga)
Demak, WARTA – Warga menanam bakau di tepi laut pada hari Minggu pagi.
Baca Juga: Kepiting Kembali ke Demak
Penanaman berikutnya dijadwalkan bulan depan bersama murid sekolah dasar. []`;

describe("a pasted page", () => {
  beforeAll(async () => {
    await aPublishedArticle(room, { headline: "Kepiting Kembali ke Demak", section: await aSection(room, { slug: "indonesia", scope: "regional", region: "ID" }) });
  });

  test("becomes a draft with everything the page said, linked to the story it names", async () => {
    const { data } = await (await room.as("reporter"))(mutation, { input: { edition: "id", text: page } });
    expect(data.result).toMatchObject({
      userErrors: [],
      article: {
        status: "DRAFT",
        headline: "Warga Demak Menanam Bakau",
        publishedAt: "2026-02-02T01:15:00.000Z",
        dateline: { place: "Demak", agency: "WARTA" },
        credits: [
          { role: "AUTHOR", contributor: { name: "Nadia Kusuma" } },
          { role: "EDITOR", contributor: { name: "Arif R" } },
        ],
        heroImage: { image: null, caption: "Bibit bakau di tepi laut" },
        body: [{ __typename: "ParagraphBlock" }, { headline: "Kepiting Kembali ke Demak", article: { slug: "kepiting-kembali-ke-demak" } }, { __typename: "ParagraphBlock" }],
      },
    });
  });

  test.each([
    ["an empty text", { text: " \n " }, "EMPTY"],
    ["an edition that is not there", { edition: "xx", text: page }, "NOT_FOUND"],
    ["a text of more than a million characters", { text: "a ".repeat(500_001) }, "TOO_LONG"],
  ])("is refused with a reason when it is %s", async (_what, input, code) => {
    const { data } = await (await room.as("editor"))(mutation, { input: { edition: "id", ...input } });
    expect(data.result.userErrors).toMatchObject([{ code }]);
  });

  test("leaves nothing behind when it is refused, not even the people it names", async () => {
    const editor = await room.as("editor");
    const elsewhere = globalId("Section", (await aSection(room, { edition: "en", slug: "world" })).id);
    const text = page.replace("Nadia Kusuma", "Nama Tertinggal");
    const { data } = await editor(mutation, { input: { edition: "id", text, sectionId: elsewhere } });
    expect(data.result.userErrors).toMatchObject([{ code: "NOT_FOUND", field: ["sectionId"] }]);
    expect((await editor(`{ newsroomContributors(search: "Tertinggal") { name } }`)).data.newsroomContributors).toEqual([]);
  });

  test("is made at the same moment as another one that names the same new people the other way round", async () => {
    const editor = await room.as("editor");
    for (let round = 0; round < 5; round++) {
      const text = (first: string, second: string) => page.replace("Nadia Kusuma", `${first} ${"I".repeat(round + 1)}`).replace("Arif R", `${second} ${"I".repeat(round + 1)}`);
      const pastes = [text("Budi Satu", "Citra Dua"), text("Citra Dua", "Budi Satu")];
      const results = await Promise.all(pastes.map((each) => editor(mutation, { input: { edition: "id", text: each } })));
      for (const { data } of results) expect(data?.result.article.credits).toHaveLength(2);
    }
  });

  test("may have a million characters of any script", async () => {
    const editor = await room.as("editor");
    const text = `Sebuah Judul\n\n${"\u0628".repeat(999_980)}`;
    const { status, data } = await editor(`query ($text: String!) { pastedStory(edition: "id", text: $text) { headline } }`, { text });
    expect([status, data]).toEqual([200, { pastedStory: { headline: "Sebuah Judul" } }]);
  });

  test("is read for nobody who has not signed in", async () => {
    const response = await room.server.inject({ method: "POST", url: "/admin/graphql", payload: { query: mutation, variables: { input: { edition: "id", text: page } } } });
    expect(response.json().errors).toMatchObject([{ extensions: { code: "UNAUTHENTICATED" } }]);
  });
});

if (!existsSync(seed)) console.warn("The seed page is not tested: there is no ../shared/seed/article-page.txt beside this checkout.");

describe.runIf(existsSync(seed))("the seed page (needs ../shared)", () => {
  test("stands on the public side with all its elements after import-text --publish", async () => {
    await aSection(room, { slug: "internasional", scope: "international" });
    await importText([join(seed), "--edition", "id", "--publish"])(room.services);
    const { data } = await room.ask(`{ article(edition: "id", slug: "rusia-dan-iran-tandatangani-kerja-sama-strategis") {
      headline publishedAt dateline { place agency } agencyCredit sources { name } credits { role contributor { name } }
      heroImage { caption credit } body { __typename ... on RelatedStoryBlock { headline } } edition { endMark tagline } } }`);
    const { body, ...story } = data.article;
    expect(story).toEqual({
      headline: "Rusia dan Iran Tandatangani Kerja Sama Strategis",
      publishedAt: "2025-01-17T16:43:00.000Z",
      dateline: { place: "Moskow", agency: "MINA" },
      agencyCredit: "Mi’raj News Agency (MINA)",
      sources: [{ name: "Arab News" }],
      credits: [
        { role: "AUTHOR", contributor: { name: "Ali Farkhan Tsani" } },
        { role: "EDITOR", contributor: { name: "Arif R" } },
      ],
      heroImage: { caption: "Presiden Rusia Vladimir Putin dan Presiden Iran Masoud Pezeshkian", credit: "iranintl" },
      edition: { endMark: "[]", tagline: "Damai di Palestina = Damai di Dunia" },
    });
    const related = body.flatMap((block: { __typename: string }, index: number) => (block.__typename === "RelatedStoryBlock" ? [index] : []));
    expect(related).toEqual([4, 9, 14, 16]);
    expect(body).toHaveLength(17);
  });
});
