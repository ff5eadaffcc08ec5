import type { Services } from "../context.ts";
import { indexQueuedStories, queueAllStories, queuedStories } from "../recommendations/recommendation-index.service.ts";
import { commandContext } from "./command-context.ts";
import { reportProgress } from "./progress.ts";

/** rebuild-recommendations: compares all stories anew. Ctrl-C stops it after the story it is at; the next run, or the API, goes on there. */
export async function rebuildRecommendations(services: Services): Promise<void> {
  const ctx = commandContext(services);
  const stop = new AbortController();
  process.once("SIGINT", () => stop.abort());
  const waiting = await queuedStories(ctx);
  const all = waiting || (await queueAllStories(ctx));
  if (waiting) console.log(`Going on with ${waiting} stories that are waiting.`);
  await indexQueuedStories(ctx, { signal: stop.signal, onProgress: reportProgress(all) });
  const left = await queuedStories(ctx);
  console.log(left ? `Stopped; ${left} stories are waiting.` : `Done: ${all} stories.`);
}
