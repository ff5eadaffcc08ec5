import { parseArgs } from "node:util";
import { Article } from "../articles/article.entity.ts";
import type { Context, Services } from "../context.ts";
import { selectProperties } from "../reading/select-fields.ts";
import { loadNewsFolder } from "../recommendations/evaluation/load-news-folder.ts";
import { madeUpStories } from "../recommendations/evaluation/made-up-stories.ts";
import { onScratchDatabase } from "../recommendations/evaluation/scratch-database.ts";
import { indexQueuedStories, indexQueuedStory, queueAllStories, queueForIndex, recountWords } from "../recommendations/recommendation-index.service.ts";
import { listRecommendations } from "../recommendations/recommendation.service.ts";
import { reportProgress } from "./progress.ts";

/** bench-recommendations [--stories N]: how long it takes to recommend, to index and to rebuild, on made-up stories in a database of their own. */
export function benchRecommendations(args: string[]) {
  const { values } = parseArgs({ args, options: { stories: { type: "string", default: "100000" } } });
  const count = Number(values.stories);
  if (!Number.isInteger(count) || count < 100) throw new Error("--stories is a whole number, 100 or more");
  return (services: Services) => bench(services, count);
}

async function bench(services: Services, count: number): Promise<void> {
  await onScratchDatabase(services, async (contextAt) => {
    const now = new Date("2026-01-01T00:00:00Z");
    const ctx = contextAt(now);
    const stories = madeUpStories(count);
    const ids = [...(await loadNewsFolder(ctx, stories, () => "all")).values()];
    await queueAllStories(ctx);
    const start = performance.now();
    await indexQueuedStories(ctx, { onProgress: reportProgress(count) });
    console.log(`Index of ${count} stories: ${Math.round((performance.now() - start) / 1000)} s`);
    const recounted = performance.now();
    await recountWords(ctx);
    console.log(`Words counted anew: ${Math.round(performance.now() - recounted)} ms`);
    await ctx.db.rows("vacuum analyze");
    const asked = ids.filter((_, index) => index % Math.ceil(count / 300) === 0);
    report("ten recommendations with reasons, by the service", await times(asked, (id) => recommend(contextAt(now), id)));
    report("the same, a second time", await times(asked, (id) => recommend(contextAt(now), id)));
    report("a story saved: its words, pairs and those of later stories", await times(asked.slice(0, 60), (id) => saved(contextAt(now), id)));
    report("the newest story saved", await times(ids.slice(-60), (id) => saved(contextAt(now), id)));
    const [size] = await ctx.db.rows<{ tables: string }>(
      `select string_agg(relname || ' ' || pg_size_pretty(pg_total_relation_size(oid)), ', ' order by relname) as tables from pg_class
       where relname in ('story_pairs', 'story_profiles', 'word_statistics', 'articles')`,
    );
    console.log(size!.tables);
  });
}

async function recommend(ctx: Context, id: string): Promise<void> {
  const article = (await ctx.loaders.publishedArticle(selectProperties(ctx.db.dataSource, Article, ["id", "editionId", "sectionId"])).load(id))!;
  await listRecommendations(ctx, article, { first: 10 }, selectProperties(ctx.db.dataSource, Article, ["id", "headline", "slug"]));
}

async function saved(ctx: Context, id: string): Promise<void> {
  await ctx.db.transaction((manager) => queueForIndex(manager, { id, publishedAt: null }));
  await indexQueuedStory(ctx, id);
}

async function times(ids: string[], work: (id: string) => Promise<void>): Promise<number[]> {
  const taken: number[] = [];
  for (const id of ids) {
    const start = performance.now();
    await work(id);
    taken.push(performance.now() - start);
  }
  return taken.sort((a, b) => a - b);
}

function report(what: string, taken: number[]): void {
  const at = (part: number) => taken[Math.min(taken.length - 1, Math.floor(taken.length * part))]!.toFixed(1);
  console.log(`${what}: median ${at(0.5)} ms, 95 % ${at(0.95)} ms, longest ${at(1)} ms (${taken.length} times)`);
}
