import { spawn } from "node:child_process";
import { createRequire } from "node:module";
import { resolve } from "node:path";
import { pathToFileURL } from "node:url";
import { describe, expect, inject, onTestFinished, test } from "vitest";
import { openWatchedBrowser } from "../watched-browser.ts";
import { freePort } from "../warta-process.ts";
import { signInAs, writeStory } from "./newsroom-page.ts";

const browser = openWatchedBrowser();
const example = resolve(import.meta.dirname, "../../../partner-example");

describe.runIf(browser.isThere)("the example of a partner's site", () => {
  test("shows the fifty newest stories, and what is published while its page is open", async () => {
    const port = String(await freePort());
    const register = pathToFileURL(createRequire(resolve(example, "package.json")).resolve("@oxc-node/core/register")).href;
    const child = spawn(process.execPath, ["--import", register, "src/site.ts"], { cwd: example, env: { ...process.env, API_URL: inject("apiUrl"), PORT: port }, stdio: ["ignore", "pipe", "inherit"] });
    onTestFinished(() => void child.kill());
    await new Promise((ready) => child.stdout.once("data", ready));
    const page = await browser.newPage();
    await page.goto(`http://localhost:${port}`);
    expect(await page.locator("#latest li").count()).toBe(50);
    const newsroom = await browser.newPage();
    await signInAs(newsroom, "editor");
    await writeStory(newsroom, "Panen padi pertama di Merauke", "Panen dimulai pada Senin.");
    await newsroom.getByRole("button", { name: "Publish" }).click();
    await page.getByRole("link", { name: "Panen padi pertama di Merauke" }).waitFor();
  });
});
