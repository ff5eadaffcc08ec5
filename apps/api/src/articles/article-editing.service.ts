import type { EntityManager } from "typeorm";
import { v7 as newId } from "uuid";
import { type Context, inTransaction } from "../context.ts";
import { Edition } from "../editions/edition.entity.ts";
import { forbidden, notFound, unauthenticated } from "../errors.ts";
import { announce } from "../events/event.service.ts";
import { type ListStatement, type Page, type PageRequest, readPage } from "../reading/page.ts";
import type { Select } from "../reading/select.ts";
import { containing } from "../reading/search.ts";
import { indexQueuedStory } from "../recommendations/recommendation-index.service.ts";
import { InvalidInput } from "../user-error.ts";
import { type ArticleChanges, applyChanges, syncPublication } from "./article-changes.ts";
import { Article } from "./article.entity.ts";
import { mayCreate, mayPublish, mayRead, mayUnpublish, mayUpdate } from "./article.policy.ts";
import type { ArticleStatus } from "./article.status.ts";

/** Thrown out of a transaction when the story is no longer the one the change was made to. */
export class VersionConflict extends Error {
  readonly current: Article;
  constructor(current: Article) {
    super(`The story is at version ${current.version}.`);
    this.current = current;
  }
}

export type NewsroomFilter = { status?: ArticleStatus | null; edition?: string | null; section?: string | null; search?: string | null };

/** Stories of any status, the one changed last first. */
export async function listForNewsroom(ctx: Context, filter: NewsroomFilter, request: PageRequest, select: Select): Promise<Page<Article>> {
  requireReader(ctx);
  const statement = { ...newsroomRange(filter), list: "newsroom", of: JSON.stringify([filter.status, filter.edition, filter.section, filter.search]), select: `${select.list("a")}, a.modified_at as "modifiedAt"`, selected: select, planned: true };
  return readPage<Article>(ctx.db, { ...statement, place: ({ modifiedAt, id }) => ({ at: modifiedAt, id }) }, request);
}

export async function countForNewsroom(ctx: Context, filter: NewsroomFilter): Promise<number> {
  const { from, values } = newsroomRange(filter);
  const [row] = await ctx.db.plannedRows<{ count: number }>(`select count(*)::integer as count ${from}`, values);
  return row!.count;
}

/** Of some statuses there are few stories, and of some many: the plan depends on which. */
function newsroomRange(filter: NewsroomFilter): Pick<ListStatement<Article>, "from" | "values" | "keys"> {
  const values: unknown[] = [];
  const value = (given: unknown) => `$${values.push(given)}`;
  const conditions = ["true"];
  if (filter.status != null) conditions.push(`a.status = ${value(filter.status)}`);
  if (filter.edition != null) conditions.push(`a.edition_id = ${value(filter.edition)}`);
  if (filter.section != null) conditions.push(`a.section_id = ${value(filter.section)}::uuid`);
  if (filter.search) conditions.push(`a.headline ilike ${value(containing(filter.search))}`);
  return { from: `from articles a where ${conditions.join(" and ")}`, values, keys: ["a.modified_at", "a.id"] };
}

export async function findForNewsroom(ctx: Context, id: string | null): Promise<Article | null> {
  requireReader(ctx);
  return id === null ? null : ctx.db.dataSource.getRepository(Article).findOneBy({ id });
}

export async function createArticle(ctx: Context, edition: string, translationOf: string | null, changes: ArticleChanges): Promise<Article> {
  return inTransaction(ctx, (manager) => startArticle(ctx, manager, edition, translationOf, changes));
}

/** A new draft, in the caller's transaction. */
export async function startArticle(ctx: Context, manager: EntityManager, edition: string, translationOf: string | null, changes: ArticleChanges): Promise<Article> {
  if (!ctx.viewer) throw unauthenticated();
  if (!mayCreate(ctx.viewer)) throw forbidden("You may not write stories.");
  if (!(await manager.existsBy(Edition, { id: edition }))) throw new InvalidInput("NOT_FOUND", ["edition"], `There is no edition ${edition}.`);
  const article = manager.create(Article, {
    id: newId(),
    editionId: edition,
    storyGroupId: newId(),
    headline: "",
    slug: "",
    body: [],
    bodyText: "",
    sources: [],
    status: "draft",
    promotion: "normal",
    publishedAt: null,
    releasedAt: null,
    createdAt: ctx.now,
    createdBy: ctx.viewer.id,
    version: 0,
  });
  if (translationOf !== null) article.storyGroupId = await groupFor(manager, edition, translationOf);
  await applyChanges(ctx, manager, article, changes);
  return article;
}

