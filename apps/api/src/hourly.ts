import type { Context } from "./context.ts";

/** Does some work now and every hour; a failure is written down as `failed`. Gives what ends it, which waits for the work at hand. */
export function hourly(makeContext: () => Context, failed: string, work: (ctx: Context) => Promise<void>): () => Promise<void> {
  let underWay = Promise.resolve();
  const run = () => {
    const ctx = makeContext();
    underWay = work(ctx).catch((error: unknown) => ctx.log.error({ err: error }, failed));
  };
  run();
  const timer = setInterval(run, 3_600_000);
  return async () => {
    clearInterval(timer);
    await underWay;
  };
}
