import { changeArticle, saveStatus } from "../articles/article-editing.service.ts";
import type { Article } from "../articles/article.entity.ts";
import type { Context } from "../context.ts";
import { forbidden } from "../errors.ts";
import { announce } from "../events/event.service.ts";
import { InvalidInput } from "../user-error.ts";
import { Correction } from "./correction.entity.ts";
import { mayRetract } from "./correction.policy.ts";
import { applyStatement, newCorrection } from "./correction.service.ts";

/** Takes a published story back for good, and says why where it stood. */
export async function retractArticle(ctx: Context, id: string, expectedVersion: number, reason: string): Promise<Article> {
  return changeArticle(ctx, id, expectedVersion, async (manager, article) => {
    requireRetractor(ctx);
    if (article.status !== "published") throw new InvalidInput("NOT_PUBLISHED", ["id"], "Only a published story is retracted.");
    const retraction = newCorrection(ctx, article, "retraction");
    await applyStatement(manager, retraction, { text: reason });
    article.status = "retracted";
    article.contentModifiedAt = ctx.now;
    await saveStatus(ctx, manager, article);
    await announce(ctx, manager, "story_retracted", { editionId: article.editionId, articleId: id, correctionId: retraction.id });
  });
}

/** For a story that was retracted by mistake: it is a draft again, and nothing says any more that it was retracted. */
export async function withdrawRetraction(ctx: Context, id: string, expectedVersion: number): Promise<Article> {
  return changeArticle(ctx, id, expectedVersion, async (manager, article) => {
    requireRetractor(ctx);
    if (article.status !== "retracted") throw new InvalidInput("NOT_RETRACTED", ["id"], "The story is not retracted.");
    await manager.delete(Correction, { articleId: article.id, kind: "retraction" });
    article.status = "draft";
    await saveStatus(ctx, manager, article);
    await announce(ctx, manager, "retraction_withdrawn", { editionId: article.editionId, articleId: id });
  });
}

function requireRetractor(ctx: Context): void {
  if (!mayRetract(ctx.viewer)) throw forbidden("Chiefs and administrators retract stories.");
}
