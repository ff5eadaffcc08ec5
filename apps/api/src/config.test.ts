import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { expect, test } from "vitest";
import { readConfig, repositoryRoot, settings } from "./config.ts";
import { buildServer } from "./server.ts";
import { openNewsroom } from "./testing/newsroom.ts";

const room = openNewsroom();

test.each([
  ["nothing is set, the same machine", undefined, "127.0.0.1", "203.0.113.9"],
  ["nothing is set, another machine", undefined, "10.1.2.3", "10.1.2.3"],
  ["its network is named", "127.0.0.1, 10.0.0.0/8", "10.1.2.3", "203.0.113.9"],
  ["its address is named", "fd00::7", "fd00::7", "203.0.113.9"],
  ["another one is named", "10.0.0.0/8", "127.0.0.1", "127.0.0.1"],
])("when %s as a proxy is taken at its word or not", async (_when, TRUSTED_PROXIES, remoteAddress, seen) => {
  const { trustedProxies } = readConfig({ TRUSTED_PROXIES });
  const server = await buildServer({ ...room.services, config: { ...room.services.config, trustedProxies } });
  server.get("/seen", (request) => request.ip);
  expect((await server.inject({ url: "/seen", remoteAddress, headers: { "x-forwarded-for": "203.0.113.9" } })).body).toBe(seen);
  await server.close();
});

test.each(["balancer", "10.0.0.0/33", "10.0.0.0/0", "10.0.0.0/", "10.0.0/8", "fd00::/129", "10.0.0.1/8/8", ",", "10.0.0.1;10.0.0.2"])("%s is refused as a list of proxies, with the name of the setting", (TRUSTED_PROXIES) => {
  expect(() => readConfig({ TRUSTED_PROXIES })).toThrow(/^TRUSTED_PROXIES: must be addresses or networks/);
});

test.each(["the newsroom", "http://example.org/partners", "javascript:alert(1)", "partners@"])("%s is refused as a contact for developers, with the name of the setting", (DEVELOPERS_CONTACT) => {
  expect(() => readConfig({ DEVELOPERS_CONTACT })).toThrow("DEVELOPERS_CONTACT: must be an e-mail address or an https address");
});

test("pnpm dev hands on every setting, and the README explains each", async () => {
  const [turbo, readme] = await Promise.all(["turbo.json", "README.md"].map(async (file) => readFile(join(repositoryRoot, file), "utf8")));
  // Where a command was called from is set by pnpm, and asked by commands only.
  const meant = settings.filter((name) => name !== "INIT_CWD").toSorted();
  const ofWarta = meant.filter((name) => name.startsWith("WARTA_"));
  const { globalPassThroughEnv } = JSON.parse(turbo!) as { globalPassThroughEnv: string[] };
  const handedOn = globalPassThroughEnv.flatMap((name) => (name === "WARTA_*" ? ofWarta : [name]));
  expect(handedOn.toSorted()).toEqual([...meant, "CHROMIUM_PATH", "CI", "HOME"].toSorted());
  const [, table] = /\n## Settings\n(.*?)\n## /s.exec(readme!)!;
  expect([...table!.matchAll(/^\| (`.*?) \|/gm)].flatMap(([, names]) => names!.replaceAll("`", "").split(", ")).toSorted()).toEqual(meant);
});
