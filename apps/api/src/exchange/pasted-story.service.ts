import type { StoryBody } from "@warta/story-body";
import { requireViewer } from "../accounts/viewer.ts";
import type { ArticleChanges } from "../articles/article-changes.ts";
import { startArticle } from "../articles/article-editing.service.ts";
import type { Article } from "../articles/article.entity.ts";
import { type Context, inTransaction } from "../context.ts";
import { ensureContributors } from "../contributors/contributor.service.ts";
import type { Edition } from "../editions/edition.entity.ts";
import { listSections } from "../sections/section.service.ts";
import { InvalidInput } from "../user-error.ts";
import { parsePastedStory, type PastedStory, type ReportLine } from "./pasted-story/pasted-story.ts";

/** A megabyte: longer than any story, short enough to be read at once. */
const longestText = 1_000_000;

/** What would become of the text; nothing is written. */
export async function previewPastedStory(ctx: Context, edition: string, text: string): Promise<{ story: PastedStory; report: ReportLine[] }> {
  requireViewer(ctx);
  return parse(await editionOf(ctx, edition), text);
}

/** Makes a draft of a pasted text, and the people it names if they are new: all of it or nothing. The report says what became of each line. */
export async function importPastedStory(ctx: Context, code: string, text: string, sectionId: string | null): Promise<{ article: Article; report: ReportLine[] }> {
  requireViewer(ctx);
  const edition = await editionOf(ctx, code);
  const { story, report } = parse(edition, text);
  if (!story.headline) throw new InvalidInput("EMPTY", ["text"], "The text is empty.");
  const changes = await changesFor(ctx, edition, story, sectionId);
  const article = await inTransaction(ctx, async (manager) => {
    const people = await ensureContributors(manager, story.contributors.map(({ name }) => name));
    const credits = story.contributors.map(({ name, role }) => ({ role, contributorId: people.get(name)! }));
    return startArticle(ctx, manager, code, null, { ...changes, credits });
  });
  return { article, report };
}

async function editionOf(ctx: Context, code: string): Promise<Edition> {
  const edition = await ctx.loaders.edition.load(code);
  if (!edition) throw new InvalidInput("NOT_FOUND", ["edition"], `There is no edition ${code}.`);
  return edition;
}

function parse(edition: Edition, text: string) {
  if (text.length > longestText) throw new InvalidInput("TOO_LONG", ["text"], "The text has more than a million characters.");
  return parsePastedStory(text, { language: edition.language, timeZone: edition.timeZone, tagline: edition.tagline });
}

async function changesFor(ctx: Context, edition: Edition, story: PastedStory, sectionId: string | null): Promise<ArticleChanges> {
  return {
    sectionId: sectionId ?? (await listSections(ctx, edition.id))[0]?.id,
    headline: story.headline,
    standfirst: story.standfirst,
    body: await linkKnownStories(ctx, edition, story.body),
    dateline: story.dateline,
    agencyCredit: sameWords(story.agencyCredit, edition.creditLine) ? null : story.agencyCredit,
    sources: story.sources,
    heroImage: story.hero && { imageId: null, ...story.hero },
    publishedAt: story.publishedAt && story.publishedAt <= ctx.now ? story.publishedAt : null,
  };
}

/** Related lines whose headline is that of a story of this edition become links to it; the others keep their words. */
async function linkKnownStories(ctx: Context, edition: Edition, body: StoryBody): Promise<StoryBody> {
  const headlines = body.flatMap((block) => (block.type === "relatedStory" && block.headline ? [block.headline.toLowerCase()] : []));
  if (!headlines.length) return body;
  const known = await ctx.db.rows<{ id: string; headline: string }>(
    "select distinct on (lower(headline)) id, lower(headline) as headline from articles where edition_id = $1 and lower(headline) = any($2) order by lower(headline), published_at desc nulls last",
    [edition.id, headlines],
  );
  const ids = new Map(known.map((story) => [story.headline, story.id]));
  return body.map((block) => {
    const id = block.type === "relatedStory" && block.headline ? ids.get(block.headline.toLowerCase()) : undefined;
    return block.type === "relatedStory" && id ? { ...block, articleId: id } : block;
  });
}

function sameWords(one: string | null, other: string): boolean {
  const words = (text: string) => text.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, " ").trim();
  return one !== null && words(one) === words(other);
}
