import { newBlockId, type StoryBody } from "@warta/story-body";
import { v7 as newId } from "uuid";
import type { ArticleChanges } from "../articles/article-changes.ts";
import { createArticle, publishArticle } from "../articles/article-editing.service.ts";
import type { Article } from "../articles/article.entity.ts";
import type { Context } from "../context.ts";
import { ensureContributor } from "../contributors/contributor.service.ts";
import { Edition } from "../editions/edition.entity.ts";
import { MediaAsset } from "../media/media-asset.entity.ts";
import { Section, type SectionScope } from "../sections/section.entity.ts";
import { createTopic } from "../topics/topic.service.ts";
import type { Newsroom } from "./newsroom.ts";

let number = 0;

/** The Indonesian edition, or another one, as the seed page has it. */
export async function anEdition(room: Newsroom, given: Partial<Edition> = {}): Promise<Edition> {
  const editions = room.services.db.dataSource.getRepository(Edition);
  const id = given.id ?? "id";
  const known = await editions.findOneBy({ id });
  if (known) return known;
  return editions.save({
    id,
    position: id === "id" ? 0 : ++number,
    name: "Warta",
    language: "id",
    direction: "ltr",
    timeZone: "Asia/Jakarta",
    numerals: "latn",
    tagline: "Damai di Palestina = Damai di Dunia",
    agencyName: "WARTA",
    creditLine: "Kantor Berita Warta (WARTA)",
    endMark: "[]",
    ...given,
  });
}

export async function aSection(room: Newsroom, given: { slug?: string; scope?: SectionScope; region?: string | null; edition?: string } = {}): Promise<Section> {
  const edition = await anEdition(room, { id: given.edition ?? "id" });
  const sections = room.services.db.dataSource.getRepository(Section);
  const slug = given.slug ?? "internasional";
  const known = await sections.findOneBy({ slug, editionId: edition.id });
  return known ?? sections.save({ id: newId(), editionId: edition.id, slug, name: slug, scope: given.scope ?? "other", region: given.region ?? null, position: ++number });
}

export async function aTopic(room: Newsroom, name: string, edition = "id"): Promise<string> {
  await anEdition(room, { id: edition });
  return (await createTopic(room.ctx(), edition, name)).id;
}

export async function aContributor(room: Newsroom, name: string): Promise<string> {
  return (await ensureContributor(room.services.db.dataSource.manager, name)).id;
}

/** A picture of the library, without its files. */
export async function aPicture(room: Newsroom, given: Partial<MediaAsset> = {}): Promise<MediaAsset> {
  const id = newId();
  return room.services.db.dataSource.getRepository(MediaAsset).save({
    id,
    width: 320,
    height: 200,
    dominantColor: "#336699",
    focalX: 0.5,
    focalY: 0.5,
    fileName: "picture.jpg",
    checksum: id,
    renditions: [{ format: "webp", width: 320, height: 200, byteSize: 1000 }],
    alt: "What it shows",
    caption: null,
    credit: null,
    createdBy: null,
    createdAt: room.ctx().now,
    ...given,
  });
}

export function paragraphs(...texts: string[]): StoryBody {
  return texts.map((text) => ({ id: newBlockId(), type: "paragraph", content: [{ text }] }));
}

type Given = Omit<ArticleChanges, "sectionId"> & { section?: Section; translationOf?: string; at?: string };

/** A draft with a headline of its own and one paragraph. */
export async function aDraft(room: Newsroom, { section, translationOf, at, ...changes }: Given = {}): Promise<Article> {
  const place = section ?? (await aSection(room));
  return createArticle(contextAt(room, at), place.editionId, translationOf ?? null, {
    sectionId: place.id,
    headline: `Story number ${++number}`,
    body: paragraphs("The first paragraph."),
    ...changes,
  });
}

/** A story everybody sees, published at a given time. */
export async function aPublishedArticle(room: Newsroom, given: Given = {}): Promise<Article> {
  const draft = await aDraft(room, given);
  return publishArticle(contextAt(room, given.at), draft.id, draft.version);
}

function contextAt(room: Newsroom, at: string | undefined): Context {
  return at ? { ...room.ctx(), now: new Date(at) } : room.ctx();
}
