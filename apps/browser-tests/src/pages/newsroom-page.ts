import type { Page } from "playwright-core";
import { inject } from "vitest";

export const adminUrl = `${inject("apiUrl")}/admin`;

/** Signs in as the demo's person of this role, and waits for the page that was asked for. */
export async function signInAs(page: Page, role: "reporter" | "editor" | "chief", path = "/stories"): Promise<void> {
  await page.goto(adminUrl + path);
  await page.getByLabel("E-mail address").fill(`${role}@warta.example`);
  await page.getByLabel("Password").fill(inject("password"));
  await page.getByRole("button", { name: "Sign in" }).click();
  await page.waitForURL((url) => `${url.pathname}${url.search}`.endsWith(`/admin${path}`));
}

export const headline = (page: Page) => page.getByRole("textbox", { name: "Headline" });
export const text = (page: Page) => page.getByRole("textbox", { name: "Text of the story" });
export const saved = (page: Page) => page.getByRole("status").getByText(/^Saved/);

/** A draft in the Indonesian edition, saved; gives its address in the admin app. */
export async function writeStory(page: Page, words: string, paragraph: string): Promise<string> {
  await page.goto(`${adminUrl}/stories/new`);
  await headline(page).fill(words);
  await page.getByRole("combobox", { name: "Section" }).selectOption({ label: "Internasional" });
  await text(page).click();
  await page.keyboard.type(paragraph);
  await page.getByRole("button", { name: "Save", exact: true }).click();
  await saved(page).waitFor();
  await page.waitForURL((url) => !url.pathname.endsWith("/new"));
  return page.url();
}

/** Until this text is kept in the browser, as it is shortly after the last key. */
export async function untilKept(page: Page, words: string): Promise<void> {
  await page.waitForFunction((words) => Object.values(localStorage).some((kept) => String(kept).includes(words)), words);
}

export async function signOut(page: Page): Promise<void> {
  await page.getByRole("button", { name: /account$/ }).click();
  await page.getByRole("menuitem", { name: "Sign out" }).click();
  await page.getByLabel("E-mail address").waitFor();
}
