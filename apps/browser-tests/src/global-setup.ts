import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { TestProject } from "vitest/node";
import { findChromium, howToGetChromium } from "./chromium.ts";
import { freePort, startWarta } from "./warta-process.ts";

declare module "vitest" {
  interface ProvidedContext {
    /** Null: there is no browser here, no Warta was started, and every test is skipped. */
    chromiumPath: string | null;
    readerUrl: string;
    apiUrl: string;
    /** Of all demo logins. */
    password: string;
  }
}

/** One Warta for all tests of pages, as a user starts it, on ports and in a folder of its own. */
export default async function setUp(project: TestProject): Promise<(() => Promise<void>) | undefined> {
  const chromiumPath = findChromium();
  const password = "a-demo-password";
  const [apiPort, readerPort] = [await freePort(), await freePort()];
  project.provide("chromiumPath", chromiumPath);
  project.provide("apiUrl", `http://localhost:${apiPort}`);
  project.provide("readerUrl", `http://localhost:${readerPort}`);
  project.provide("password", password);
  if (!chromiumPath) {
    if (isRequired()) throw new Error(howToGetChromium);
    console.log(`The browser tests are skipped. ${howToGetChromium}`);
    return;
  }

  const folder = await mkdtemp(join(tmpdir(), "warta-browser-tests-"));
  const warta = startWarta({ WARTA_DATA_DIR: folder, API_PORT: String(apiPort), READER_PORT: String(readerPort), WARTA_DEMO_PASSWORD: password, WARTA_WEBHOOKS_ALLOW: "127.0.0.1" });
  const end = async () => {
    const code = await warta.stop();
    await rm(folder, { recursive: true, force: true });
    if (code !== 0) throw new Error(`Warta ended with exit code ${code}. It said:\n${warta.said.err}`);
  };
  await warta.untilReady().catch(async (error: Error) => {
    await end().catch(() => {});
    throw error;
  });
  return end;
}

/** Where the tests must not be skipped unnoticed. */
function isRequired(): boolean {
  return process.env["CI"] === "true" || process.env["WARTA_REQUIRE_BROWSER"] === "1";
}