async function groupFor(manager: EntityManager, edition: string, translationOf: string): Promise<string> {
  const original = await manager.findOneBy(Article, { id: translationOf });
  if (!original) throw new InvalidInput("NOT_FOUND", ["translationOf"], "The story this is a translation of does not exist.");
  const taken = await manager.existsBy(Article, { storyGroupId: original.storyGroupId, editionId: edition });
  if (taken) throw new InvalidInput("TRANSLATION_EXISTS", ["translationOf"], "This edition has that story already.");
  return original.storyGroupId;
}

export async function updateArticle(ctx: Context, id: string, expectedVersion: number, changes: ArticleChanges): Promise<Article> {
  return changeArticle(ctx, id, expectedVersion, async (manager, article) => {
    if (!mayUpdate(ctx.viewer, article)) throw forbidden("Reporters change their own stories, and only until they are published.");
    await applyChanges(ctx, manager, article, changes);
  });
}

/** Of a story that is published already nothing changes, nor is its version another one: tabs that have it open go on. */
export async function publishArticle(ctx: Context, id: string, expectedVersion: number): Promise<Article> {
  return changeArticle(ctx, id, expectedVersion, async (manager, article) => {
    if (!mayPublish(ctx.viewer)) throw forbidden("Reporters do not publish.");
    if (article.status === "published") return;
    if (article.status === "retracted") throw retracted();
    const problems = publicationProblems(article);
    if (problems.length) throw new InvalidInput(problems);
    article.status = "published";
    if (!article.releasedAt) article.contentModifiedAt = ctx.now;
    article.publishedAt ??= ctx.now;
    article.releasedAt ??= ctx.now;
    await saveStatus(ctx, manager, article);
    await announce(ctx, manager, "story_published", { editionId: article.editionId, articleId: article.id });
  });
}

/** Of a draft nothing changes, as with publishArticle. */
export async function unpublishArticle(ctx: Context, id: string, expectedVersion: number): Promise<Article> {
  return changeArticle(ctx, id, expectedVersion, async (manager, article) => {
    if (!mayUnpublish(ctx.viewer)) throw forbidden("Reporters do not take stories back.");
    if (article.status === "draft") return;
    if (article.status === "retracted") throw retracted();
    article.status = "draft";
    await saveStatus(ctx, manager, article);
  });
}

const retracted = () => new InvalidInput("RETRACTED", ["id"], "The story was taken back for good; withdrawRetraction makes it a draft again.");

/** What a story lacks before it can be published. */
export function publicationProblems(article: Article): InvalidInput["errors"] {
  const problems: InvalidInput["errors"] = [];
  if (!article.bodyText.trim()) problems.push({ code: "BODY_EMPTY", field: ["body"], message: "The story has no text yet." });
  if (article.heroImageId && !article.heroAlt?.trim())
    problems.push({ code: "ALT_MISSING", field: ["heroImage", "alt"], message: "The picture has no alternative text yet." });
  return problems;
}

/** One change at a time: the row is locked, and a change made to an older version is refused. */
export async function changeArticle(ctx: Context, id: string, expectedVersion: number, work: (manager: EntityManager, article: Article) => Promise<void>): Promise<Article> {
  requireReader(ctx);
  const changed = await inTransaction(ctx, async (manager) => {
    const article = await lockArticle(manager, id);
    if (article.version !== expectedVersion) throw new VersionConflict(article);
    await work(manager, article);
    return article;
  });
  if (changed.releasedAt) await indexQueuedStory(ctx, id);
  return changed;
}

/** Against other changes only: links and views that point to the story go on, which `for update` would keep waiting, or deadlock. */
export async function lockArticle(manager: EntityManager, id: string): Promise<Article> {
  const article = await manager.findOne(Article, { where: { id }, lock: { mode: "for_no_key_update" } });
  if (!article) throw notFound("story");
  return article;
}

/** Saves a change of status and what follows from it. */
export async function saveStatus(ctx: Context, manager: EntityManager, article: Article): Promise<void> {
  article.version += 1;
  article.modifiedAt = ctx.now;
  await manager.save(article);
  await syncPublication(manager, article);
}

function requireReader(ctx: Context): void {
  if (!mayRead(ctx.viewer)) throw unauthenticated();
}
