import type { Page } from "playwright-core";
import { describe, expect, inject, test } from "vitest";
import { openWatchedBrowser } from "../watched-browser.ts";
import { readerEditions } from "./reader-editions.ts";
import { heading, untilAlive } from "./reader-page.ts";

const browser = openWatchedBrowser();
const readerUrl = inject("readerUrl");

const textsOf = async (locator: ReturnType<Page["locator"]>) => (await locator.allInnerTexts()).map((text) => text.replace(/\s+/g, " ").trim());

describe.runIf(browser.isThere).each(readerEditions)("the story page of the $code edition", (edition) => {
  const { story, words } = edition;

  test.each([true, false])("shows all that belongs to a story (JavaScript: %s)", async (javaScriptEnabled) => {
    const page = await browser.newPage({ javaScriptEnabled });
    await page.goto(readerUrl + story.path);
    if (javaScriptEnabled) await untilAlive(page, edition);
    const main = page.getByRole("main").getByRole("article").first();

    expect(await page.getByRole("banner").getByText(edition.tagline, { exact: true }).isVisible()).toBe(true);
    expect(await textsOf(heading(page))).toEqual([story.headline]);

    const byline = await textsOf(main.getByRole("list").first().getByRole("listitem"));
    expect(byline).toEqual(story.byline);

    const times = main.locator("time[datetime]");
    expect(await times.count()).toBe(1);
    expect(await times.getAttribute("datetime")).toMatch(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\+07:00$/);
    expect(await textsOf(times)).toEqual([expect.stringMatching(edition.printedDate)]);
    const small = await textsOf(main.locator("p"));
    expect(small).toContainEqual(expect.stringMatching(edition.hijriDate));
    expect(small).toContainEqual(expect.stringMatching(edition.viewCount));

    const hero = main.getByRole("figure").first();
    expect(await textsOf(hero.locator("figcaption"))).toEqual([expect.stringMatching(new RegExp(`^${story.caption} .+`))]);
    expect(await hero.getByRole("img").getAttribute("alt")).toMatch(/\S/);

    const paragraphs = small.filter((text) => text.startsWith(story.dateline));
    expect(paragraphs).toHaveLength(1);
    const body = main.locator("p", { hasText: "[]" });
    expect(await textsOf(body)).toEqual([expect.stringMatching(/\[\]$/)]);
    expect(small.filter((text) => text === edition.agencyCredit)).toHaveLength(1);

    const insets = main.locator("p", { hasText: words.readAlso });
    expect(await insets.getByRole("link").count()).toBe(story.insets);

    const recommendations = page.getByRole("region", { name: words.recommendations }).getByRole("article");
    expect(await recommendations.count()).toBe(10);
    const sections = await textsOf(page.getByRole("navigation", { name: words.sections }).getByRole("link"));
    for (const card of await recommendations.all()) {
      expect(await card.getByRole("heading", { level: 3 }).getByRole("link").count()).toBe(1);
      expect(sections).toContain((await textsOf(card.getByRole("link").first()))[0]);
    }
  });

  test.each([
    ["large", 1440],
    ["small", 360],
  ] as const)("has labelled advertisements and pictures in their %s form at %i px", async (form, width) => {
    const page = await browser.newPage({ viewport: { width, height: 900 } });
    await page.goto(readerUrl + story.path);
    const labels = page.getByRole("main").getByText(words.advertisement, { exact: true });
    expect(await labels.count()).toBeGreaterThanOrEqual(2);

    const advertisements = page.locator("a[rel~=sponsored]");
    expect(await advertisements.count()).toBe(await labels.count());
    for (const advertisement of await advertisements.all()) {
      expect(await advertisement.locator("picture source[media]").count()).toBeGreaterThan(0);
      expect(await advertisement.locator("picture source:not([media])").count()).toBeGreaterThan(0);
      const shape = await shapeOfPicture(advertisement.getByRole("img"));
      expect(shape, "width : height").toBeCloseTo(form === "large" ? 1940 / 500 : 640 / 400, 1);
    }

    const hero = page.getByRole("main").getByRole("figure").first();
    expect(await hero.locator("picture source[type='image/avif'][srcset]").count()).toBe(1);
    expect(await shapeOfPicture(hero.getByRole("img"))).toBeCloseTo(16 / 9, 1);
  });
});

describe.runIf(browser.isThere)("a picture", () => {
  test("has a colour behind it only until it is there", async () => {
    const page = await browser.newPage();
    await page.goto(readerUrl + readerEditions[0].story.path);
    const hero = page.getByRole("main").getByRole("figure").first().getByRole("img");
    await shapeOfPicture(hero);
    await expect.poll(() => hero.evaluate((image) => getComputedStyle(image).backgroundColor)).toBe("rgb(255, 255, 255)");
  });

  test("has the colour while it is on its way", async () => {
    const page = await browser.newPage();
    await page.route(/\/media\//, () => {});
    await page.goto(readerUrl + readerEditions[0].story.path, { waitUntil: "domcontentloaded" });
    await untilAlive(page, readerEditions[0]);
    const hero = page.getByRole("main").getByRole("figure").first().getByRole("img");
    expect(await hero.evaluate((image) => getComputedStyle(image).backgroundColor)).not.toBe("rgb(255, 255, 255)");
  });
});

describe.runIf(browser.isThere)("the number of readings", () => {
  test("rises by one when a reader reads a story twice", async () => {
    const edition = readerEditions[1];
    const address = `${readerUrl}/en/world/geneva-water-talks-dam-data`;
    const page = await browser.newPage({ userAgent: `A reader of this test ${Date.now()}` });
    /** Reads until the page has reported it, and gives the count that stood there. */
    const read = async (): Promise<number> => {
      const reported = page.waitForResponse((answer) => answer.request().postData()?.includes("RecordArticleView") ?? false);
      await page.goto(address);
      const text = await page.getByRole("main").getByText(edition.viewCount).innerText();
      expect((await reported).status()).toBe(200);
      return Number(text.replace(/\D/g, ""));
    };
    const [first, second, third] = [await read(), await read(), await read()];
    expect([second - first, third - second]).toEqual([1, 0]);
  });
});

/** Of the file the browser chose. Pictures far down are fetched when they come into view. */
async function shapeOfPicture(picture: ReturnType<Page["locator"]>): Promise<number> {
  await picture.scrollIntoViewIfNeeded();
  const shape = () => picture.evaluate((image) => {
    const { complete, naturalWidth, naturalHeight } = image as HTMLImageElement;
    return complete && naturalHeight > 0 ? naturalWidth / naturalHeight : 0;
  });
  await expect.poll(shape).toBeGreaterThan(0);
  return shape();
}
