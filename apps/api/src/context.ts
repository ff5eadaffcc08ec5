import type { FastifyBaseLogger } from "fastify";
import type { EntityManager } from "typeorm";
import type { Authentication } from "./accounts/authentication.ts";
import type { Viewer } from "./accounts/viewer.ts";
import type { Config } from "./config.ts";
import type { Database } from "./database.ts";
import type { Spending } from "./limits/spending.ts";
import type { EventFeed } from "./events/event-feed.ts";
import { createLoaders, type Loaders } from "./loaders.ts";
import type { MediaStore } from "./media/media-store.ts";

/** What one process has, for as long as it runs. */
export type Services = {
  db: Database;
  config: Config;
  media: MediaStore;
  authentication: Authentication;
  events: EventFeed;
  clock: () => Date;
};

/** What one request has. `now` is read once, so that everything in a request happens at one time. */
export type Context = Omit<Services, "clock"> & {
  now: Date;
  log: FastifyBaseLogger;
  loaders: Loaders;
  /** Who works in the newsroom; always null in the public schema. */
  viewer: Viewer | null;
  /** What the request spends of whose allowance; null where no limit applies. */
  spending: Spending | null;
  /** The reader's address and browser, to count a view once; hashed at once, never stored. */
  visitor: string;
  requestHeaders: Headers;
  setCookies(cookies: string[]): void;
};

export function createContext(services: Services, request: Pick<Context, "log" | "viewer" | "visitor" | "requestHeaders" | "setCookies"> & Partial<Pick<Context, "spending">>): Context {
  const { clock, ...shared } = services;
  const now = clock();
  return { ...shared, spending: null, ...request, now, loaders: createLoaders(services.db, now) };
}

/** Does a write in a transaction, and renews the loaders: whether it succeeds or not, what is answered next is read anew. */
export async function inTransaction<Result>(ctx: Context, work: (manager: EntityManager) => Promise<Result>): Promise<Result> {
  try {
    return await ctx.db.transaction(work);
  } finally {
    renewLoaders(ctx);
  }
}

/** To be called after a write: an operation may hold several, and each is answered with what is true after it. */
export function renewLoaders(ctx: Context): void {
  ctx.loaders = createLoaders(ctx.db, ctx.now);
}
