import type { Page } from "playwright-core";
import { expect } from "vitest";
import type { ReaderEdition } from "./reader-editions.ts";

/** From here on the page follows links by itself: its buttons, which need JavaScript, have come to life. */
export async function untilAlive(page: Page, { words }: ReaderEdition): Promise<void> {
  await expect.poll(() => page.getByRole("button", { name: new RegExp(`^(${words.dark}|${words.light})$`) }).isEnabled()).toBe(true);
}

export const heading = (page: Page) => page.getByRole("heading", { level: 1 });

export async function untilAt(page: Page, address: string): Promise<void> {
  await expect.poll(() => decodeURI(page.url())).toBe(decodeURI(address));
}

/** Follows a link to a story, and waits for the story. */
export async function followToStory(page: Page, link: ReturnType<Page["locator"]>): Promise<{ headline: string; address: string }> {
  const headline = (await link.innerText()).trim();
  const address = await link.evaluate((a) => (a as HTMLAnchorElement).href);
  await link.click();
  await untilAt(page, address);
  await heading(page).getByText(headline, { exact: true }).waitFor();
  return { headline, address };
}
