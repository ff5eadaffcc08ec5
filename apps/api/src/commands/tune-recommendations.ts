import { resolve } from "node:path";
import { parseArgs } from "node:util";
import type { Services } from "../context.ts";
import { fitWeights } from "../recommendations/evaluation/fit-weights.ts";
import { loadNewsFolder } from "../recommendations/evaluation/load-news-folder.ts";
import { readEditorsLinks, readNewsFolder } from "../recommendations/evaluation/news-folder.ts";
import { onScratchDatabase } from "../recommendations/evaluation/scratch-database.ts";
import { indexQueuedStories, queueAllStories } from "../recommendations/recommendation-index.service.ts";
import { weights } from "../recommendations/recommendation-score.ts";
import { writePairs } from "../recommendations/story-pairs.ts";
import { reportProgress } from "./progress.ts";

/**
 * tune-recommendations --data DIR: fits the weights of recommendation-score.ts to the links editors put into a folder's stories, and
 * prints them. For each publisher it also prints the fit to the others alone, to see how far the weights carry.
 */
export function tuneRecommendations(args: string[]) {
  const { data } = parseArgs({ args, options: { data: { type: "string" } } }).values;
  if (!data) throw new Error("give --data DIR");
  return (services: Services) => tune(services, resolve(services.config.workingDirectory, data));
}

async function tune(services: Services, folder: string): Promise<void> {
  const { articles, queries } = await readNewsFolder(folder);
  const links = Map.groupBy(await readEditorsLinks(folder), ({ articleId }) => articleId);
  const publisherOf = new Map(articles.map(({ id, publisher }) => [id, publisher]));
  const examples = await onScratchDatabase(services, async (contextAt) => {
    const ctx = contextAt(new Date());
    const ids = await loadNewsFolder(ctx, articles, ({ publisher }) => publisher);
    await queueAllStories(ctx);
    await indexQueuedStories(ctx, { onProgress: reportProgress(articles.length) });
    const examples = [];
    for (const { articleId } of queries) {
      const linked = new Set(links.get(articleId)?.map(({ relatedId }) => ids.get(relatedId)));
      const pairs = await ctx.db.transaction((manager) => writePairs(manager, ids.get(articleId)!));
      // Nobody could have linked a story of a later time.
      const earlier = pairs.filter(({ candidate }) => !candidate.isLater);
      examples.push({ publisher: publisherOf.get(articleId)!, candidates: earlier.map(({ candidate, signs }) => ({ signs, linked: linked.has(candidate.id) })) });
    }
    return examples;
  });
  const names = Object.keys(weights) as (keyof typeof weights)[];
  const print = (label: string, fitted: Record<string, number>) => console.log(`${label.padEnd(28)}${names.map((name) => `${name} ${fitted[name]!.toFixed(2)}`).join(", ")}`);
  print("in use", weights);
  print("fitted", fitWeights(names, examples));
  for (const publisher of new Set(examples.map((example) => example.publisher))) print(`without ${publisher}`, fitWeights(names, examples.filter((example) => example.publisher !== publisher)));
}
