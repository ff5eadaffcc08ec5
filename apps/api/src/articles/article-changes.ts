import { renderText, type StoryBody, validateStoryBody } from "@warta/story-body";
import type { EntityManager } from "typeorm";
import type { Context } from "../context.ts";
import { ArticleContributor, type ContributorRole } from "../contributors/article-contributor.entity.ts";
import { Contributor } from "../contributors/contributor.entity.ts";
import { rowsIn } from "../database.ts";
import { MediaAsset } from "../media/media-asset.entity.ts";
import { Section } from "../sections/section.entity.ts";
import { ArticleTopic } from "../topics/article-topic.entity.ts";
import { Topic } from "../topics/topic.entity.ts";
import { queueForIndex } from "../recommendations/recommendation-index.service.ts";
import { InvalidInput } from "../user-error.ts";
import { changesContent, contentOf } from "./article-content.ts";
import type { Article, StorySource } from "./article.entity.ts";
import type { Promotion } from "./article.status.ts";
import { checkSlug, freeSlug } from "./article.slug.ts";
import { OldSlug } from "./old-slug.entity.ts";
import { replaceChosenLinks, replaceLinks } from "./related-links.ts";
import { requireAll } from "./require-all.ts";

/** Changes to a story, with database ids. What is undefined stays as it is; null empties. */
export type ArticleChanges = {
  sectionId?: string;
  headline?: string;
  slug?: string | null;
  standfirst?: string | null;
  body?: unknown;
  dateline?: { place: string; agency?: string | null } | null;
  agencyCredit?: string | null;
  sources?: StorySource[];
  heroImage?: { imageId?: string | null; alt?: string | null; caption?: string | null; credit?: string | null } | null;
  topicIds?: string[];
  credits?: { contributorId: string; role: ContributorRole }[];
  pinnedIds?: string[];
  excludedIds?: string[];
  promotion?: Promotion;
  publishedAt?: Date | null;
};

/** Writes the changes and everything that follows from them, in the caller's transaction. Throws InvalidInput and changes nothing. */
export async function applyChanges(ctx: Context, manager: EntityManager, article: Article, changes: ArticleChanges): Promise<void> {
  const before = contentOf(article);
  await applySection(manager, article, changes);
  await applyHeadlineAndSlug(manager, article, changes);
  applyTexts(article, changes);
  await applyHeroImage(manager, article, changes);
  applyPublishedAt(ctx, article, changes);
  article.promotion = changes.promotion ?? article.promotion;
  if (changes.body !== undefined) await applyBody(manager, article, changes.body);
  article.version += 1;
  article.modifiedAt = ctx.now;
  if (await changesContent(manager, before, article, changes)) article.contentModifiedAt = ctx.now;
  await manager.save(article);
  if (changes.body !== undefined) await replaceLinks(manager, article, "inline", relatedIds(article.body), "body");
  await replaceChosenLinks(manager, article, changes);
  if (changes.topicIds) await replaceTopics(manager, article, changes.topicIds);
  if (changes.credits) await replaceCredits(manager, article, changes.credits);
  await syncPublication(manager, article);
}

/** What follows a story's publication: the relations' copies of its time, by which their lists are sorted (null while it is not published), and the recommendations. */
export async function syncPublication(manager: EntityManager, article: Article): Promise<void> {
  const publishedAt = article.status === "published" ? article.publishedAt : null;
  await manager.update(ArticleTopic, { articleId: article.id }, { publishedAt });
  // Who is credited twice, say as author and photographer, is listed once: only their first credit bears the time.
  await rowsIn(
    manager,
    `update article_contributors credit set published_at = case when not exists (
       select 1 from article_contributors earlier where earlier.article_id = credit.article_id and earlier.contributor_id = credit.contributor_id and earlier.position < credit.position) then $2::timestamptz end
     where article_id = $1`,
    [article.id, publishedAt],
  );
  if (article.releasedAt) await queueForIndex(manager, article);
}

async function applySection(manager: EntityManager, article: Article, { sectionId }: ArticleChanges): Promise<void> {
  if (sectionId === undefined) {
    if (article.sectionId) return;
    throw new InvalidInput("REQUIRED", ["sectionId"], "A story needs a section.");
  }
  const section = await manager.findOneBy(Section, { id: sectionId, editionId: article.editionId });
  if (!section) throw new InvalidInput("NOT_FOUND", ["sectionId"], "The edition has no such section.");
  article.sectionId = section.id;
}

/** The slug follows the headline until the story was published; afterwards it changes only when somebody says so, and leads on from its old address. */
async function applyHeadlineAndSlug(manager: EntityManager, article: Article, changes: ArticleChanges): Promise<void> {
  const before = { slug: article.slug, headline: article.headline };
  if (changes.headline !== undefined) article.headline = cleanLine(changes.headline);
  const { headline } = article;
  if (!headline || headline.length > 300) throw new InvalidInput("INVALID_HEADLINE", ["headline"], "A headline has 1 to 300 characters.");

  if (changes.slug != null) {
    await checkSlug(manager, article.editionId, changes.slug, article.id);
    article.slug = changes.slug;
  } else if (!before.slug || changes.slug === null) article.slug = await freeSlug(manager, article.editionId, headline, article.id);
  else if (!article.releasedAt && headline !== before.headline && before.slug === (await freeSlug(manager, article.editionId, before.headline, article.id)))
    article.slug = await freeSlug(manager, article.editionId, headline, article.id);

  if (article.slug === before.slug) return;
  await manager.delete(OldSlug, { editionId: article.editionId, slug: article.slug });
  if (before.slug && article.releasedAt) await manager.insert(OldSlug, { editionId: article.editionId, slug: before.slug, articleId: article.id });
}

