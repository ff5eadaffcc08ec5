import { existsSync } from "node:fs";
import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, inject, test } from "vitest";
import { freePort, isListenedOn, startWarta } from "../warta-process.ts";

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "warta-launcher-"));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

/** Settings nothing is wrong with. */
async function settings(): Promise<Record<string, string>> {
  const [api, reader] = [await freePort(), await freePort()];
  return { WARTA_DATA_DIR: join(folder, "data"), API_PORT: String(api), READER_PORT: String(reader), WARTA_DEMO_PASSWORD: "a-demo-password" };
}

// Where there is no browser nothing was built, and these would take minutes of what is to be a quick run.
describe.runIf(inject("chromiumPath") !== null)("start", () => {
  test("says in one line what is wrong, and ends with 1", async () => {
    const taken = createServer();
    await new Promise<void>((resolve) => taken.listen(0, "127.0.0.1", resolve));
    const port = String((taken.address() as { port: number }).port);
    const file = join(folder, "a-file");
    await writeFile(file, "");
    const cases: [Record<string, string>, string][] = [
      [{ API_PORT: port }, `Port ${port} is in use: free it, or set API_PORT to another one`],
      [{ READER_PORT: port }, `Port ${port} is in use: free it, or set READER_PORT to another one`],
      [{ API_INTERNAL_URL: "nonsense" }, "The settings are wrong: API_INTERNAL_URL: must be an http or https address"],
      [{ API_URL: "ftp://localhost" }, "The settings are wrong: API_URL: must be an http or https address"],
      [{ WARTA_DEMO: "no" }, "The settings are wrong: WARTA_DEMO: must be on or off"],
      [{ API_PORT: "many" }, "The settings are wrong: API_PORT: must be a port from 1 to 65535"],
      [{ DATABASE_URL: "postgres://nobody@127.0.0.1:1/none" }, "The database of DATABASE_URL cannot be reached: connect ECONNREFUSED 127.0.0.1:1"],
      [{ WARTA_DATA_DIR: join(file, "data") }, `The data folder ${join(file, "data")} cannot be written (ENOTDIR): change its rights, or set WARTA_DATA_DIR`],
    ];
    for (const [wrong, message] of cases) {
      const warta = startWarta({ ...(await settings()), WARTA_DATA_DIR: join(folder, "never-used"), ...wrong });
      expect(await warta.ended).toBe(1);
      expect(warta.said.err).toBe(`Warta did not start: ${message}\n`);
    }
    taken.close();
  });

  test("ends with 1, and leaves nothing running, when one of the servers cannot start", { timeout: 400_000 }, async () => {
    const own: Record<string, string> = { ...(await settings()), WARTA_DATA_DIR: join(folder, "one-server"), WARTA_DEMO: "off" };
    const spoiler = join(folder, "spoiler.mjs");
    await writeFile(spoiler, `if (process.argv[1]?.endsWith("apps/reader/dist/server/main.js")) process.exit(7);`);
    const warta = startWarta({ ...own, NODE_OPTIONS: `--import=${spoiler}` });
    expect(await warta.ended).toBe(1);
    expect(warta.said.err).toBe("Warta did not start: the reader site ended before being ready: exit code 7\n");
    expect(await isListenedOn(Number(own["API_PORT"]))).toBe(false);
  });

  test("with WARTA_DEMO=off leaves an empty database empty, and nobody can sign in", { timeout: 400_000 }, async () => {
    const own: Record<string, string> = { ...(await settings()), WARTA_DATA_DIR: join(folder, "one-server"), WARTA_DEMO: "off" };
    const warta = startWarta(own);
    await warta.untilReady();
    const answer = await fetch(`http://localhost:${own["API_PORT"]}/graphql`, { method: "POST", headers: { "content-type": "application/json" }, body: JSON.stringify({ query: "{ editions { code } }" }) });
    expect(await answer.json()).toMatchObject({ data: { editions: [] } });
    expect(existsSync(join(own["WARTA_DATA_DIR"]!, "demo-logins.json"))).toBe(false);
    expect(warta.said.out).not.toContain("Sign in as");
    expect(await warta.stop()).toBe(0);
  });

  test("killed hard and started again has its data, and leaves nothing running when it is told to stop", { timeout: 400_000 }, async () => {
    const own = await settings();
    const [api, reader] = [Number(own["API_PORT"]), Number(own["READER_PORT"])];
    const stories = async () => {
      const answer = await fetch(`http://localhost:${api}/graphql`, { method: "POST", headers: { "content-type": "application/json" }, body: JSON.stringify({ query: "{ articles { totalCount } }" }) });
      return ((await answer.json()) as { data: { articles: { totalCount: number } } }).data.articles.totalCount;
    };
    const killed = startWarta(own);
    await killed.untilReady();
    const before = await stories();
    expect(before).toBeGreaterThan(90);
    await killed.kill();

    const again = startWarta(own);
    await again.untilReady();
    expect(await stories()).toBe(before);
    const second = startWarta({ ...own, API_PORT: String(await freePort()), READER_PORT: String(await freePort()) });
    expect(await second.ended).toBe(1);
    expect(second.said.err).toMatch(/^Warta did not start: Warta is running already on the data folder .+ \(process \d+\)\n$/);

    // Its fourth line is the port PostgreSQL listens on.
    const postgres = Number((await readFile(join(own["WARTA_DATA_DIR"]!, "postgres/postmaster.pid"), "utf8")).split("\n")[3]);
    expect(await isListenedOn(postgres)).toBe(true);
    expect(await again.stop()).toBe(0);
    expect(again.said.err).toBe("");
    expect([await isListenedOn(api), await isListenedOn(reader), await isListenedOn(postgres)]).toEqual([false, false, false]);
  });
});
