import { expect, test } from "vitest";
import { EventQueue } from "./event-queue.ts";

function aQueue(items: string[] = [], most = 2) {
  const seen = { stopped: 0, full: 0 };
  const queue = new EventQueue(items, most, () => void seen.stopped++);
  queue.whenFull = () => void seen.full++;
  return { queue, seen };
}

test("gives what waits already, and then what comes, in order", async () => {
  const { queue } = aQueue(["a"]);
  queue.push("b");
  expect([await queue.next(), await queue.next()]).toEqual([{ done: false, value: "a" }, { done: false, value: "b" }]);
  const next = queue.next();
  queue.push("c");
  expect(await next).toEqual({ done: false, value: "c" });
});

test("drops a listener for whom more waits than it may, and keeps nothing", async () => {
  const { queue, seen } = aQueue();
  for (const item of ["a", "b", "c", "d"]) queue.push(item);
  expect(seen).toEqual({ stopped: 1, full: 1 });
  expect(await queue.next()).toEqual({ done: true, value: undefined });
});

test("ends for a listener who waits when it is given up", async () => {
  const { queue, seen } = aQueue();
  const next = queue.next();
  await queue.return();
  expect(await next).toEqual({ done: true, value: undefined });
  expect(seen).toEqual({ stopped: 1, full: 0 });
});
