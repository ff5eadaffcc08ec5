import { parseArgs } from "node:util";
import type { Services } from "../context.ts";
import { indexQueuedStories, queueAllStories, queuedStories, recountWords } from "../recommendations/recommendation-index.service.ts";
import { commandContext } from "./command-context.ts";
import { reportProgress } from "./progress.ts";

/** rebuild-recommendations [--continue]: compares all stories anew, or goes on with those a rebuild that was stopped left. Ctrl-C stops it after the story it is at. */
export function rebuildRecommendations(args: string[]) {
  const { values } = parseArgs({ args, options: { continue: { type: "boolean", default: false } } });
  return async (services: Services): Promise<void> => {
    const ctx = commandContext(services);
    const stop = new AbortController();
    const interrupt = () => stop.abort();
    process.once("SIGINT", interrupt);
    if (!values.continue) await recountWords(ctx);
    const all = values.continue ? await queuedStories(ctx) : await queueAllStories(ctx);
    const failed = await indexQueuedStories(ctx, { signal: stop.signal, onProgress: reportProgress(all) });
    process.off("SIGINT", interrupt);
    if (stop.signal.aborted) console.log(`Stopped; ${await queuedStories(ctx)} stories are waiting. A running Warta goes on with them, and so does: warta rebuild-recommendations --continue`);
    else console.log(`Done: ${all} stories.${failed ? ` ${failed} of them failed and wait, to be tried again; see above.` : ""}`);
  };
}
