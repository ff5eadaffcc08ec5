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
});