function applyTexts(article: Article, changes: ArticleChanges): void {
  if (changes.standfirst !== undefined) article.standfirst = limited("standfirst", changes.standfirst, 1000);
  if (changes.agencyCredit !== undefined) article.agencyCredit = limited("agencyCredit", changes.agencyCredit, 200);
  if (changes.dateline !== undefined) {
    article.datelinePlace = limited("dateline", changes.dateline?.place, 100);
    article.datelineAgency = article.datelinePlace ? limited("dateline", changes.dateline?.agency, 100) : null;
  }
  if (changes.sources !== undefined) {
    if (changes.sources.length > 20) throw new InvalidInput("TOO_MANY", ["sources"], "A story names at most 20 sources.");
    article.sources = changes.sources.flatMap(({ name }) => (cleanLine(name) ? [{ name: limited("sources", name, 200)! }] : []));
  }
}

/** The library's words are copied when a picture is chosen, and are the story's own from then on: what is emptied stays empty. */
async function applyHeroImage(manager: EntityManager, article: Article, { heroImage }: ArticleChanges): Promise<void> {
  if (heroImage === undefined) return;
  const { imageId, alt, caption, credit } = heroImage ?? { imageId: null, alt: null, caption: null, credit: null };
  if (imageId !== undefined && imageId !== article.heroImageId) await chooseHeroImage(manager, article, imageId);
  if (alt !== undefined) article.heroAlt = limited("heroImage", alt, 1000);
  if (caption !== undefined) article.heroCaption = limited("heroImage", caption, 1000);
  if (credit !== undefined) article.heroCredit = limited("heroImage", credit, 200);
}

async function chooseHeroImage(manager: EntityManager, article: Article, imageId: string | null): Promise<void> {
  const asset = imageId === null ? null : await manager.findOneBy(MediaAsset, { id: imageId });
  if (imageId !== null && !asset) throw new InvalidInput("NOT_FOUND", ["heroImage", "imageId"], "There is no such picture in the library.");
  article.heroImageId = imageId;
  if (!asset) return;
  article.heroAlt = limited("heroImage", asset.alt, 1000);
  article.heroCaption = limited("heroImage", asset.caption, 1000);
  article.heroCredit = limited("heroImage", asset.credit, 200);
}

/** Nobody publishes stories of earlier years: it is a slip of the keyboard. In the east of the world 1900 begins before it does in UTC. */
const earliest = new Date("1899-12-31T10:00:00Z");

function applyPublishedAt(ctx: Context, article: Article, { publishedAt }: ArticleChanges): void {
  if (publishedAt === undefined) return;
  if (publishedAt && publishedAt < earliest) throw new InvalidInput("TOO_EARLY", ["publishedAt"], "A story cannot have been published before 1900.");
  if (publishedAt && publishedAt > ctx.now) throw new InvalidInput("IN_THE_FUTURE", ["publishedAt"], "A story cannot have been published in the future.");
  if (!publishedAt && article.status === "published") throw new InvalidInput("REQUIRED", ["publishedAt"], "A published story has a time of publication.");
  article.publishedAt = publishedAt;
}

async function applyBody(manager: EntityManager, article: Article, input: unknown): Promise<void> {
  const result = validateStoryBody(input);
  if (!result.ok)
    throw new InvalidInput(
      result.problems.slice(0, 20).map((problem) => ({ code: "INVALID_BODY", field: ["body", ...(problem.block === null ? [] : [String(problem.block)])], message: problem.message })),
    );
  const pictures = result.body.flatMap((block) => (block.type === "image" ? [block.mediaId] : []));
  await requireAll(manager, MediaAsset, pictures, "body", "picture");
  article.body = result.body;
  article.bodyText = renderText(result.body, { labels: { related: "", advertisement: "" } });
}

function relatedIds(body: StoryBody): string[] {
  return body.flatMap((block) => (block.type === "relatedStory" && block.articleId ? [block.articleId] : []));
}

async function replaceTopics(manager: EntityManager, article: Article, given: string[]): Promise<void> {
  const ids = [...new Set(given)];
  await requireAll(manager, Topic, ids, "topicIds", "topic", { editionId: article.editionId });
  await manager.delete(ArticleTopic, { articleId: article.id });
  await manager.insert(ArticleTopic, ids.map((topicId, position) => ({ articleId: article.id, editionId: article.editionId, topicId, position, publishedAt: null })));
}

async function replaceCredits(manager: EntityManager, article: Article, given: ArticleChanges["credits"] & object): Promise<void> {
  const credits = [...new Map(given.map((credit) => [`${credit.contributorId} ${credit.role}`, credit])).values()];
  await requireAll(manager, Contributor, credits.map((credit) => credit.contributorId), "credits", "contributor");
  await manager.delete(ArticleContributor, { articleId: article.id });
  await manager.insert(ArticleContributor, credits.map(({ contributorId, role }, position) => ({ articleId: article.id, contributorId, role, position, publishedAt: null })));
}

function limited(field: string, text: string | null | undefined, length: number): string | null {
  const clean = cleanLine(text ?? "");
  if (clean.length > length) throw new InvalidInput("TOO_LONG", [field], `${field} has at most ${length} characters.`);
  return clean || null;
}

/** One line without control characters: newlines and tabs become spaces. */
function cleanLine(text: string): string {
  return text.toWellFormed().replace(/\p{Cc}+/gu, " ").replace(/ {2,}/g, " ").trim();
}
