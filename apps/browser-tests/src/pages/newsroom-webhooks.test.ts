import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import type { Locator, Page } from "playwright-core";
import { describe, expect, onTestFinished, test } from "vitest";
import { openWatchedBrowser } from "../watched-browser.ts";
import { signInAs } from "./newsroom-page.ts";

const browser = openWatchedBrowser();

/** A partner's address, and what it was sent. */
async function aReceiver() {
  const sent: string[] = [];
  const server = createServer((request, response) => {
    let body = "";
    request.on("data", (chunk: Buffer) => (body += chunk.toString()));
    request.on("end", () => {
      sent.push(body);
      response.writeHead(200).end("Terima kasih");
    });
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  onTestFinished(() => void server.close());
  return { url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/warta`, sent };
}

const isInSight = (part: Locator) => part.evaluate((element) => {
  const { top, bottom } = element.getBoundingClientRect();
  return top >= 0 && bottom <= innerHeight;
});

/** A question stands where it was asked for, with the harmless answer under the hand. */
async function expectInHand(page: Page, name: string) {
  const button = page.getByRole("button", { name, exact: true });
  await expect.poll(() => button.evaluate((element) => element === document.activeElement)).toBe(true);
  expect(await isInSight(button)).toBe(true);
}

describe.runIf(browser.isThere)("webhooks in the newsroom", () => {
  test("a chief makes one, sees its secret once, sends a test, looks at the answer, and removes it", async () => {
    const { url, sent } = await aReceiver();
    const page = await browser.newPage();
    await signInAs(page, "chief", "/developers/webhooks");
    await page.getByRole("link", { name: "New webhook" }).click();
    await page.getByLabel("Address").fill("http://169.254.169.254/");
    await page.getByRole("button", { name: "Make the webhook" }).click();
    await page.getByText("It is not an address on the internet.").waitFor();
    await page.getByLabel("Address").fill(url);
    await page.getByRole("checkbox", { name: /^Story published/ }).uncheck();
    await page.getByRole("button", { name: "Make the webhook" }).click();
    const secret = page.getByRole("region", { name: "The secret of this webhook" });
    expect(await secret.locator("code").innerText()).toMatch(/^whsec_/);

    await page.getByRole("button", { name: "Send a test" }).click();
    await page.getByText(/^The test arrived: answered with 200/).waitFor();
    expect(sent.map((body) => JSON.parse(body).type)).toEqual(["test"]);
    await page.locator("summary").filter({ hasText: "Delivered" }).click();
    await page.getByText("Terima kasih").waitFor();
    await page.getByRole("button", { name: "Send again" }).click();
    await expect.poll(() => sent.length).toBe(2);

    await page.reload();
    await page.getByRole("heading", { name: url }).waitFor();
    expect(await page.getByText("whsec_").count()).toBe(0);
    expect(await page.getByRole("checkbox", { name: /^Story published/ }).isChecked()).toBe(false);
    await page.getByRole("button", { name: "Make another secret…" }).click();
    await expectInHand(page, "Keep this one");
    expect(await page.getByText("whsec_").count()).toBe(0);
    await page.getByRole("button", { name: "Make it now" }).click();
    await secret.locator("code").waitFor();
    await expect.poll(() => isInSight(secret)).toBe(true);

    await page.getByRole("button", { name: "Remove…" }).click();
    await expectInHand(page, "Keep it");
    await page.keyboard.press("Escape");
    await expectInHand(page, "Remove…");
    await page.keyboard.press("Enter");
    await page.getByRole("button", { name: "Remove it" }).click();
    await page.getByText("Nobody is called yet.").waitFor();
  });

  test("an editor is led to none", async () => {
    const page = await browser.newPage();
    await signInAs(page, "editor");
    await page.getByRole("link", { name: "Recommendations" }).waitFor();
    expect(await page.getByRole("link", { name: "Developers" }).count()).toBe(0);
  });
});
