import type { Context } from "../context.ts";
import { removeOldEvents } from "./event.service.ts";

const pause = 3_600_000;

/** Removes events that are too old, every hour. Gives what ends it. */
export function forgetEvents(makeContext: () => Context): () => Promise<void> {
  let forgetting = Promise.resolve();
  const run = () => {
    const ctx = makeContext();
    forgetting = removeOldEvents(ctx).catch((error: unknown) => ctx.log.error({ err: error }, "old events could not be removed"));
  };
  run();
  const timer = setInterval(run, pause);
  return async () => {
    clearInterval(timer);
    await forgetting;
  };
}
