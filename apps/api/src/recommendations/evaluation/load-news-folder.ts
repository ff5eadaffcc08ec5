import { v7 as newId } from "uuid";
import { Article } from "../../articles/article.entity.ts";
import type { Context } from "../../context.ts";
import { Edition } from "../../editions/edition.entity.ts";
import { Section } from "../../sections/section.entity.ts";
import { ArticleTopic } from "../../topics/article-topic.entity.ts";
import { Topic } from "../../topics/topic.entity.ts";
import type { FolderArticle } from "./news-folder.ts";
import { publicationTimes } from "./publication-times.ts";

const rowsAtOnce = 500;

/**
 * Loads a folder's stories as published ones, each pool (the publishers, or one for all) an edition of its own; a subsection becomes a
 * topic. Gives the database ids by the folder's.
 */
export async function loadNewsFolder(ctx: Context, articles: FolderArticle[], poolOf: (article: FolderArticle) => string): Promise<Map<string, string>> {
  const times = publicationTimes(articles);
  const editions = keyed<Edition>((pool, index) => ({ id: `id-p${index}`, position: index, name: pool, language: "id", direction: "ltr", timeZone: "Asia/Jakarta", numerals: "latn", tagline: null, agencyName: pool, creditLine: pool, endMark: null }));
  const sections = keyed<Section>((name, index, editionId) => ({ id: newId(), editionId, slug: `s${index}`, name: nameIn(name), scope: "other", region: null, position: index }));
  const topics = keyed<Topic>((name, index, editionId) => ({ id: newId(), editionId, slug: `t${index}`, name: nameIn(name), concept: null }));
  const stories: Article[] = [];
  const topicsOf: ArticleTopic[] = [];
  for (const article of articles) {
    const edition = editions.of(poolOf(article));
    const section = sections.of(`${article.publisher}\n${article.section ?? "-"}`, edition.id);
    const publishedAt = times.get(article.id)!;
    const story = storyOf(article, section, publishedAt, stories.length);
    stories.push(story);
    if (article.subsection) topicsOf.push({ articleId: story.id, editionId: edition.id, topicId: topics.of(`${article.publisher}\n${article.subsection}`, edition.id).id, position: 0, publishedAt });
  }
  await ctx.db.transaction(async (manager) => {
    await manager.insert(Edition, editions.all());
    await manager.insert(Section, sections.all());
    await manager.insert(Topic, topics.all());
    for (let start = 0; start < stories.length; start += rowsAtOnce) await manager.insert(Article, stories.slice(start, start + rowsAtOnce));
    for (let start = 0; start < topicsOf.length; start += rowsAtOnce) await manager.insert(ArticleTopic, topicsOf.slice(start, start + rowsAtOnce));
  });
  return new Map(articles.map((article, index) => [article.id, stories[index]!.id]));
}

function storyOf(article: FolderArticle, section: Section, publishedAt: Date, index: number): Article {
  const text = article.body.join("\n").replaceAll("\0", "");
  return {
    id: newId({ msecs: Math.max(0, publishedAt.getTime()) }),
    editionId: section.editionId,
    sectionId: section.id,
    storyGroupId: newId(),
    slug: `story-${index}`,
    headline: article.title.slice(0, 300),
    body: [],
    bodyText: text,
    sources: [],
    status: "published",
    promotion: "normal",
    publishedAt,
    releasedAt: publishedAt,
    modifiedAt: publishedAt,
    contentModifiedAt: publishedAt,
    createdAt: publishedAt,
    version: 1,
  } as unknown as Article;
}

const nameIn = (key: string) => key.split("\n")[1]!.slice(0, 100);

function keyed<Row>(make: (key: string, index: number, edition: string) => Row) {
  const rows = new Map<string, Row>();
  return {
    of(key: string, edition = ""): Row {
      let row = rows.get(`${edition}\n${key}`);
      if (!row) rows.set(`${edition}\n${key}`, (row = make(key, rows.size, edition)));
      return row;
    },
    all: () => [...rows.values()],
  };
}
