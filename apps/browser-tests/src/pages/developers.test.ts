import { readdirSync, readFileSync } from "node:fs";
import { join, resolve } from "node:path";
import type { Page } from "playwright-core";
import { describe, expect, inject, test } from "vitest";
import { openWatchedBrowser } from "../watched-browser.ts";

const browser = openWatchedBrowser();
const apiUrl = inject("apiUrl");

const exampleFolder = resolve(import.meta.dirname, "../../../developers/src/examples");
const examples = readdirSync(exampleFolder).filter((name) => name.endsWith(".graphql") && !/^subscription /m.test(readFileSync(join(exampleFolder, name), "utf8")));

const answer = (page: Page) => page.getByRole("region", { name: "Answer" });
const run = (page: Page) => page.getByRole("button", { name: /^Run/ }).click();

async function openPlayground(page: Page, fragment = ""): Promise<void> {
  await page.goto(`${apiUrl}/playground${fragment}`);
  // The cost is shown once the schema is there.
  await page.getByText(/Cost (at least )?[\d,]+,? of/).waitFor();
}

describe.runIf(browser.isThere)("the examples", () => {
  /** An example of several operations begins with one that finds the id the others need. */
  test.each(examples)("%s is answered with data and no errors by the demo", async (name) => {
    const query = readFileSync(join(exampleFolder, name), "utf8");
    let variables = /^# variables: (.*)$/m.exec(query)?.[1] ?? "{}";
    const names = [...query.matchAll(/^(?:query|mutation) (\w+)/gm)].map(([, operation]) => operation);
    for (const operationName of names) {
      const response = await fetch(`${apiUrl}/graphql`, { method: "POST", headers: { "content-type": "application/json" }, body: JSON.stringify({ query, operationName, variables: JSON.parse(variables) }) });
      const { data, errors } = (await response.json()) as { data: Record<string, { userErrors?: unknown[] }>; errors?: unknown };
      expect([response.status, errors]).toEqual([200, undefined]);
      for (const [field, value] of Object.entries(data)) expect([value === null, value?.userErrors ?? []], field).toEqual([false, []]);
      variables = variables.replace("the id of a story", /"id":"(.*?)"/.exec(JSON.stringify(data))?.[1] ?? "");
    }
  });
});

describe.runIf(browser.isThere)("the playground", () => {
  test("runs an example by the keyboard, and shows data, time, size and cost", async () => {
    const page = await browser.newPage();
    await openPlayground(page);
    await page.getByRole("button", { name: /^Most read/ }).click();
    await expect.poll(() => page.getByText(/Cost [\d,]+ of/).innerText()).toBe("Cost 60 of 10,000");
    await page.getByRole("textbox", { name: "Query" }).focus();
    await page.keyboard.press("Control+Enter");
    await answer(page).getByText("HTTP 200").waitFor();
    expect(await answer(page).getByRole("status").innerText()).toMatch(/HTTP 200\s+[\d,]+ ms\s+[\d.]+ (B|kB)/);
    await answer(page).getByText('"mostRead"').waitFor();
    await page.reload();
    await page.getByRole("button", { name: "History" }).click();
    await page.getByRole("button", { name: /^MostRead/ }).waitFor();
  });

  test("completes a field, says what is wrong, and tells of the field the cursor is on", async () => {
    const page = await browser.newPage();
    await openPlayground(page, `#query=${encodeURIComponent("{ articles(first: 1) { nodes { id  } } }")}`);
    await page.getByRole("button", { name: "Docs" }).click();
    const query = page.getByRole("textbox", { name: "Query" });
    await query.focus();
    await page.keyboard.press("Control+End");
    for (let step = 0; step < " } } }".length; step++) await page.keyboard.press("ArrowLeft");
    await page.keyboard.type("wordC");
    const offer = page.getByRole("option", { name: /^wordCount/ });
    await offer.waitFor();
    await offer.click();
    await expect.poll(() => query.innerText()).toContain("nodes { id wordCount");
    await page.getByText("The number of words of the body.").waitFor();
    await page.getByRole("heading", { name: /^Article ?\.wordCount$/ }).waitFor();
    await page.keyboard.type("s");
    await expect.poll(() => page.locator(".cm-lintRange-error").count()).toBe(1);
  });

  test("tells of the field the pointer is on without covering the navigation, and runs the operation the cursor is in", async () => {
    const page = await browser.newPage();
    const document = "query Codes { editions { code } }\nquery Names { editions { name } }";
    await openPlayground(page, `#query=${encodeURIComponent(document)}`);
    await page.getByRole("textbox", { name: "Query" }).getByText("editions").first().hover();
    const told = page.locator(".hover-text");
    await told.waitFor();
    expect(await told.innerText()).toContain("editions");
    expect((await told.boundingBox())!.y).toBeGreaterThan((await page.getByRole("region", { name: "Query" }).boundingBox())!.y);
    await page.getByRole("textbox", { name: "Query" }).focus();
    await page.keyboard.press("Control+End");
    await expect.poll(() => page.getByRole("combobox", { name: "Operation to run" }).inputValue()).toBe("Names");
    await run(page);
    await answer(page).getByText("HTTP 200").waitFor();
    expect(await answer(page).innerText()).toContain('"name"');
    await page.getByRole("combobox", { name: "Operation to run" }).selectOption("Codes");
    await answer(page).getByText("The answer to what stood here before.").waitFor();
  });

  test("sends the key with a question and nowhere else, and forgets it with the tab", async () => {
    const page = await browser.newPage();
    await openPlayground(page, "#example=most-read");
    await page.getByRole("button", { name: "API key" }).click();
    await page.getByLabel("Your API key").fill("a-key-of-mine");
    const asked = page.waitForRequest((request) => new URL(request.url()).pathname === "/graphql");
    await run(page);
    expect((await (await asked).allHeaders())["authorization"]).toBe("Bearer a-key-of-mine");
    browser.expectFault(/status of 401/);
    await answer(page).getByText("HTTP 401").waitFor();
    expect(await page.evaluate(() => JSON.stringify(localStorage))).not.toContain("a-key-of-mine");
    await page.getByRole("button", { name: "Copy link" }).click();
    await expect.poll(() => page.url()).toContain("#query=");
    expect(page.url()).not.toContain("a-key-of-mine");
  });

  test("listens to a subscription until it is stopped", async () => {
    const page = await browser.newPage();
    await openPlayground(page, "#example=story-published");
    expect(await page.getByText(/Cost at least/).innerText()).toBe("Cost at least 50, of 1,000");
    await run(page);
    await answer(page).getByText("Listening …").waitFor();
    await page.getByRole("button", { name: /^Stop/ }).click();
    await page.getByRole("button", { name: /^Run/ }).waitFor();
    await answer(page).getByText(/^Stopped, \d+ events?\.$/).waitFor();
    expect(await answer(page).getByRole("alert").count()).toBe(0);
  });

  test.each(["light", "dark"] as const)("fits a phone, %s, one pane at a time", async (colorScheme) => {
    const page = await browser.newPage({ viewport: { width: 360, height: 740 }, colorScheme });
    await openPlayground(page);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(360);
    await run(page);
    await answer(page).getByText("HTTP 200").waitFor();
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(360);
    await page.getByRole("button", { name: "Examples and docs" }).click();
    await page.getByRole("button", { name: /^Search, with/ }).click();
    await page.getByRole("textbox", { name: "Query" }).getByText("highlights").waitFor();
  });
});

