import { Article } from "../../articles/article.entity.ts";
import type { Services } from "../../context.ts";
import { selectProperties } from "../../reading/select-fields.ts";
import { indexQueuedStories, queueAllStories, type IndexProgress } from "../recommendation-index.service.ts";
import { listRecommendations } from "../recommendation.service.ts";
import { loadNewsFolder } from "./load-news-folder.ts";
import { type FolderQuery, readNewsFolder } from "./news-folder.ts";
import { onScratchDatabase } from "./scratch-database.ts";

/** Which stories may be offered beside one: those of its publisher, or all of the folder. */
export type Pool = "publisher" | "all";
export type Ranking = { articleId: string; related: string[] };

const listed = 50;

/**
 * What the API offers beside the stories a folder asks about, each at the moment it was published, best first. It is loaded into a
 * database of its own, indexed, and asked through the service that answers readers.
 */
export async function rankNewsFolder(services: Services, folder: string, pool: Pool, onProgress?: (stories: number) => (progress: IndexProgress) => void): Promise<Ranking[]> {
  const { articles, queries } = await readNewsFolder(folder);
  return onScratchDatabase(services, async (contextAt) => {
    const loading = contextAt(new Date());
    const ids = await loadNewsFolder(loading, articles, ({ publisher }) => (pool === "all" ? "all" : publisher));
    await queueAllStories(loading);
    await indexQueuedStories(loading, { onProgress: onProgress?.(articles.length) });
    const names = new Map([...ids].map(([name, id]) => [id, name]));
    const select = (...properties: string[]) => selectProperties(loading.db.dataSource, Article, properties);
    const rankings: Ranking[] = [];
    for (const query of queries) {
      const ctx = contextAt(momentOf(query));
      const article = await ctx.loaders.publishedArticle(select("id", "editionId", "sectionId")).load(ids.get(query.articleId) ?? "");
      if (!article) throw new Error(`queries name ${query.articleId}, which articles do not have`);
      const { nodes } = await listRecommendations(ctx, article, { first: listed }, select("id"));
      rankings.push({ articleId: query.articleId, related: nodes.map(({ id }) => names.get(id)!) });
    }
    return rankings;
  });
}

/** When the story was published; the end of that day where only the day is known, and after all others where nothing is. */
function momentOf({ asOf, asOfPrecision }: FolderQuery): Date {
  if (asOf === null) return new Date("2100-01-01T00:00:00Z");
  return asOfPrecision === "day" ? new Date(`${asOf.slice(0, 10)}T23:59:59.999${asOf.slice(19) || "Z"}`) : new Date(asOf);
}
