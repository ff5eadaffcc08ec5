import { readFile } from "node:fs/promises";
import { join } from "node:path";
import type { FastifyInstance } from "fastify";
import { expect, test } from "vitest";
import { repositoryRoot } from "./config.ts";
import { openNewsroom } from "./testing/newsroom.ts";

const room = openNewsroom();

/** The routes that Fastify draws as a tree, of which each branch has the end of its address. */
function addressesOf(server: FastifyInstance): string[] {
  const branch: string[] = [];
  return server
    .printRoutes()
    .split("\n")
    .flatMap((line) => {
      const drawn = /^([│ ]*)[├└]── (\(empty root node\)|\S*)(?: \((.*)\))?$/.exec(line);
      if (!drawn) return [];
      const [, before, end, methods] = drawn;
      branch.splice(before!.length / 4, Infinity, end === "(empty root node)" ? "" : end!);
      return methods && methods !== "OPTIONS" ? [branch.join("")] : [];
    });
}

test("what docs/running.md has a proxy send to the API are all routes of the server", async () => {
  const guide = await readFile(join(repositoryRoot, "docs/running.md"), "utf8");
  const listed = [.../^- Send to the API: (.*)$/m.exec(guide)![1]!.matchAll(/`(.*?)`/g)].map(([, address]) => address!);
  const routes = addressesOf(room.server);
  expect(routes).toEqual(expect.arrayContaining(["/graphql", "/admin/graphql", "/media/*"]));
  expect(routes.filter((route) => !listed.some((address) => route === address || (address.endsWith("*") && route.startsWith(address.slice(0, -1)))))).toEqual([]);
  // Those of the apps are there when they were built.
  const ofApps = ["/", "/admin", "/admin/*", "/developers", "/developers/*", "/playground"];
  expect(listed.filter((address) => !ofApps.includes(address) && !routes.includes(address))).toEqual([]);
});
