import type { StoryBody } from "@warta/story-body";
import type { Article } from "../articles/article.entity.ts";
import type { ArticleRow } from "../articles/article.reading.ts";
import type { Context } from "../context.ts";
import { editionOf } from "../editions/edition.service.ts";
import { badInput } from "../errors.ts";
import { type Page, type PageRequest, sizeOfPage } from "../reading/page.ts";
import type { Select } from "../reading/select.ts";
import { reasonText } from "./languages/reason-words.ts";
import { type Reason, type Relation, recommendationPage, type Scored, type Variant } from "./recommendation.ts";

export type Recommendation = { node: Article; cursor: string; score: number; reasons: (Reason & { text: string })[]; relation: Relation };
export type RecommendationPage = Omit<Page<Article>, "edges"> & { edges: Recommendation[]; totalCount: number; variant(): Promise<Variant> };
type Request = PageRequest & { relation?: Relation | null; language?: string | null };

const languages = ["id", "en", "ar"] as const;


/** What is offered beside a story, a page of it. Throws BAD_USER_INPUT for a size, cursor or language there is not. */
export async function listRecommendations(ctx: Context, article: ArticleRow, request: Request, select: Select): Promise<RecommendationPage> {
  const { after, before, relation } = request;
  const size = sizeOfPage(request, recommendationPage);
  const edition = await editionOf(ctx, article);
  const language = languages.find((known) => known === (request.language ?? edition.language));
  if (!language) throw badInput(`language must be one of ${languages.join(", ")}.`);

  const related = (scored: Scored): Relation => relationOf(article, scored);
  const recommendations = relation === "OTHER_EDITION" ? null : await ctx.loaders.recommendations.load(article.id);
  const offered = recommendations?.cards ?? (await ctx.loaders.recommendedTranslations.load(article.id));
  const list = relation ? offered.filter((scored) => related(scored) === relation) : offered;
  const lowest = after == null ? 0 : placeOf(article, list, after, "after").end;
  const highest = before == null ? list.length : placeOf(article, list, before, "before").start;
  const start = request.last == null ? lowest : Math.max(lowest, highest - size);
  const end = request.last == null ? Math.min(highest, lowest + size) : highest;
  const shown = list.slice(start, end);
  const stories = await ctx.loaders.publishedArticle(select).loadMany(shown.map(({ candidate }) => candidate.id));
  const edges = shown.flatMap((scored, index): Recommendation[] => {
    const node = stories[index];
    if (node instanceof Error) throw node;
    // Taken back since the list was made.
    if (!node) return [];
    const reasons = scored.reasons.map((reason) => ({ ...reason, text: reasonText(reason.kind, reason.evidence, language) }));
    return [{ node, cursor: cursorOf(article, start + index, scored), score: scored.score, reasons, relation: related(scored) }];
  });
  return {
    edges,
    totalCount: list.length,
    nodes: edges.map(({ node }) => node),
    variant: async () => (recommendations ?? (await ctx.loaders.recommendations.load(article.id))).variant,
    pageInfo: { hasNextPage: end < list.length, hasPreviousPage: start > 0, startCursor: edges[0]?.cursor ?? null, endCursor: edges.at(-1)?.cursor ?? null },
  };
}

/** The body with the related stories filled in that it leaves to the recommender; none where nothing is related enough, or the recommender fails: the text comes first. */
export async function withRelatedStories(ctx: Context, article: Article): Promise<StoryBody> {
  const isOpen = (block: StoryBody[number]) => block.type === "relatedStory" && block.pickedBy === "recommender";
  if (!article.body.some(isOpen)) return article.body;
  const inline = await ctx.loaders.recommendations.load(article.id).then(
    (recommendations) => recommendations.inline,
    (error: unknown) => (ctx.log.error({ err: error }, "a story is answered without the related stories in its text"), []),
  );
  let next = 0;
  return article.body.map((block) => (isOpen(block) ? { ...block, articleId: inline[next++]?.candidate.id ?? null } : block) as StoryBody[number]);
}

function relationOf(article: Article, { candidate }: Scored): Relation {
  if (candidate.editionId !== article.editionId) return "OTHER_EDITION";
  if (candidate.sectionId === article.sectionId) return "SAME_DESK";
  return candidate.scope === "international" ? "INTERNATIONAL" : candidate.scope === "regional" ? "REGIONAL" : "OTHER_DESK";
}

function cursorOf(article: Article, place: number, { candidate }: Scored): string {
  return Buffer.from(`recommendations:${article.id}:${place}:${candidate.id}`).toString("base64url");
}

/** Where the story of a cursor begins and ends in the list; one that has left it meanwhile takes up no room at the place it had. */
function placeOf(article: Article, list: Scored[], cursor: string, argument: string): { start: number; end: number } {
  const [name, story, place, id] = Buffer.from(cursor, "base64url").toString().split(":");
  if (name !== "recommendations" || story !== article.id || !/^\d{1,3}$/.test(place ?? "")) throw badInput(`${argument} is not a cursor of this list.`);
  const found = list.findIndex(({ candidate }) => candidate.id === id);
  return found === -1 ? { start: Number(place), end: Number(place) } : { start: found, end: found + 1 };
}
