import { expect, onTestFinished, test, vi } from "vitest";
import { aSection } from "../testing/factories.ts";
import { openNewsroom } from "../testing/newsroom.ts";
import { openEventFeed } from "./event-feed.ts";
import { eventChannel } from "./event.service.ts";

const room = openNewsroom();

test("what nobody was notified of is found after thirty seconds", async () => {
  vi.useFakeTimers({ toFake: ["setInterval", "clearInterval"] });
  onTestFinished(() => void vi.useRealTimers());
  await aSection(room);
  const feed = openEventFeed(room.services.config.databaseUrl!, { warn: () => {} });
  onTestFinished(() => feed.close());
  const told: string[] = [];
  feed.follow(({ kind }) => void told.push(kind));
  await feed.position();
  const insert = "insert into events (kind, edition_id, happened_at) values ($1, 'id', now())";
  // So that the look at the beginning is over.
  await room.services.db.rows(`with inserted as (${insert} returning 1) select pg_notify('${eventChannel}', '') from inserted`, ["breaking_news_started"]);
  await vi.waitFor(() => expect(told).toEqual(["breaking_news_started"]));
  await room.services.db.rows(insert, ["breaking_news_ended"]);
  vi.advanceTimersByTime(30_000);
  await vi.waitFor(() => expect(told).toEqual(["breaking_news_started", "breaking_news_ended"]));
});

test("a feed whose database is away goes on trying, and can be closed", async () => {
  const warn = vi.fn<(...given: unknown[]) => void>();
  const feed = openEventFeed("postgres://nobody@127.0.0.1:1/nothing", { warn });
  void feed.follow(() => {});
  await vi.waitFor(() => expect(warn.mock.calls.length).toBeGreaterThan(2), { timeout: 5000 });
  await feed.close();
  expect(feed.followers).toBe(0);
});
