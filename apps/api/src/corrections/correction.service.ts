import type { EntityManager } from "typeorm";
import { v7 as newId } from "uuid";
import { requireViewer } from "../accounts/viewer.ts";
import { lockArticle } from "../articles/article-editing.service.ts";
import { Article } from "../articles/article.entity.ts";
import { type Context, inTransaction } from "../context.ts";
import { forbidden, notFound } from "../errors.ts";
import { announce } from "../events/event.service.ts";
import { selectList } from "../reading/columns.ts";
import { type CountedPage, type PageRequest, readCountedPage } from "../reading/page.ts";
import { InvalidInput } from "../user-error.ts";
import { Correction, type CorrectionKind } from "./correction.entity.ts";
import { mayCorrect, mayRetract } from "./correction.policy.ts";
import { correctionIsPublic } from "./correction.reading.ts";

const longestText = 5000;
const mostOfOneStory = 50;

/** What was wrong in an edition's stories, the latest first. */
export async function listCorrections(ctx: Context, edition: string, request: PageRequest): Promise<CountedPage<Correction>> {
  return readCountedPage<Correction>(
    ctx.db,
    {
      list: "corrections",
      of: edition,
      select: selectList(ctx.db.dataSource, Correction, "c"),
      from: `from corrections c where c.edition_id = $1 and ${correctionIsPublic("c")}`,
      values: [edition],
      keys: ["c.published_at", "c.id"],
      place: (correction) => ({ at: correction.publishedAt, id: correction.id }),
    },
    request,
  );
}

/** Why the story at this address was taken back for good; null for any other story, and for an address without one. */
export async function findRetraction(ctx: Context, edition: string, slug: string): Promise<Correction | null> {
  const [retraction] = await ctx.db.rows<Correction>(
    `select ${selectList(ctx.db.dataSource, Correction, "c")} from corrections c join articles a on a.id = c.article_id
     where c.kind = 'retraction' and a.status = 'retracted' and a.edition_id = $1
       and a.id = coalesce((select id from articles where edition_id = $1 and slug = $2), (select article_id from old_slugs where edition_id = $1 and slug = $2))`,
    [edition, slug],
  );
  return retraction ?? null;
}

type Statement = { text: string; replyId?: string | null };

/** Says what was wrong in a published story. The story itself is changed on its own, by updateArticle. */
export async function publishCorrection(ctx: Context, articleId: string, kind: Exclude<CorrectionKind, "retraction">, statement: Statement): Promise<Correction> {
  requireCorrector(ctx);
  return inTransaction(ctx, async (manager) => {
    const article = await lockArticle(manager, articleId);
    if (article.status !== "published") throw new InvalidInput("NOT_PUBLISHED", ["articleId"], "Only a published story is corrected in public.");
    if ((await manager.countBy(Correction, { articleId })) >= mostOfOneStory) throw new InvalidInput("TOO_MANY", ["articleId"], `A story has at most ${mostOfOneStory} corrections.`);
    const correction = newCorrection(ctx, article, kind);
    await applyStatement(manager, correction, statement);
    await readersSeeChange(ctx, manager, article.id);
    await announceStatement(ctx, manager, correction);
    return correction;
  });
}

export async function updateCorrection(ctx: Context, id: string, expectedVersion: number, statement: Statement): Promise<Correction> {
  return change(ctx, id, expectedVersion, async (manager, correction) => {
    await applyStatement(manager, correction, statement);
    await readersSeeChange(ctx, manager, correction.articleId);
    await announceStatement(ctx, manager, correction);
  });
}

/** For what was said of the wrong story, or twice. A retraction is undone by withdrawRetraction. */
export async function removeCorrection(ctx: Context, id: string, expectedVersion: number): Promise<Correction> {
  return change(ctx, id, expectedVersion, async (manager, correction) => {
    if (correction.kind === "retraction") throw new InvalidInput("RETRACTED", ["id"], "A retraction is undone by withdrawRetraction.");
    await manager.delete(Correction, { id });
    await readersSeeChange(ctx, manager, correction.articleId);
    await announce(ctx, manager, "story_corrected", { editionId: correction.editionId, articleId: correction.articleId });
  });
}

/** A correction that says nothing yet, and is not saved. */
export function newCorrection(ctx: Context, article: Article, kind: CorrectionKind): Correction {
  return Object.assign(new Correction(), { id: newId(), editionId: article.editionId, articleId: article.id, kind, text: "", replyId: null, publishedAt: ctx.now, createdBy: ctx.viewer!.id, version: 0 });
}

/** Checks and saves what a correction says. */
export async function applyStatement(manager: EntityManager, correction: Correction, { text, replyId }: Statement): Promise<void> {
  correction.text = checkedText(text);
  if (replyId !== undefined) correction.replyId = await checkedReply(manager, correction, replyId);
  correction.version += 1;
  await manager.save(correction);
}

async function change(ctx: Context, id: string, expectedVersion: number, work: (manager: EntityManager, correction: Correction) => Promise<void>): Promise<Correction> {
  requireCorrector(ctx);
  return inTransaction(ctx, async (manager) => {
    // The story first, as every change of one does: so none waits for the other's second lock.
    const known = await manager.findOneBy(Correction, { id });
    if (known) await lockArticle(manager, known.articleId);
    const correction = await manager.findOneBy(Correction, { id });
    if (!correction) throw notFound("correction");
    if (correction.kind === "retraction" && !mayRetract(ctx.viewer)) throw forbidden("Chiefs and administrators change why a story was retracted.");
    if (correction.version !== expectedVersion) throw new InvalidInput("VERSION_CONFLICT", ["expectedVersion"], "The correction was changed meanwhile.");
    await work(manager, correction);
    return correction;
  });
}

function requireCorrector(ctx: Context): void {
  requireViewer(ctx);
  if (!mayCorrect(ctx.viewer)) throw forbidden("Reporters do not publish corrections.");
}

function checkedText(given: string): string {
  const text = given.toWellFormed().replace(/\r\n?/g, "\n").replace(/[^\S\n]+/g, " ").replace(/\n{3,}/g, "\n\n").replace(/[^\P{Cc}\n]/gu, "").trim();
  if (!text || text.length > longestText) throw new InvalidInput("INVALID_TEXT", ["text"], `A correction has 1 to ${longestText} characters.`);
  return text;
}

async function checkedReply(manager: EntityManager, { kind, articleId, editionId }: Correction, replyId: string | null): Promise<string | null> {
  if (replyId === null) return null;
  if (kind !== "right_of_reply") throw new InvalidInput("NO_REPLY", ["replyId"], "Only a right of reply has a story in which somebody replies.");
  if (replyId === articleId || !(await manager.existsBy(Article, { id: replyId, editionId }))) throw new InvalidInput("NOT_FOUND", ["replyId"], "The edition has no such other story.");
  return replyId;
}

async function announceStatement(ctx: Context, manager: EntityManager, { id, kind, editionId, articleId }: Correction): Promise<void> {
  await announce(ctx, manager, kind === "retraction" ? "story_retracted" : "story_corrected", { editionId, articleId, correctionId: id });
}

/** A correction is something that readers see of its story. Tabs that have the story open go on: its version stays. */
async function readersSeeChange(ctx: Context, manager: EntityManager, articleId: string): Promise<void> {
  await manager.update(Article, { id: articleId }, { contentModifiedAt: ctx.now });
}
