import { newBlockId, type StoryBody } from "@warta/story-body";
import { v7 as newId } from "uuid";
import { Advertisement, type Placement } from "../advertising/advertisement.entity.ts";
import { updateArticle } from "../articles/article-editing.service.ts";
import type { Article } from "../articles/article.entity.ts";
import { startBreakingNews } from "../breaking-news/breaking-news.service.ts";
import { publishCorrection } from "../corrections/correction.service.ts";
import { retractArticle } from "../corrections/retraction.service.ts";
import { updateFrontPage } from "../front-pages/front-page.service.ts";
import { globalId } from "../global-id.ts";
import { aContributor, aDraft, anEdition, aPicture, aPublishedArticle, aSection, aTopic, paragraphs } from "./factories.ts";
import type { Newsroom } from "./newsroom.ts";

/** Where things stand in a newsroom that has something of every kind. */
export type WholeNewsroom = { story: Article; reply: Article; retracted: Article; draft: Article; advertisedImageId: string };

/** A story's body with every kind of block, and every kind of mark. */
export function everyBlock(related: string, picture: string): StoryBody {
  const text = [{ text: "Gempa Cianjur " }, { text: "merusak", marks: [{ type: "bold" as const }, { type: "link" as const, href: "https://example.test/" }] }, { text: " ratusan sekolah dasar." }];
  const blocks: (StoryBody[number] extends infer Block ? (Block extends { id: string } ? Omit<Block, "id"> : never) : never)[] = [
    { type: "paragraph", content: text },
    { type: "heading", level: 2, content: text },
    { type: "list", style: "numbered", items: [text, text] },
    { type: "quote", content: text, attribution: "Bupati Cianjur" },
    { type: "image", mediaId: picture, alt: "Sekolah yang runtuh", caption: "Di Cianjur", credit: "Antara" },
    { type: "relatedStory", articleId: related, pickedBy: "editor" },
    { type: "relatedStory", articleId: null, pickedBy: "recommender" },
    { type: "adBreak" },
    { type: "embed", provider: "youtube", url: "https://www.youtube.com/watch?v=abcdefghijk", caption: "Rekaman" },
  ];
  return blocks.map((block) => ({ ...block, id: newBlockId() }));
}

/**
 * Three editions with stories of all blocks, translations, corrections of every kind, a retraction, a curated front page, a banner,
 * advertisements and views; the story `lengkap` of the section `palestina` has something in every field.
 */
export async function aWholeNewsroom(room: Newsroom): Promise<WholeNewsroom> {
  const { services } = room;
  for (const id of ["id", "en", "ar"]) await anEdition(room, { id, language: id as "id", direction: id === "ar" ? "rtl" : "ltr" });
  const regional = await aSection(room, { slug: "palestina", scope: "regional", region: "PS" });
  const sections = [regional, await aSection(room, { slug: "internasional", scope: "international" }), await aSection(room, { slug: "kolom", scope: "opinion" })];
  const topics = [await aTopic(room, "Gempa"), await aTopic(room, "Pendidikan")];
  const author = await aContributor(room, "Nadia Kusumawardani");
  await services.db.rows("update contributors set bio = 'Wartawan' where id = $1", [author]);
  const picture = await aPicture(room, { caption: "Keterangan", credit: "Antara" });

  const published: Article[] = [];
  for (let number = 0; number < 24; number++)
    published.push(
      await aPublishedArticle(room, {
        section: sections[number % 3]!,
        slug: `gempa-${number}`,
        headline: `Gempa Cianjur hari ke-${number}`,
        body: paragraphs(`Gempa Cianjur merusak sekolah dasar di lereng Gunung Gede, kata Bupati ${number}.`),
        topicIds: topics.slice(number % 2),
        credits: [{ contributorId: author, role: "author" }],
        heroImage: { imageId: picture.id },
        at: `2026-02-${String(number + 1).padStart(2, "0")}T02:00:00Z`,
      }),
    );
  const story = await aPublishedArticle(room, {
    section: regional,
    slug: "alamat-lama",
    headline: "Gempa Cianjur merusak ratusan sekolah",
    standfirst: "Gempa Cianjur dirasakan sampai Jakarta.",
    dateline: { place: "Cianjur", agency: "WARTA" },
    agencyCredit: "Kantor Berita Warta",
    sources: [{ name: "Antara" }],
    topicIds: topics,
    credits: [{ contributorId: author, role: "author" }],
    heroImage: { imageId: picture.id, alt: "Sekolah", caption: "Keterangan", credit: "Antara" },
    pinnedIds: [published[3]!.id],
    body: everyBlock(published[4]!.id, picture.id),
  });
  await updateArticle(room.ctx(), story.id, story.version, { slug: "lengkap" });
  for (const edition of ["en", "ar"]) await aPublishedArticle(room, { section: await aSection(room, { edition, slug: "world" }), slug: `cianjur-${edition}`, translationOf: story.id });

  const reply = published[5]!;
  await publishCorrection(room.ctx(), story.id, "right_of_reply", { text: "Bupati menjawab.", replyId: reply.id });
  await publishCorrection(room.ctx(), story.id, "erratum", { text: "Bukan 50, tetapi 15." });
  const retracted = await aPublishedArticle(room, { slug: "ditarik", headline: "Kabar yang salah" });
  await retractArticle(room.ctx(), retracted.id, retracted.version, "Sumbernya tidak ada.");
  await updateFrontPage(room.ctx(), "id", 1, [{ place: 2, articleId: published[0]!.id }]);
  await startBreakingNews(room.ctx(), { edition: "id", text: "Gempa susulan", articleId: story.id, hours: 24 });
  const advertised = await aPicture(room, { caption: "Iklan", credit: "Toko" });
  for (const placement of ["article-top", "article-inline", "front-page"] satisfies Placement[])
    await services.db.dataSource.getRepository(Advertisement).save({ id: newId(), editionId: "id", placement, largeImageId: advertised.id, smallImageId: advertised.id, alt: "Beli", link: "https://example.test/", startsAt: new Date("2026-01-01"), endsAt: null });
  const view = "mutation ($input: RecordArticleViewInput!) { recordArticleView(input: $input) { __typename } }";
  for (const { id } of [story, ...published.slice(0, 5)]) await room.ask(view, { input: { articleId: globalId("Article", id) } });
  return { story, reply, retracted, draft: await aDraft(room, { headline: "Belum selesai" }), advertisedImageId: advertised.id };
}
