import { renderHtml, type StoryBody } from "@warta/story-body";
import type { Context } from "../context.ts";
import { badInput } from "../errors.ts";
import { editionOf, pathPrefix } from "../editions/edition.service.ts";
import { renditionUrl, widestWebp } from "../media/media.service.ts";
import { type CountedPage, type ListStatement, type PageRequest, readCountedPage } from "../reading/page.ts";
import { type Select, selectProperties } from "../reading/select.ts";
import { withRelatedStories } from "../recommendations/recommendation.service.ts";
import { Article } from "./article.entity.ts";
import { articlesList, type ArticleRow, published } from "./article.reading.ts";

/** Which published stories a list holds. Topic and section are slugs, and need their edition. */
type ArticleFilter = { edition?: string | null; section?: string | null; topic?: string | null; contributor?: string | null; publishedFrom?: Date | null; publishedBefore?: Date | null };

/** The published story at this address; an address it once had finds it too. */
export async function findPublishedArticle(ctx: Context, edition: string, slug: string, select: Select): Promise<Article | null> {
  const from = `select ${select.list("a")} from articles a`;
  const find = async (text: string) => (await select.rows(text, (text) => ctx.db.rows<Article>(text, [edition, slug])))[0];
  return (
    (await find(`${from} where a.edition_id = $1 and a.slug = $2 and ${published("a")}`)) ??
    (await find(`${from} join old_slugs o on o.article_id = a.id where o.edition_id = $1 and o.slug = $2 and ${published("a")}`)) ??
    null
  );
}

/** Whether everybody sees the story, and it stands in the section and under the topic with these slugs, where they are given. */
export async function isPublishedIn(ctx: Context, id: string, { section, topic }: Pick<ArticleFilter, "section" | "topic"> = {}): Promise<boolean> {
  const found = await ctx.db.rows(
    `select 1 from articles a where a.id = $1 and ${published("a")}
       and ($2::text is null or exists (select 1 from sections s where s.id = a.section_id and s.slug = $2))
       and ($3::text is null or exists (select 1 from article_topics at join topics t on t.id = at.topic_id where at.article_id = a.id and t.slug = $3))`,
    [id, section ?? null, topic ?? null],
  );
  return found.length > 0;
}

export async function listPublishedArticles(ctx: Context, filter: ArticleFilter, request: PageRequest, select: Select): Promise<CountedPage<Article>> {
  const statement = { ...articlesList, ...rangeOf(filter), of: JSON.stringify([filter.edition, filter.section, filter.topic, filter.contributor]), select: select.list("a"), selected: select };
  return readCountedPage<Article>(ctx.db, statement, request);
}

/**
 * A list by topic or contributor walks the relation's own index, which holds the time of publication; the others walk one of the
 * articles': of the section, of the edition, or of all. A page is one index range, but for two conditions together: then the
 * second one is looked up for each story of the first one's range.
 */
function rangeOf(filter: ArticleFilter): Pick<ListStatement<Article>, "from" | "values" | "keys"> {
  if ((filter.section != null || filter.topic != null) && filter.edition == null) throw badInput("section and topic need the edition they belong to.");
  const values: unknown[] = [];
  const value = (given: unknown) => `$${values.push(given)}`;
  const conditions = [published("a")];
  let source = "articles a";
  let keys: [string, string] = ["a.published_at", "a.id"];
  if (filter.edition != null) conditions.push(`a.edition_id = ${value(filter.edition)}`);
  if (filter.section != null)
    conditions.push(`a.section_id = (select id from sections where edition_id = ${value(filter.edition)} and slug = ${value(filter.section)})`);
  if (filter.contributor != null) {
    source += " join article_contributors ac on ac.article_id = a.id";
    keys = ["ac.published_at", "ac.article_id"];
    conditions.push(`ac.contributor_id = (select id from contributors where slug = ${value(filter.contributor)})`, "ac.published_at is not null");
  }
  if (filter.topic != null) {
    source += " join article_topics at on at.article_id = a.id";
    if (filter.contributor == null) keys = ["at.published_at", "at.article_id"];
    conditions.push(
      `at.topic_id = (select id from topics where edition_id = ${value(filter.edition)} and slug = ${value(filter.topic)})`,
      "at.published_at is not null",
    );
  }
  if (filter.publishedFrom != null) conditions.push(`${keys[0]} >= ${value(filter.publishedFrom)}::timestamptz`);
  if (filter.publishedBefore != null) conditions.push(`${keys[0]} < ${value(filter.publishedBefore)}::timestamptz`);
  return { from: `from ${source} where ${conditions.join(" and ")}`, values, keys };
}

export async function articlePath(ctx: Context, article: ArticleRow): Promise<string> {
  const [edition, section] = await Promise.all([editionOf(ctx, article), article.section ?? ctx.loaders.section.load(article.sectionId)]);
  return `${pathPrefix(edition)}/${section!.slug}/${article.slug}`;
}

/** The labels HTML for third parties carries, in the story's language. */
const labels = {
  id: { related: "Baca Juga", advertisement: "Iklan" },
  en: { related: "Read also", advertisement: "Advertisement" },
  ar: { related: "اقرأ أيضًا", advertisement: "إعلان" },
};

/** The body as HTML, with related stories under their present headline and address, and pictures at theirs. */
export async function articleHtml(ctx: Context, article: ArticleRow): Promise<string> {
  const edition = await editionOf(ctx, article);
  const body = await withRelatedStories(ctx, article);
  const related = await loadRelated(ctx, body);
  const images = await loadImages(ctx, body);
  return renderHtml(body, {
    labels: labels[edition.language],
    related(block) {
      const story = block.articleId ? related.get(block.articleId) : undefined;
      return story ?? (block.headline && !block.articleId ? { headline: block.headline, url: null } : null);
    },
    image: (block) => images.get(block.mediaId) ?? null,
  });
}

async function loadRelated(ctx: Context, body: StoryBody) {
  const ids = body.flatMap((block) => (block.type === "relatedStory" && block.articleId ? [block.articleId] : []));
  const loader = ctx.loaders.publishedArticle(selectProperties(ctx.db.dataSource, Article, ["id", "editionId", "sectionId", "slug", "headline"]));
  const stories = (await Promise.all(ids.map((id) => loader.load(id)))).filter((story) => story !== null);
  const entries = stories.map(async (story) => [story.id, { headline: story.headline, url: ctx.config.readerUrl + (await articlePath(ctx, story)) }] as const);
  return new Map(await Promise.all(entries));
}

async function loadImages(ctx: Context, body: StoryBody) {
  const ids = body.flatMap((block) => (block.type === "image" ? [block.mediaId] : []));
  const assets = (await Promise.all(ids.map((id) => ctx.loaders.image.load(id)))).filter((asset) => asset !== null);
  return new Map(
    assets.map((asset) => {
      const widest = widestWebp(asset);
      return [asset.id, { src: renditionUrl(ctx, asset, widest), width: widest.width, height: widest.height }];
    }),
  );
}
