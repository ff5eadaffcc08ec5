import { describe, expect, test } from "vitest";
import { openWatchedBrowser } from "../watched-browser.ts";
import { saved, signInAs, text, writeStory } from "./newsroom-page.ts";

const browser = openWatchedBrowser();

describe.runIf(browser.isThere)("in the text of a story", () => {
  test("no two fields have one id, so that each label leads to its own field", async () => {
    const page = await browser.newPage();
    await signInAs(page, "editor");
    await writeStory(page, "Label dan Kolomnya", "Satu foto.");
    await page.getByRole("article").locator("input[type=file]").setInputFiles({ name: "label.png", mimeType: "image/png", buffer: await page.screenshot() });
    await text(page).getByText("Caption", { exact: true }).click();
    await page.keyboard.type("Keterangan foto");
    expect(await text(page).getByLabel("Caption").inputValue()).toBe("Keterangan foto");
    const ids = await page.locator("[id]").evaluateAll((elements) => elements.map(({ id }) => id));
    expect(ids.filter((id, index) => ids.indexOf(id) !== index)).toEqual([]);
  });

  test("a related story is asked for at once: what is typed looks for it, and the text goes on below it", async () => {
    const page = await browser.newPage();
    await signInAs(page, "editor");
    await writeStory(page, "Kata Cari Bukan Naskah", "Kalimat pertama.");
    await page.getByRole("button", { name: "Related story" }).click();
    const search = text(page).getByRole("combobox", { name: "Story of this edition" });
    await expect.poll(() => search.evaluate((field) => field === document.activeElement)).toBe(true);
    await page.keyboard.type("mangrove");
    expect(await search.inputValue()).toBe("mangrove");
    await text(page).getByRole("option").filter({ hasText: /mangrove/i }).first().waitFor();
    await page.keyboard.press("Enter");
    await search.waitFor({ state: "detached" });
    await page.keyboard.type("Kalimat kedua.");
    await page.getByRole("button", { name: "Save", exact: true }).click();
    await saved(page).waitFor();
    expect(await text(page).locator("> p").allInnerTexts()).toEqual(["Kalimat pertama.", "Kalimat kedua."]);
  });

  test("an address that was refused is forgotten once a good one was given", async () => {
    const page = await browser.newPage();
    await signInAs(page, "editor");
    await writeStory(page, "Tautan yang Ditolak", "Baca di sini.");
    await page.getByRole("button", { name: "Embed a post" }).click();
    await page.getByLabel("Address of the post").fill("https://example.org/none");
    await page.keyboard.press("Enter");
    const refusal = page.getByText("That is no post of YouTube");
    await refusal.waitFor();
    await page.getByLabel("Address of the post").fill("https://www.youtube.com/watch?v=dQw4w9WgXcQ");
    await page.keyboard.press("Enter");
    await text(page).getByText("Embed: youtube").waitFor();
    expect(await refusal.count()).toBe(0);
  });

  test("a text too long to be pasted is complained of only while it is there", async () => {
    const page = await browser.newPage();
    browser.expectFault(/status of 4\d\d|413|400/);
    await signInAs(page, "editor", "/paste");
    const field = page.getByLabel("The text as it was copied");
    await field.evaluate((area, much) => {
      (area as HTMLTextAreaElement).value = "kata ".repeat(much);
      area.dispatchEvent(new Event("input", { bubbles: true }));
    }, 220_000);
    const problem = page.getByRole("alert").filter({ hasText: "million characters" });
    await problem.waitFor();
    await field.fill("");
    await problem.waitFor({ state: "detached" });
  });
});
