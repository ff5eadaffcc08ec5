import { writeFile } from "node:fs/promises";
import { resolve } from "node:path";
import { parseArgs } from "node:util";
import type { Services } from "../context.ts";
import { type FolderArticle, type FolderQuery, readNewsFolder } from "../recommendations/evaluation/news-folder.ts";
import { loadNewsFolder } from "../recommendations/evaluation/load-news-folder.ts";
import { onScratchDatabase } from "../recommendations/evaluation/scratch-database.ts";
import { indexQueuedStories, queueAllStories } from "../recommendations/recommendation-index.service.ts";
import { listRecommendations } from "../recommendations/recommendation.service.ts";
import { reportProgress } from "./progress.ts";

const listed = 50;

/**
 * evaluate-recommendations --data DIR --results FILE [--pool publisher|all]: ranks a folder's stories as the API does, each at the
 * moment it was published, and writes {"articleId", "related": [ids, best first]} a line.
 */
export async function evaluateRecommendations(services: Services, args: string[]): Promise<void> {
  const { values } = parseArgs({ args, options: { data: { type: "string" }, results: { type: "string" }, pool: { type: "string", default: "publisher" } } });
  if (!values.data || !values.results || !["publisher", "all"].includes(values.pool)) throw new Error("give --data DIR and --results FILE, and --pool publisher or --pool all");
  const at = (path: string) => resolve(services.config.workingDirectory, path);
  const { articles, queries } = await readNewsFolder(at(values.data));
  const poolOf = values.pool === "all" ? () => "all" : ({ publisher }: FolderArticle) => publisher;
  const lines = await onScratchDatabase(services, async (contextAt) => {
    const ids = await loadNewsFolder(contextAt(new Date()), articles, poolOf);
    await queueAllStories(contextAt(new Date()));
    await indexQueuedStories(contextAt(new Date()), { onProgress: reportProgress(articles.length) });
    const names = new Map([...ids].map(([name, id]) => [id, name]));
    const lines: string[] = [];
    for (const query of queries) {
      const id = ids.get(query.articleId);
      if (!id) throw new Error(`queries name ${query.articleId}, which articles do not have`);
      const ctx = contextAt(momentOf(query));
      const article = (await ctx.loaders.publishedArticle(["id", "editionId", "sectionId"]).load(id))!;
      const { nodes } = await listRecommendations(ctx, article, { first: listed }, ["id"]);
      lines.push(JSON.stringify({ articleId: query.articleId, related: nodes.map((node) => names.get(node.id)) }));
    }
    return lines;
  });
  await writeFile(at(values.results), `${lines.join("\n")}\n`);
  console.log(`${lines.length} rankings in ${values.results}`);
}

/** When the story was published; the end of that day where only the day is known, and after all others where nothing is. */
function momentOf({ asOf, asOfPrecision }: FolderQuery): Date {
  if (asOf === null) return new Date("2100-01-01T00:00:00Z");
  return asOfPrecision === "day" ? new Date(`${asOf.slice(0, 10)}T23:59:59.999${asOf.slice(19) || "Z"}`) : new Date(asOf);
}
