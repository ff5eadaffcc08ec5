import type { Page } from "playwright-core";
import { describe, expect, inject, test } from "vitest";
import { openWatchedBrowser } from "../watched-browser.ts";
import { adminUrl, signInAs } from "./newsroom-page.ts";

const browser = openWatchedBrowser();

const keys = (page: Page) => page.getByRole("table", { name: "API keys" });
/** What the public API answers whoever shows this key. */
const statusWith = async (secret: string) =>
  (await fetch(`${inject("apiUrl")}/graphql`, { method: "POST", headers: { "content-type": "application/json", authorization: `Bearer ${secret}` }, body: JSON.stringify({ query: "{ editions { code } }" }) })).status;

describe.runIf(browser.isThere)("developers in the newsroom", () => {
  test("a chief makes a key, sees it once, and revokes it, by the keyboard alone", async () => {
    const page = await browser.newPage();
    await signInAs(page, "chief");
    await page.getByRole("link", { name: "Developers" }).click();
    await page.getByRole("button", { name: "New key" }).press("Enter");
    await page.keyboard.type("Koran Kita, app");
    await page.keyboard.press("Enter");
    await page.getByText("Copy it now: it will not be shown again.").waitFor();
    const secret = await page.getByLabel("Key", { exact: true }).innerText();
    expect(await page.getByLabel("To try it", { exact: true }).innerText()).toContain(`curl ${inject("apiUrl")}/graphql -H 'authorization: Bearer ${secret}'`);
    expect(await statusWith(secret)).toBe(200);
    await page.getByRole("button", { name: "It is copied, close this" }).press("Enter");
    await expect.poll(() => page.evaluate(() => document.activeElement?.textContent?.trim())).toBe("New key");
    await page.reload();
    const row = keys(page).getByRole("row", { name: /Koran Kita, app/ }).first();
    await row.getByText("just now", { exact: true }).last().waitFor();
    expect(await page.content()).not.toContain(secret.slice(10));

    await row.getByRole("button", { name: "Revoke the key of Koran Kita, app" }).press("Enter");
    await expect.poll(() => page.evaluate(() => document.activeElement?.textContent?.trim())).toBe("Keep it");
    await page.keyboard.press("Escape");
    expect(await statusWith(secret)).toBe(200);
    await row.getByRole("button", { name: "Revoke the key of Koran Kita, app" }).press("Enter");
    await page.getByRole("button", { name: "Revoke it now" }).press("Enter");
    await row.getByText(/^Revoked/).waitFor();
    expect(await statusWith(secret)).toBe(401);
  });

  test("on a phone the way here is in sight, and what is wrong with a new key stands beside its name", async () => {
    const page = await browser.newPage({ viewport: { width: 390, height: 844 } });
    await signInAs(page, "chief", "/developers/keys");
    const { x, width } = (await page.getByRole("link", { name: "Developers" }).boundingBox())!;
    expect(x + width).toBeLessThanOrEqual(390);
    await page.getByRole("button", { name: "New key" }).click();
    const name = page.getByLabel("Who uses it");
    await name.fill("a".repeat(101));
    expect(await name.inputValue()).toHaveLength(100);
    await page.route("**/admin/graphql", (route) => route.abort());
    browser.expectFault(/ERR_FAILED/);
    await page.getByRole("button", { name: "Make the key" }).click();
    await page.getByRole("form", { name: "New key" }).getByRole("alert").waitFor();
  });

  test("an editor is shown neither the page nor the way to it", async () => {
    const page = await browser.newPage();
    await signInAs(page, "editor");
    expect(await page.getByRole("link", { name: "Developers" }).count()).toBe(0);
    await page.goto(`${adminUrl}/developers/keys`);
    await page.waitForURL(/\/stories$/);
  });
});
