import type { Page } from "playwright-core";
import { describe, expect, inject, test } from "vitest";
import { openWatchedBrowser } from "../watched-browser.ts";
import { adminUrl, saved, signInAs } from "./newsroom-page.ts";

const browser = openWatchedBrowser();

const beside = (page: Page) => page.getByRole("region", { name: "Recommended beside it" });
const offered = (page: Page) => beside(page).getByRole("button", { name: /^Pin “/ });
const headlineOf = (label: string | null) => /“(.*)”/.exec(label ?? "")![1]!;

/** Opens the first published story of the edition that the list finds by these words. */
async function openStory(page: Page, edition: string, words: string): Promise<void> {
  await page.goto(`${adminUrl}/stories?edition=${edition}&status=PUBLISHED&search=${encodeURIComponent(words)}`);
  await page.locator("[data-story] a[data-open]").first().click();
  await offered(page).first().waitFor();
}

/** The recommendations of the page readers get, past caches. */
async function cardsOf(page: Page, address: string, region: string): Promise<string[]> {
  await page.goto(`${address}?${Date.now()}`);
  const headlines = page.getByRole("region", { name: region }).getByRole("heading", { level: 3 });
  return (await headlines.allInnerTexts()).map((headline) => headline.trim());
}

describe.runIf(browser.isThere)("recommendations in the newsroom", () => {
  test("an editor sees why stories are recommended, pins one and excludes one, and readers get it so", async () => {
    const page = await browser.newPage();
    await signInAs(page, "editor");
    await openStory(page, "en", "");
    const address = (await page.getByRole("link", { name: "See it on the site" }).first().getAttribute("href"))!;
    expect(new URL(address).origin).toBe(inject("readerUrl"));
    const why = beside(page).locator("details").first();
    await why.locator("summary").click();
    expect(await why.locator("dt").count()).toBeGreaterThan(1);
    expect(await why.locator("dd").first().innerText()).toMatch(/^[+−]0\.\d\d$/);

    const unwanted = headlineOf(await offered(page).nth(0).getAttribute("aria-label"));
    const wanted = headlineOf(await offered(page).nth(4).getAttribute("aria-label"));
    await beside(page).getByRole("button", { name: `Pin “${wanted}”` }).click();
    await expect.poll(() => page.evaluate(() => document.activeElement?.getAttribute("aria-label"))).toContain(wanted);
    await beside(page).getByRole("button", { name: `Never show “${unwanted}” here` }).click();
    await page.getByRole("button", { name: "Save", exact: true }).click();
    await saved(page).waitFor();
    await beside(page).getByRole("button", { name: `Unpin “${wanted}”` }).waitFor();
    await beside(page).getByRole("button", { name: `Allow “${unwanted}” here again` }).waitFor();

    const site = await browser.newPage();
    const cards = await cardsOf(site, address, "Recommended for you");
    expect(cards[0]).toBe(wanted);
    expect(cards).not.toContain(unwanted);

    await page.reload();
    await beside(page).getByRole("button", { name: `Allow “${unwanted}” here again` }).click();
    await beside(page).getByRole("button", { name: `Unpin “${wanted}”` }).click();
    await page.getByRole("button", { name: "Save", exact: true }).click();
    await saved(page).waitFor();
    await beside(page).getByRole("button", { name: `Pin “${unwanted}”` }).waitFor();
    expect(await cardsOf(site, address, "Recommended for you")).toContain(unwanted);
  });

  test("pinned stories are put in order by the keyboard alone, and the hand stays with the one that moves", async () => {
    const page = await browser.newPage();
    await signInAs(page, "editor");
    await openStory(page, "en", "");
    const unpin = beside(page).getByRole("button", { name: /^Unpin “/ });
    const before = await unpin.count();
    await offered(page).nth(1).press("Enter");
    await offered(page).nth(2).press("Enter");
    await expect.poll(() => unpin.count()).toBe(before + 2);
    const last = headlineOf(await unpin.last().getAttribute("aria-label"));
    for (let place = before + 1; place > 0; place--) await page.keyboard.press("Enter");
    await expect.poll(async () => headlineOf(await unpin.first().getAttribute("aria-label"))).toBe(last);
    expect(await page.evaluate(() => document.activeElement?.getAttribute("aria-label"))).toBe(`Move ${last} down`);
  });

  test("how often a story is to be recommended elsewhere is saved with it", async () => {
    const page = await browser.newPage();
    await signInAs(page, "editor");
    await openStory(page, "ar", "");
    const choice = page.getByRole("group", { name: "How often this story is recommended beside others." });
    await choice.getByRole("radio", { name: /^Held back/ }).check();
    await page.getByRole("button", { name: "Save", exact: true }).click();
    await saved(page).waitFor();
    await page.reload();
    await expect.poll(() => choice.getByRole("radio", { name: /^Held back/ }).isChecked()).toBe(true);
    await choice.getByRole("radio", { name: /^Normal/ }).check();
    await page.getByRole("button", { name: "Save", exact: true }).click();
    await saved(page).waitFor();
  });

  test("a chief changes the mix, compares it with a second one, and takes that back", async () => {
    const page = await browser.newPage();
    await signInAs(page, "chief");
    await page.getByRole("link", { name: "Recommendations" }).click();
    await page.getByRole("heading", { level: 1, name: "Recommendations" }).waitFor();
    await page.getByLabel("Edition").selectOption({ value: "ar" });
    await page.waitForURL(/edition=ar/);
    const international = page.getByRole("spinbutton", { name: /^International/ }).first();
    await expect.poll(() => international.inputValue()).toBe("5");
    await international.fill("8");
    await page.getByRole("status").getByText("Together these are more than ten places.").waitFor();
    expect(await page.getByRole("button", { name: "Save settings" }).isDisabled()).toBe(true);
    await international.fill("4");
    await page.getByRole("button", { name: "Save settings" }).click();
    await page.getByText("Saved: pages are made so from now on", { exact: true }).first().waitFor();
    await page.reload();
    await expect.poll(() => international.inputValue()).toBe("4");

    await page.getByRole("button", { name: "Compare with a second setting" }).click();
    await page.getByRole("status").getByText("B is the same as A").waitFor();
    await page.getByRole("spinbutton", { name: "International, setting B" }).fill("2");
    await page.getByRole("button", { name: "Save and compare" }).click();
    await page.getByText("Two settings are being compared.").waitFor();
    await page.getByRole("button", { name: "Stop, keep A" }).click();
    await page.getByRole("button", { name: "Compare with a second setting" }).waitFor();
    await international.fill("5");
    await page.getByRole("button", { name: "Save settings" }).click();
    await page.getByRole("button", { name: "Discard changes" }).waitFor({ state: "detached" });
    await page.reload();
    await expect.poll(() => international.inputValue()).toBe("5");
  });

  const regional = (page: Page) => page.getByRole("spinbutton", { name: /^Regional/ }).first();
  const opinion = (page: Page) => page.getByRole("spinbutton", { name: /^Opinion/ }).first();
  const saves = async (page: Page) => {
    await page.getByRole("button", { name: "Save settings" }).click();
    await page.getByRole("button", { name: "Discard changes" }).waitFor({ state: "detached" });
  };
  /** Loads the settings of the English edition anew. */
  const opens = async (page: Page) => {
    await page.goto(`${adminUrl}/recommendations?edition=en`);
    await regional(page).waitFor();
  };

  test("of two chiefs who change the settings, the second is shown what the first did and keeps what only the first changed; and neither leaves unsaved settings by accident", async () => {
    const [first, second] = [await browser.newPage(), await browser.newPage()];
    for (const page of [first, second]) {
      await signInAs(page, "chief", "/recommendations?edition=en");
      await regional(page).waitFor();
    }
    const before = await regional(first).inputValue();
    await opinion(first).fill("0");
    await regional(first).fill("2");
    await saves(first);
    await regional(second).fill("1");
    await second.getByRole("button", { name: "Save settings" }).click();
    const alert = second.getByRole("alert");
    await alert.getByText("Regional: theirs 2, yours 1").waitFor();
    expect(await alert.getByRole("listitem").count()).toBe(1);
    expect([await regional(second).inputValue(), await opinion(second).inputValue()]).toEqual(["1", "0"]);

    await second.getByLabel("Edition").selectOption({ value: "id" });
    await second.getByText("There are unsaved changes.").waitFor();
    await second.getByRole("button", { name: "Stay" }).click();
    expect(await second.getByLabel("Edition").inputValue()).toBe("en");
    await second.getByLabel("Days").selectOption({ label: "Last 30 days" });
    await second.waitForURL(/days=30/);
    expect(await regional(second).inputValue()).toBe("1");
    await saves(second);
    expect(await alert.count()).toBe(0);
    await opens(second);
    expect([await regional(second).inputValue(), await opinion(second).inputValue()]).toEqual(["1", "0"]);

    await opinion(second).fill("1");
    await regional(second).fill(before);
    await second.getByRole("link", { name: "Stories", exact: true }).click();
    await second.getByRole("button", { name: "Save and leave" }).click();
    await second.waitForURL(/\/stories/);
    await first.reload();
    await expect.poll(() => regional(first).inputValue()).toBe(before);
  });

  test("only the last save can be undone, and not over what somebody else saved since", async () => {
    const [first, second] = [await browser.newPage(), await browser.newPage()];
    for (const page of [first, second]) {
      await signInAs(page, "chief", "/recommendations?edition=en");
      expect(await regional(page).inputValue()).toBe("4");
    }
    const undo = first.getByRole("button", { name: "Undo" });
    for (const places of ["3", "2"]) {
      await regional(first).fill(places);
      await saves(first);
    }
    await expect.poll(() => undo.count()).toBe(1);
    await opinion(first).fill("0");
    await undo.click();
    await expect.poll(() => regional(first).inputValue()).toBe("3");
    expect(await opinion(first).inputValue(), "what was typed meanwhile is not lost").toBe("0");

    await saves(first);
    await opens(second);
    expect(await regional(second).inputValue()).toBe("3");
    await regional(second).fill("4");
    await saves(second);
    await undo.click();
    await first.getByRole("alert").getByText("Somebody else changed these settings meanwhile").waitFor();
    await opens(second);
    expect([await regional(second).inputValue(), await opinion(second).inputValue()]).toEqual(["4", "0"]);
    expect([await regional(first).inputValue(), await opinion(first).inputValue()]).toEqual(["4", "1"]);
    await saves(first);
  });

  test("what is no number of places is called so, and stays as it was typed", async () => {
    const page = await browser.newPage();
    await signInAs(page, "chief", "/recommendations?edition=en");
    await regional(page).waitFor();
    for (const typed of ["-1", "2.5", "11", ""]) {
      await regional(page).fill(typed);
      await page.getByRole("status").getByText("Places are whole numbers from 0 to 10.").waitFor();
      expect(await regional(page).inputValue()).toBe(typed);
      expect(await page.getByRole("button", { name: "Save settings" }).isDisabled()).toBe(true);
    }
    await page.getByRole("button", { name: "Discard changes" }).click();
    await expect.poll(() => regional(page).inputValue()).toBe("4");
  });

  test("an address that names no edition and no days there are comes to name what is shown", async () => {
    const page = await browser.newPage();
    await signInAs(page, "editor");
    await page.goto(`${adminUrl}/recommendations?edition=zz&days=999`);
    await page.waitForURL(/edition=id&days=7/);
    await page.getByText("stories published").waitFor();
  });

  test("an editor sees the report and how recommendations are made, and cannot change that", async () => {
    const page = await browser.newPage();
    await signInAs(page, "editor", "/recommendations");
    await page.getByLabel("Days").selectOption({ label: "Last 30 days" });
    await page.waitForURL(/days=30/);
    await page.getByText("stories published").waitFor();
    await page.getByText("Chief editors and administrators change this.").waitFor();
    expect(await page.getByRole("spinbutton").or(page.getByRole("slider")).evaluateAll((fields) => fields.every((field) => (field as HTMLInputElement).disabled))).toBe(true);
    expect(await page.getByRole("button", { name: /save/i }).count()).toBe(0);
    const stories = page.getByRole("region", { name: "Stories nobody is led to" }).getByRole("listitem");
    const before = await stories.count();
    await page.getByRole("button", { name: "Show more" }).click();
    await expect.poll(() => stories.count()).toBeGreaterThan(before);
  });
});
