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
});
