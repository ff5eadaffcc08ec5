import { Article } from "../articles/article.entity.ts";
import type { ArticleRow } from "../articles/article.reading.ts";
import { articlePath } from "../articles/article.service.ts";
import type { Context } from "../context.ts";
import type { NewsroomEvent } from "../events/event.entity.ts";
import { globalId } from "../global-id.ts";
import { selectProperties } from "../reading/select-fields.ts";
import { eventTypes } from "./webhook.status.ts";

/** What a receiver is sent: enough to decide whether to fetch more. */
export type WebhookMessage = { type: string; timestamp: string; data: object };

export function testMessage(now: Date): WebhookMessage {
  return { type: eventTypes.test, timestamp: now.toISOString(), data: { message: "This is a test. Nothing has happened." } };
}

/** What there is to tell of an event, as the public sees it now; null when that is nothing any more. */
export async function messageOf(ctx: Context, event: NewsroomEvent): Promise<WebhookMessage | null> {
  const data = await dataOf(ctx, event);
  return data && { type: eventTypes[event.kind], timestamp: event.happenedAt.toISOString(), data: { edition: event.editionId, ...data } };
}

async function dataOf(ctx: Context, event: NewsroomEvent): Promise<object | null> {
  if (event.kind === "story_published") {
    const article = await storyOf(ctx, event.articleId);
    return article && { article };
  }
  if (event.kind === "story_corrected" || event.kind === "story_retracted") return correctionOf(ctx, event);
  if (event.kind === "retraction_withdrawn") return { article: { id: globalId("Article", event.articleId!) } };
  return bannerOf(ctx, event);
}

/** Of a retracted story nothing is told but its id, and why; of a correction that was removed, the story it stood on. */
async function correctionOf(ctx: Context, { kind, correctionId, articleId }: NewsroomEvent): Promise<object | null> {
  if (correctionId === null) {
    const corrected = await storyOf(ctx, articleId);
    return corrected && { article: corrected, correction: null };
  }
  const correction = await ctx.loaders.publicCorrection.load(correctionId);
  if (!correction) return null;
  const { id, text, publishedAt, replyId } = correction;
  const article = kind === "story_retracted" ? { id: globalId("Article", articleId!) } : await storyOf(ctx, articleId);
  const reply = await storyOf(ctx, replyId);
  return { article, correction: { id: globalId("Correction", id), kind: correction.kind.toUpperCase(), text, publishedAt: publishedAt.toISOString(), ...(reply && { reply }) } };
}

/** Of a banner that began, while it is the one that is shown; of one that was ended, its id. */
async function bannerOf(ctx: Context, { kind, editionId, breakingNewsId }: NewsroomEvent): Promise<object | null> {
  if (kind === "breaking_news_ended") return { breakingNews: { id: globalId("BreakingNews", breakingNewsId!) } };
  const [banner] = await ctx.loaders.runningBreakingNews.load(editionId);
  if (!banner || banner.id !== breakingNewsId) return null;
  const article = await storyOf(ctx, banner.articleId);
  const { id, text, startsAt, endsAt } = banner;
  return { breakingNews: { id: globalId("BreakingNews", id), text, startsAt: startsAt.toISOString(), endsAt: endsAt.toISOString(), article } };
}

const properties = ["id", "editionId", "sectionId", "slug", "headline", "publishedAt", "contentModifiedAt"] as const;

async function storyOf(ctx: Context, id: string | null): Promise<object | null> {
  if (id === null) return null;
  const article: ArticleRow | null = await ctx.loaders.publishedArticle(selectProperties(ctx.db.dataSource, Article, properties)).load(id);
  if (!article) return null;
  const section = (await ctx.loaders.section.load(article.sectionId))!;
  return {
    id: globalId("Article", id),
    headline: article.headline,
    url: ctx.config.readerUrl + (await articlePath(ctx, article)),
    section: { slug: section.slug, name: section.name },
    publishedAt: article.publishedAt!.toISOString(),
    modifiedAt: article.contentModifiedAt.toISOString(),
  };
}
