import { v7 as newId } from "uuid";
import { requireViewer } from "../accounts/viewer.ts";
import { Article } from "../articles/article.entity.ts";
import { requireAll } from "../articles/require-all.ts";
import { type Context, inTransaction } from "../context.ts";
import { forbidden, notFound } from "../errors.ts";
import { announce } from "../events/event.service.ts";
import { InvalidInput } from "../user-error.ts";
import { BreakingNews } from "./breaking-news.entity.ts";
import { mayBreakNews } from "./breaking-news.policy.ts";

const longestText = 200;
const longestHours = 48;

/** Shows a banner from now on, in the place of the one that is shown. It ends by itself, as nobody thinks of it the next morning. */
export async function startBreakingNews(ctx: Context, given: { edition: string; text: string; articleId: string | null; hours: number }): Promise<BreakingNews> {
  requireEditor(ctx);
  const text = given.text.toWellFormed().replace(/[\p{Cc}\s]+/gu, " ").trim();
  if (!text || text.length > longestText) throw new InvalidInput("INVALID_TEXT", ["text"], `A banner has 1 to ${longestText} characters.`);
  if (!(given.hours >= 1 && given.hours <= longestHours)) throw new InvalidInput("OUT_OF_RANGE", ["hours"], `A banner is shown for 1 to ${longestHours} hours.`);
  if (!(await ctx.loaders.edition.load(given.edition))) throw new InvalidInput("NOT_FOUND", ["edition"], `There is no edition ${given.edition}.`);
  return inTransaction(ctx, async (manager) => {
    if (given.articleId) await requireAll(manager, Article, [given.articleId], "articleId", "story", { editionId: given.edition });
    const endsAt = new Date(+ctx.now + given.hours * 3_600_000);
    const banner = manager.create(BreakingNews, { id: newId(), editionId: given.edition, text, articleId: given.articleId, startsAt: ctx.now, endsAt, createdBy: ctx.viewer!.id });
    await manager.insert(BreakingNews, banner);
    await announce(ctx, manager, "breaking_news_started", { editionId: banner.editionId, breakingNewsId: banner.id });
    return banner;
  });
}

/** One that has ended already stays as it is. */
export async function endBreakingNews(ctx: Context, id: string): Promise<BreakingNews> {
  requireEditor(ctx);
  return inTransaction(ctx, async (manager) => {
    const banner = await manager.findOne(BreakingNews, { where: { id }, lock: { mode: "pessimistic_write" } });
    if (!banner) throw notFound("banner");
    if (banner.endsAt <= ctx.now) return banner;
    await manager.save(Object.assign(banner, { endsAt: new Date(Math.max(+ctx.now, +banner.startsAt)) }));
    await announce(ctx, manager, "breaking_news_ended", { editionId: banner.editionId, breakingNewsId: id });
    return banner;
  });
}

function requireEditor(ctx: Context): void {
  requireViewer(ctx);
  if (!mayBreakNews(ctx.viewer)) throw forbidden("Reporters do not break news.");
}
