import { mkdir } from "node:fs/promises";
import { join } from "node:path";
import type { Browser, Page } from "playwright-core";
import { findChromium, howToGetChromium, launchChromium } from "./chromium.ts";

/*
 * Pictures of every kind of page, for people to look at:
 *   node apps/browser-tests/src/screenshots.ts READER_URL ADMIN_URL PASSWORD OUTDIR
 * Only looks: it publishes nothing, and leaves before a story counts as read.
 */

const [readerUrl, adminUrl, password, folder] = process.argv.slice(2);
if (!readerUrl || !adminUrl || !password || !folder) throw new Error("node screenshots.ts READER_URL ADMIN_URL PASSWORD OUTDIR");
const chromiumPath = findChromium();
if (!chromiumPath) throw new Error(howToGetChromium);

const widths = [360, 768, 1440];
const schemes = ["light", "dark"] as const;
const editions = [
  { code: "id", path: "/" },
  { code: "en", path: "/en" },
  { code: "ar", path: "/ar" },
];

await mkdir(folder, { recursive: true });
const browser = await launchChromium(chromiumPath);
try {
  const readerPages = await findReaderPages(browser);
  for (const colorScheme of schemes)
    for (const width of widths) {
      await takeReaderPages(browser, readerPages, width, colorScheme);
      await takeAdminPages(browser, width, colorScheme);
    }
} finally {
  await browser.close();
}

/** Name and address of one page of each kind in each edition. */
async function findReaderPages(browser: Browser): Promise<[string, string][]> {
  const page = await browser.newPage();
  const found: [string, string][] = [];
  for (const { code, path } of editions) {
    await page.goto(readerUrl + path);
    const addressOf = (selector: string) => page.locator(selector).first().evaluate((link) => (link as HTMLAnchorElement).href);
    found.push([`${code}-front`, readerUrl + path]);
    found.push([`${code}-section`, await addressOf("header nav li:nth-child(2) a[href*='/']")]);
    found.push([`${code}-story`, await addressOf("main article h2 a")]);
    found.push([`${code}-opinion`, await addressOf(".opinion-column h3 a, main li h3 a")]);
    found.push([`${code}-not-found`, `${readerUrl}${path === "/" ? "" : path}/no/such/page`]);
  }
  await page.close();
  return found;
}

async function takeReaderPages(browser: Browser, pages: [string, string][], width: number, colorScheme: "light" | "dark"): Promise<void> {
  const context = await browser.newContext({ viewport: { width, height: 900 }, colorScheme });
  for (const [name, address] of pages) {
    const page = await context.newPage();
    const answer = await page.goto(address);
    if (!answer || answer.status() >= 500) throw new Error(`${address} answered ${answer?.status()}`);
    await take(page, `reader-${name}-${width}-${colorScheme}`);
    await page.close();
  }
  await context.close();
}

async function takeAdminPages(browser: Browser, width: number, colorScheme: "light" | "dark"): Promise<void> {
  const context = await browser.newContext({ viewport: { width, height: 900 }, colorScheme });
  const page = await context.newPage();
  const name = (what: string) => `admin-${what}-${width}-${colorScheme}`;
  await page.goto(`${adminUrl}/sign-in`);
  await page.getByLabel("E-mail address").fill("editor@warta.example");
  await take(page, name("sign-in"));
  await page.getByLabel("Password").fill(password!);
  await page.getByRole("button", { name: "Sign in" }).click();
  await page.locator("[data-story]").first().waitFor();
  await take(page, name("list"));
  for (const language of ["id", "ar"]) {
    await page.goto(`${adminUrl}/stories?edition=${language}&status=PUBLISHED`);
    await page.locator("[data-story] a").first().click();
    // What is saved stands there: a story that could not be loaded is an empty editor with a notice.
    await page.getByRole("status").getByText(/^Saved/).waitFor();
    await take(page, name(`editor-${language}`));
  }
  await page.goto(`${adminUrl}/stories/new`);
  await page.getByRole("textbox", { name: "Text of the story" }).waitFor();
  await take(page, name("editor-new"));
  await page.goto(`${adminUrl}/paste`);
  await page.getByLabel("The text as it was copied").waitFor();
  await take(page, name("paste"));
  await page.goto(`${adminUrl}/nowhere`);
  await page.getByText("There is no such page.").waitFor();
  await take(page, name("not-found"));
  await context.close();
}

/** The whole page; pictures further down are fetched only once they come into view. */
async function take(page: Page, name: string): Promise<void> {
  await page.evaluate(() => {
    for (const picture of document.images) picture.loading = "eager";
  });
  await page.waitForLoadState("networkidle");
  await page.evaluate(() => document.fonts.ready.then(() => undefined));
  const overflow = await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
  await page.screenshot({ path: join(folder!, `${name}.png`), fullPage: true, animations: "disabled" });
  console.log(`${name}.png${overflow > 0 ? `  (${overflow} px too wide)` : ""}`);
}
