import { describe, expect, test } from "vitest";
import { openWatchedBrowser } from "../watched-browser.ts";
import { adminUrl, signInAs, writeStory } from "./newsroom-page.ts";

const browser = openWatchedBrowser();

describe.runIf(browser.isThere)("in the list of stories", () => {
  test("a headline of one endless word leaves the other columns in sight", async () => {
    const page = await browser.newPage({ viewport: { width: 1024, height: 768 } });
    await signInAs(page, "editor");
    const word = "Panjang".repeat(40);
    await writeStory(page, word, "Kata tanpa jeda.");
    await page.goto(`${adminUrl}/stories`);
    const row = page.locator("[data-story]").filter({ hasText: word });
    await row.waitFor();
    const right = await row.locator("td").last().evaluate((cell) => cell.getBoundingClientRect().right);
    expect(right).toBeLessThanOrEqual(1024);
  });

  test("an address that leads nowhere is left by showing all stories", async () => {
    const page = await browser.newPage();
    browser.expectFault(/status of 400/);
    await signInAs(page, "editor");
    await page.goto(`${adminUrl}/stories?edition=id&section=none&after=nowhere`);
    const problem = page.getByRole("alert").filter({ hasText: "The list could not be loaded" });
    await problem.getByRole("button", { name: "Show all stories" }).click();
    await page.locator("[data-story]").first().waitFor();
    expect(new URL(page.url()).search).toBe("");
  });

  test("who types a search and opens a story at once gets to the story, however long its page is on the way", async () => {
    const page = await browser.newPage();
    let release = () => {};
    await page.route(/\/StoryPage-[^/]+\.js/, async (route) => {
      await new Promise<void>((resolve) => (release = resolve));
      await route.continue();
    });
    await signInAs(page, "editor");
    const story = page.locator("[data-story]").getByRole("link").first();
    await story.waitFor();
    await page.clock.install();
    await page.clock.pauseAt(Date.now() + 60_000);
    await page.getByLabel("Search").fill("Mangrove");
    await Promise.all([page.waitForRequest(/\/StoryPage-[^/]+\.js/), story.click()]);
    await page.clock.runFor(1000);
    await page.clock.resume();
    release();
    await page.getByRole("textbox", { name: "Headline" }).waitFor();
  });
});
