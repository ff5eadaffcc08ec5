import { setTimeout } from "node:timers/promises";
import { createClient } from "@redis/client";
import type { FastifyBaseLogger } from "fastify";
import { type RateLimiterAbstract, RateLimiterMemory, RateLimiterRedis, RateLimiterRes, RLWrapperTimeouts } from "rate-limiter-flexible";
import { type Allowances, allowances } from "./limits.ts";

/** Whose allowance it is: that of a key, by its id, or that of an address, by its network. */
export type Spender = { kind: "key" | "address"; id: string };

/** How an allowance stands after something was to be spent. */
export type Allowance = { isRefused: boolean; limit: number; remaining: number; milliseconds: number };

export type RateLimits = {
  /** Takes a cost from an allowance, or refuses it and takes nothing. */
  spend(spender: Spender, cost: number): Promise<Allowance>;
  /** The allowance of who was refused so often since it began, without waiting for it to be there again, that nothing more is read of them until then; null for everybody else. */
  isDeaf(spender: Spender): Allowance | null;
  close(): void;
};

/** How long an answer may wait for Redis, in milliseconds, before this process counts by itself. */
const patience = 250;

/** So often somebody is refused after their request was read; and of so many that is noted. */
const patientRefusals = 10;
const mostRefused = 10_000;

/** How long a start waits for Redis, in milliseconds. */
const longestStart = 2_000;

/** For how long it is left alone then, in milliseconds, so that not every answer waits. */
const rest = 1_000;

/**
 * What everybody may spend in a window of time that begins with the first request. Counted in Redis where there is one, so that it is
 * true over all processes; while it cannot be reached each process counts by itself, and reading goes on.
 */
export async function openRateLimits(redisUrl: string | undefined, log: FastifyBaseLogger, { address, key, seconds }: Allowances = allowances): Promise<RateLimits> {
  const client = redisUrl === undefined ? null : createClient({ url: redisUrl, disableOfflineQueue: true, socket: { connectTimeout: 2_000, reconnectStrategy: (tries) => Math.min(100 * 2 ** tries, 2_000) } });
  let isReached = true;
  let restsUntil = 0;

  function miss(error: unknown): void {
    restsUntil = Date.now() + rest;
    if (isReached) log.error({ err: error }, "Redis cannot be reached: until it can, each API process counts rate limits by itself");
    isReached = false;
  }

  function reach(): void {
    restsUntil = 0;
    if (!isReached) log.warn("Redis is reached again");
    isReached = true;
  }

  const bucket = (kind: Spender["kind"], points: number) => ({
    limit: points,
    shared: client && new RLWrapperTimeouts({ timeoutMs: patience, limiter: new RateLimiterRedis({ storeClient: client, useRedisPackage: true, rejectIfRedisNotReady: true, keyPrefix: `warta:spent:${kind}`, points, duration: seconds }) }),
    own: new RateLimiterMemory({ keyPrefix: kind, points, duration: seconds }),
  });
  const buckets = { address: bucket("address", address), key: bucket("key", key) };

  if (client) {
    client.on("error", miss).on("ready", reach);
    void client.connect().catch(miss);
    // One that takes connections and says nothing is told of neither way.
    const isThere = await Promise.race([new Promise((resolve) => client.once("ready", () => resolve(true)).once("error", () => resolve(true))), setTimeout(longestStart, false)]);
    if (!isThere) miss(new Error(`it did not answer within ${longestStart} ms`));
  }

  // Of this process: what it must not be kept busy with is its own time.
  const refused = new Map<string, { times: number; until: number }>();

  function noteRefusal(name: string, milliseconds: number): void {
    const now = Date.now();
    const noted = refused.get(name);
    if (noted && noted.until > now) return void (noted.times += 1);
    if (refused.size >= mostRefused) for (const [other, { until }] of refused) if (until <= now || refused.size >= mostRefused) refused.delete(other);
    refused.set(name, { times: 1, until: now + milliseconds });
  }

  async function spend({ kind, id }: Spender, cost: number): Promise<Allowance> {
    const { shared, own, limit } = buckets[kind];
    if (shared && Date.now() >= restsUntil) {
      try {
        const found = await take(shared, id, cost);
        reach();
        return { limit, ...found };
      } catch (error) {
        miss(error);
      }
    }
    return { limit, ...(await take(own, id, cost)) };
  }

  return {
    async spend(spender, cost) {
      const allowance = await spend(spender, cost);
      if (allowance.isRefused) noteRefusal(`${spender.kind}:${spender.id}`, allowance.milliseconds);
      return allowance;
    },
    isDeaf({ kind, id }) {
      const noted = refused.get(`${kind}:${id}`);
      const milliseconds = (noted?.until ?? 0) - Date.now();
      return noted && noted.times >= patientRefusals && milliseconds > 0 ? { isRefused: true, limit: buckets[kind].limit, remaining: 0, milliseconds } : null;
    },
    close() {
      if (client?.isOpen) client.destroy();
    },
  };
}

async function take(limiter: RateLimiterAbstract, id: string, cost: number): Promise<Omit<Allowance, "limit">> {
  // What is too dear is not even tried: while it was, cheaper things that come beside it would be refused.
  const left = await limiter.get(id);
  if (left && left.remainingPoints < cost && left.msBeforeNext > 0) return told(left, true);
  try {
    return told(await limiter.consume(id, cost), false);
  } catch (refused) {
    if (!(refused instanceof RateLimiterRes)) throw refused;
    // The limiter counts what it refuses: it is given back, but for the last second, in which the window might end before that and
    // the next one begin with more than it has.
    return told(refused.msBeforeNext > 1_000 ? await limiter.reward(id, cost) : refused, true);
  }
}

const told = ({ remainingPoints, msBeforeNext }: RateLimiterRes, isRefused: boolean) => ({ isRefused, remaining: remainingPoints, milliseconds: msBeforeNext });
