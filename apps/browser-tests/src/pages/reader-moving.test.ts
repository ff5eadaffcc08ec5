import { describe, expect, inject, test } from "vitest";
import { openWatchedBrowser } from "../watched-browser.ts";
import { readerEditions } from "./reader-editions.ts";
import { followToStory, heading, untilAlive, untilAt } from "./reader-page.ts";

const browser = openWatchedBrowser();
const readerUrl = inject("readerUrl");

describe.runIf(browser.isThere)("a reader moves about", () => {
  describe.each(readerEditions)("in the $code edition", (edition) => {
    const front = readerUrl + edition.front;

    test.each([true, false])("from the front page to a story, a recommended one and back (JavaScript: %s)", async (javaScriptEnabled) => {
      const page = await browser.newPage({ javaScriptEnabled });
      await page.goto(front);
      expect(await page.locator("html").getAttribute("lang")).toBe(edition.code);
      expect(await page.locator("html").getAttribute("dir")).toBe(edition.direction);
      if (javaScriptEnabled) {
        await untilAlive(page, edition);
        await page.evaluate(() => Object.assign(window, { sameDocument: true }));
      }

      const story = await followToStory(page, page.getByRole("main").getByRole("heading", { level: 2 }).getByRole("link").first());
      const recommendations = page.getByRole("region", { name: edition.words.recommendations });
      const recommended = await followToStory(page, recommendations.getByRole("heading", { level: 3 }).getByRole("link").nth(2));
      expect(recommended.headline).not.toBe(story.headline);
      await page.goBack();
      await untilAt(page, story.address);
      await heading(page).getByText(story.headline, { exact: true }).waitFor();
      await page.goBack();
      await untilAt(page, front);
      await page.getByRole("main").getByRole("heading", { level: 2 }).getByText(story.headline).first().waitFor();

      expect(await page.evaluate(() => "sameDocument" in window), "whether it is still the first document").toBe(javaScriptEnabled);
    });

    test.each([true, false])("to a section by the navigation (JavaScript: %s)", async (javaScriptEnabled) => {
      const page = await browser.newPage({ javaScriptEnabled });
      await page.goto(front);
      if (javaScriptEnabled) await untilAlive(page, edition);
      const link = page.getByRole("navigation", { name: edition.words.sections }).getByRole("link", { name: edition.section.name, exact: true });
      await link.click();
      await untilAt(page, readerUrl + edition.section.path);
      await heading(page).getByText(edition.section.name, { exact: true }).waitFor();
      expect(await link.getAttribute("aria-current")).toBe("page");
      expect(await page.getByRole("main").getByRole("article").count()).toBeGreaterThan(2);
    });

    test("from a story to its translation by the language switch, and from a section to the other front page", async () => {
      const page = await browser.newPage();
      const { name, path } = edition.otherLanguage;
      const other = readerEditions.find((each) => each.story.path === path)!;
      await page.goto(readerUrl + edition.story.path);
      await untilAlive(page, edition);
      const toOther = page.getByRole("navigation", { name: edition.words.languages }).getByRole("link", { name, exact: true });
      await toOther.click();
      await heading(page).getByText(other.story.headline, { exact: true }).waitFor();
      await untilAt(page, readerUrl + path);
      await expect.poll(() => page.locator("html").getAttribute("lang")).toBe(other.code);
      await expect.poll(() => page.locator("html").getAttribute("dir")).toBe(other.direction);

      await page.goto(readerUrl + edition.section.path);
      await toOther.click();
      await untilAt(page, readerUrl + other.front);
    });

    test("to an address that does not exist, and away from there", async () => {
      browser.expectFault(/status of 404/);
      const page = await browser.newPage();
      const answer = await page.goto(`${readerUrl}${edition.front === "/" ? "" : edition.front}/nowhere/nothing-was-ever-here`);
      expect(answer?.status()).toBe(404);
      await heading(page).getByText(edition.words.notFound).waitFor();
      expect(await page.locator("html").getAttribute("lang")).toBe(edition.code);
      await untilAlive(page, edition);
      await page.getByRole("navigation", { name: edition.words.sections }).getByRole("link", { name: edition.words.frontPage }).click();
      await untilAt(page, front);
      await page.getByRole("main").getByRole("heading", { level: 2 }).first().waitFor();
    });
  });

  test.each(["/%00", "/internasional/%00", "/en/world/%00", "/internasional?after=made-up"])("an address nobody gave out, %s, is a page that says so", async (path) => {
    const answer = await fetch(readerUrl + path);
    expect(answer.status).toBe(404);
    expect(answer.headers.get("content-type")).toContain("text/html");
  });

  test.each(["/assets/ArticlePage-0ld0ld0l.js", "/wp-content/uploads/2019/logo.png", "/favicon.ico", "/.env", "/apple-touch-icon.png"])("a file that is not there, %s, is a plain 404", async (path) => {
    const answer = await fetch(readerUrl + path);
    expect(answer.status).toBe(404);
    expect(answer.headers.get("content-type")).toContain("text/plain");
  });
});
