import type { Page } from "playwright-core";
import { describe, expect, inject, test } from "vitest";
import { openWatchedBrowser } from "../watched-browser.ts";
import { readerEditions } from "./reader-editions.ts";
import { untilAlive } from "./reader-page.ts";

const browser = openWatchedBrowser();
const readerUrl = inject("readerUrl");

const backgroundOf = (page: Page) => page.evaluate(() => getComputedStyle(document.documentElement).backgroundColor);

describe.runIf(browser.isThere).each(readerEditions)("the look of the $code edition", (edition) => {
  test("fits into 360 px on every kind of page", async () => {
    browser.expectFault(/status of 404/);
    const page = await browser.newPage({ viewport: { width: 360, height: 740 } });
    const prefix = edition.front === "/" ? "" : edition.front;
    for (const path of [edition.front, edition.section.path, edition.story.path, `${prefix}/nowhere/nothing`]) {
      await page.goto(readerUrl + path);
      await untilAlive(page, edition);
      const width = await page.evaluate(() => [document.documentElement.scrollWidth, innerWidth]);
      expect(width[0], path).toBeLessThanOrEqual(width[1]!);
    }
  });

  test.each([360, 1440])("fits into %i px with words of 300 letters in every place", async (width) => {
    const page = await browser.newPage({ viewport: { width, height: 740 } });
    for (const path of [edition.front, edition.section.path, edition.story.path]) {
      await page.goto(readerUrl + path);
      await untilAlive(page, edition);
      expect(await page.evaluate(lengthenWords), "how many texts were lengthened").toBeGreaterThan(30);
      expect(await page.evaluate(() => document.documentElement.scrollWidth), path).toBeLessThanOrEqual(width);
    }
  });

  test("turns dark by its button, stays so on other pages and after a reload, and turns light again", async () => {
    const page = await browser.newPage({ colorScheme: "light" });
    const background = () => backgroundOf(page);
    const button = (name: string) => page.getByRole("button", { name, exact: true });
    await page.goto(readerUrl + edition.front);
    await untilAlive(page, edition);
    const light = await background();
    await button(edition.words.dark).click();
    await expect.poll(background).not.toBe(light);
    const dark = await background();

    await page.goto(readerUrl + edition.story.path);
    expect(await background(), "before any script of the page has run").toBe(dark);
    await page.reload();
    await button(edition.words.light).click();
    await expect.poll(background).toBe(light);
  });

  test("is dark from the start for those whose system is", async () => {
    const [page, lightPage] = [await browser.newPage({ colorScheme: "dark" }), await browser.newPage({ colorScheme: "light" })];
    const backgrounds = [];
    for (const each of [page, lightPage]) {
      await each.goto(readerUrl + edition.front);
      backgrounds.push(await backgroundOf(each));
    }
    expect(backgrounds[0]).not.toBe(backgrounds[1]);
    await untilAlive(page, edition);
    expect(await page.getByRole("button", { name: edition.words.light, exact: true }).isVisible()).toBe(true);
  });
});

/** Makes one word of every text that an editor may have written: all but times and the interface's own. */
function lengthenWords(): number {
  const texts = document.createTreeWalker(document.querySelector("#app")!, NodeFilter.SHOW_TEXT);
  let count = 0;
  for (let text = texts.nextNode(); text; text = texts.nextNode()) {
    if (!/\p{L}{2}/u.test(text.nodeValue!) || text.parentElement!.closest("time, nav, button, .site-header__strip")) continue;
    text.nodeValue = text.nodeValue!.trim()[0]!.repeat(300);
    count++;
  }
  return count;
}
