import type { Context } from "../context.ts";
import { indexQueuedStories } from "./recommendation-index.service.ts";

const pause = 30_000;

/**
 * Works through what waits for the recommendations' index: at once, and every half minute. Usually nothing does, as a story is indexed
 * when it is saved; this is for what a crash, a failure or a new version left. Gives what ends it, which waits for the story at hand.
 */
export function sweepIndex(makeContext: () => Context): () => Promise<void> {
  const stop = new AbortController();
  let timer: NodeJS.Timeout | undefined;
  let sweep = Promise.resolve();
  const run = () => {
    const ctx = makeContext();
    sweep = indexQueuedStories(ctx, { signal: stop.signal })
      .catch((error: unknown) => ctx.log.error({ err: error }, "the recommendations' index could not be brought up to date"))
      .then(() => {
        if (!stop.signal.aborted) timer = setTimeout(run, pause);
      });
  };
  run();
  return async () => {
    stop.abort();
    clearTimeout(timer);
    await sweep;
  };
}