describe.runIf(browser.isThere)("the developers' pages", () => {
  test("lead from the API's root to the start, find a field of the schema, and open an example in the playground", async () => {
    const page = await browser.newPage();
    await page.goto(apiUrl);
    expect(new URL(page.url()).pathname).toBe("/developers");
    expect(await page.locator("pre").first().innerText()).toContain(`curl -s ${apiUrl}/graphql`);
    await page.keyboard.press("/");
    await page.keyboard.type("article.wordcount");
    await page.getByRole("option", { name: /^Article\.wordCount/ }).waitFor();
    await page.keyboard.press("Enter");
    await expect.poll(() => page.url()).toBe(`${apiUrl}/developers/reference/Article#wordCount`);
    await page.getByRole("link", { name: "Recipes" }).click();
    await page.getByRole("link", { name: "Open in playground" }).first().click();
    await page.getByText(/Cost (at least )?[\d,]+,? of/).waitFor();
    expect(await page.getByRole("textbox", { name: "Query" }).innerText()).toContain("LatestOfASection");
  });

  test("are whole without JavaScript, and fit a phone", async () => {
    const page = await browser.newPage({ javaScriptEnabled: false, viewport: { width: 360, height: 740 } });
    for (const path of ["/developers", "/developers/recipes", "/developers/requests", "/developers/limits", "/developers/errors", "/developers/reference", "/developers/reference/Query"]) {
      await page.goto(apiUrl + path);
      await page.getByRole("heading", { level: 1 }).waitFor();
      const { width } = (await page.locator("html").boundingBox())!;
      expect(width, path).toBe(360);
      expect(await page.getByRole("button", { name: "Copy" }).count(), "what needs JavaScript is not shown").toBe(0);
    }
  });

  test("keep what a search found within a phone, show the contents above the text, and know a type in small letters", async () => {
    const page = await browser.newPage({ viewport: { width: 390, height: 844 } });
    await page.goto(`${apiUrl}/developers/reference/section`);
    expect(new URL(page.url()).pathname).toBe("/developers/reference/Section");
    await page.getByText("Types", { exact: true }).first().click();
    await expect.poll(() => page.locator("details [aria-current]").evaluate((link) => link.getBoundingClientRect().bottom < innerHeight)).toBe(true);
    await page.getByRole("combobox", { name: /^Search/ }).fill("BAD_USER_INPUT");
    await page.getByRole("option", { name: /^BAD_USER_INPUT/ }).waitFor();
    const { x, width } = (await page.getByRole("listbox", { name: "Found" }).boundingBox())!;
    expect([x >= 0, x + width <= 390]).toEqual([true, true]);
    await page.keyboard.press("Enter");
    await expect.poll(() => page.url()).toBe(`${apiUrl}/developers/errors#BAD_USER_INPUT`);
    const narrowest = await page.locator("td").evaluateAll((cells) => Math.min(...cells.map((cell) => cell.getBoundingClientRect().width)));
    expect(narrowest).toBeGreaterThan(300);
  });

  test("are kept by a browser and asked for anew, and let in nothing but files of this server", async () => {
    const first = await fetch(`${apiUrl}/developers/errors`);
    expect(first.headers.get("content-security-policy")).toMatch(/^default-src 'none'; script-src 'self'; style-src 'self'; /);
    const again = await fetch(`${apiUrl}/developers/errors`, { headers: { "if-none-match": first.headers.get("etag")! } });
    expect([again.status, (await fetch(`${apiUrl}/developers/nowhere`)).status]).toEqual([304, 404]);
  });

  test("say in the width of a page that there is no such page", async () => {
    const page = await browser.newPage({ viewport: { width: 1440, height: 900 } });
    browser.expectFault(/status of 404/);
    await page.goto(`${apiUrl}/developers/nowhere`);
    expect((await page.locator("main").boundingBox())!.width).toBeGreaterThan(800);
  });
});
