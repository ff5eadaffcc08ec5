import { expect, test, vi } from "vitest";
import { openEventFeed } from "./event-feed.ts";

test("a feed whose database is away goes on trying, and can be closed", async () => {
  const warn = vi.fn<(...given: unknown[]) => void>();
  const feed = openEventFeed("postgres://nobody@127.0.0.1:1/nothing", { warn });
  void feed.follow(() => {});
  await vi.waitFor(() => expect(warn.mock.calls.length).toBeGreaterThan(2), { timeout: 5000 });
  await feed.close();
  expect(feed.followers).toBe(0);
});
