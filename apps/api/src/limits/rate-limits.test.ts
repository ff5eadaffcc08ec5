import { once } from "node:events";
import { type AddressInfo, createServer, type Socket } from "node:net";
import { pino } from "pino";
import { afterEach, describe, expect, onTestFinished, test } from "vitest";
import { aRedis, hasRedis } from "../testing/redis.ts";
import { openRateLimits, type RateLimits } from "./rate-limits.ts";

const small = { address: 100, key: 1_000, seconds: 60 };
const reader = { kind: "address", id: "203.0.113.9" } as const;

const opened: RateLimits[] = [];
afterEach(() => opened.splice(0).forEach((limits) => limits.close()));

/** Limits of one process; what it writes down. */
async function aProcess(redisUrl?: string, allowances = small): Promise<RateLimits & { written: string[] }> {
  const written: string[] = [];
  const limits = await openRateLimits(redisUrl, pino({ level: "warn" }, { write: (line: string) => void written.push((JSON.parse(line) as { msg: string }).msg) }), allowances);
  opened.push(limits);
  return Object.assign(limits, { written });
}

function keepsAllowances(open: () => Promise<RateLimits>): void {
  test("an allowance is spent, what is more than is left is refused and takes nothing, and less is still there", async () => {
    const limits = await open();
    expect(await limits.spend(reader, 70)).toMatchObject({ isRefused: false, limit: 100, remaining: 30 });
    expect(await limits.spend(reader, 40)).toMatchObject({ isRefused: true, limit: 100, remaining: 30 });
    expect(await limits.spend(reader, 40)).toMatchObject({ isRefused: true, remaining: 30 });
    expect(await limits.spend(reader, 30)).toMatchObject({ isRefused: false, remaining: 0 });
    const { isRefused, milliseconds } = await limits.spend(reader, 1);
    expect(isRefused).toBe(true);
    expect(milliseconds).toBeGreaterThan(50_000);
    expect(milliseconds).toBeLessThanOrEqual(60_000);
  });

  test("what is refused takes nothing from what is asked beside it", async () => {
    const limits = await open();
    await limits.spend(reader, 50);
    const together = await Promise.all([limits.spend(reader, 80), limits.spend(reader, 5), limits.spend(reader, 5)]);
    expect(together.map(({ isRefused }) => isRefused)).toEqual([true, false, false]);
  });

  test("everybody has their own, and a key one larger than that of an address", async () => {
    const limits = await open();
    await limits.spend(reader, 100);
    expect(await limits.spend({ kind: "address", id: "203.0.113.10" }, 100)).toMatchObject({ isRefused: false });
    expect(await limits.spend({ kind: "key", id: reader.id }, 900)).toMatchObject({ isRefused: false, limit: 1_000, remaining: 100 });
    expect(await limits.spend(reader, 1)).toMatchObject({ isRefused: true });
  });

  test("of many requests at once no more get through than the allowance has", async () => {
    const limits = await open();
    const answers = await Promise.all(Array.from({ length: 50 }, () => limits.spend(reader, 7)));
    expect(answers.filter(({ isRefused }) => !isRefused).length).toBe(14);
  });
}

describe("in memory", () => {
  keepsAllowances(() => aProcess());
});

test("counting in memory takes less than 20 microseconds", async () => {
  const limits = await aProcess(undefined, { ...small, address: 1e9 });
  const spends = async (count: number) => {
    const start = performance.now();
    for (let number = 0; number < count; number++) await limits.spend({ kind: "address", id: `10.0.0.${number % 256}` }, 3);
    return (1_000 * (performance.now() - start)) / count;
  };
  await spends(2_000);
  expect(Math.min(await spends(2_000), await spends(2_000), await spends(2_000))).toBeLessThan(20);
});

describe.runIf(hasRedis())("in Redis", () => {
  describe("for one process", () => {
    keepsAllowances(async () => aProcess((await aRedisForThis()).url));
  });

  test("several processes count together", async () => {
    const { url } = await aRedisForThis();
    const [one, other] = [await aProcess(url), await aProcess(url)];
    await one.spend(reader, 60);
    expect(await other.spend(reader, 60)).toMatchObject({ isRefused: true, remaining: 40 });
    expect(await one.spend(reader, 40)).toMatchObject({ isRefused: false, remaining: 0 });
  });

  test("while it cannot be reached each process counts by itself and says so once, and together again when it is back", async () => {
    const redis = await aRedisForThis();
    const [one, other] = [await aProcess(redis.url), await aProcess(redis.url)];
    await one.spend(reader, 100);
    await redis.kill();
    expect(await one.spend(reader, 100)).toMatchObject({ isRefused: false, remaining: 0 });
    expect(await one.spend(reader, 1)).toMatchObject({ isRefused: true });
    expect(await other.spend(reader, 100)).toMatchObject({ isRefused: false });
    expect(one.written).toEqual([expect.stringContaining("Redis cannot be reached")]);
    await redis.start();
    await expect.poll(() => [one.written.length, other.written.length], { timeout: 10_000 }).toEqual([2, 2]);
    expect(one.written[1]).toBe("Redis is reached again");
    await one.spend(reader, 60);
    expect(await other.spend(reader, 60)).toMatchObject({ isRefused: true, remaining: 40 });
  });

  test("one that holds its connections and answers nothing delays one answer in a second by a quarter of it, and is asked again", async () => {
    const redis = await aRedisForThis();
    const limits = await aProcess(redis.url);
    await limits.spend(reader, 1);
    redis.freeze();
    const start = performance.now();
    expect(await limits.spend(reader, 100)).toMatchObject({ isRefused: false });
    for (let number = 0; number < 50; number++) await limits.spend({ kind: "key", id: "of a partner" }, 1);
    expect(performance.now() - start).toBeLessThan(5_000);
    expect(limits.written.length).toBe(1);
    redis.thaw();
    await expect.poll(async () => (await limits.spend(reader, 1), limits.written[1]), { timeout: 10_000 }).toBe("Redis is reached again");
  });

  test("a process starts without it", async () => {
    const limits = await aProcess("redis://127.0.0.1:1");
    expect(await limits.spend(reader, 1)).toMatchObject({ isRefused: false, remaining: 99 });
    expect(limits.written).toEqual([expect.stringContaining("Redis cannot be reached")]);
  });
});

test("a process starts though what should be Redis takes connections and says nothing", async () => {
  const sockets = new Set<Socket>();
  const silent = createServer((socket) => void sockets.add(socket.on("error", () => {}))).listen(0, "127.0.0.1");
  onTestFinished(() => (sockets.forEach((socket) => socket.destroy()), void silent.close()));
  await once(silent, "listening");
  const limits = await aProcess(`redis://127.0.0.1:${(silent.address() as AddressInfo).port}`);
  expect(await limits.spend(reader, 1)).toMatchObject({ isRefused: false, remaining: 99 });
  expect(limits.written).toEqual([expect.stringContaining("Redis cannot be reached")]);
});

const running: { kill(): Promise<void>; thaw(): unknown }[] = [];
afterEach(async () => {
  for (const redis of running.splice(0)) await redis.kill();
});

async function aRedisForThis() {
  const redis = await aRedis();
  running.push(redis);
  return redis;
}
