import type { Page } from "playwright-core";
import { describe, expect, inject, test } from "vitest";
import { openWatchedBrowser } from "../watched-browser.ts";
import { adminUrl, headline, saved, signInAs, signOut, text, untilKept, writeStory } from "./newsroom-page.ts";

const browser = openWatchedBrowser();

describe.runIf(browser.isThere)("in the newsroom", () => {
  test("a wrong password is refused in words", async () => {
    const page = await browser.newPage();
    await page.goto(adminUrl);
    await page.getByLabel("E-mail address").fill("editor@warta.example");
    await page.getByLabel("Password").fill("not the password");
    await page.getByRole("button", { name: "Sign in" }).click();
    await page.getByRole("alert").getByText("No account has this e-mail address and password.").waitFor();
  });

  test("an editor writes a story, publishes it, and reads it on the site", async () => {
    const page = await browser.newPage();
    await signInAs(page, "editor");
    await page.getByRole("button", { name: "New story" }).click();
    await headline(page).fill("Kapal Perpustakaan Berlayar ke Ternate");
    await page.getByRole("combobox", { name: "Section" }).selectOption({ label: "Internasional" });
    await text(page).click();
    await page.keyboard.type("Sebuah kapal membawa ");
    await page.keyboard.press("Control+b");
    await page.keyboard.type("dua ribu buku");
    await page.keyboard.press("Control+b");
    await page.keyboard.type(" ke pulau-pulau.");
    await page.keyboard.press("Enter");
    await page.keyboard.type("Anak-anak menunggu di dermaga.");
    await page.getByRole("button", { name: "Save", exact: true }).click();
    await saved(page).waitFor();
    await page.getByRole("button", { name: "Publish" }).click();
    const link = page.getByRole("link", { name: "See it on the site" }).first();
    await link.waitFor();

    const site = await browser.newPage();
    await site.goto((await link.getAttribute("href"))!);
    expect(new URL(site.url()).origin).toBe(inject("readerUrl"));
    await site.getByRole("heading", { level: 1, name: "Kapal Perpustakaan Berlayar ke Ternate" }).waitFor();
    expect(await site.getByRole("article").locator("strong").filter({ hasText: "dua ribu buku" }).count()).toBe(1);
    await site.getByText("Anak-anak menunggu di dermaga.").waitFor();
  });

  test("of publishing and taking back only the last can be undone", async () => {
    const page = await browser.newPage();
    await signInAs(page, "editor");
    await writeStory(page, "Perahu Kembali ke Dermaga", "Angin terlalu kencang.");
    const undo = page.getByRole("button", { name: "Undo" }).filter({ hasText: "Undo" });
    await page.getByRole("button", { name: "Publish" }).click();
    await undo.waitFor();
    await page.getByRole("button", { name: "Take back" }).click();
    await page.getByText("Taken back: only the newsroom sees it now", { exact: true }).first().waitFor();
    await expect.poll(() => undo.count()).toBe(1);
    await undo.click();
    await page.getByRole("button", { name: "Take back" }).waitFor();
  });

  test("pictures are chosen from the computer for above the story and for its text, and are saved with their words", async () => {
    const page = await browser.newPage();
    await signInAs(page, "editor");
    await writeStory(page, "Foto dari Dermaga", "Dua foto.");
    const onThisPage = { name: "dermaga.png", mimeType: "image/png", buffer: await page.screenshot() };
    const panel = page.getByRole("complementary", { name: "About this story" });
    await panel.getByLabel("Choose a picture", { exact: true }).and(page.locator("input")).setInputFiles(onThisPage);
    await panel.getByLabel("What it shows").fill("Dermaga pada pagi hari");
    await page.getByRole("article").locator("input[type=file]").setInputFiles({ ...onThisPage, buffer: await panel.screenshot() });
    await text(page).getByLabel("What it shows").fill("Kapal di dermaga");
    await page.getByRole("button", { name: "Save", exact: true }).click();
    await saved(page).waitFor();

    await page.reload();
    await text(page).getByRole("img", { name: "Kapal di dermaga" }).waitFor();
    // The one above the story is shown in the panel, too.
    const shown = () => page.getByRole("img", { name: /dermaga/i }).evaluateAll((pictures) => pictures.filter((picture) => (picture as HTMLImageElement).naturalWidth > 0).length);
    await expect.poll(shown).toBe(3);
  });

  test("a related story in Arabic stands at the right, where its text begins", async () => {
    const page = await browser.newPage();
    await signInAs(page, "editor");
    await page.goto(`${adminUrl}/stories?edition=ar`);
    await page.getByLabel("Search").fill("ثلاث عوّامات جديدة");
    await page.getByRole("link", { name: /^ثلاث عوّامات جديدة/ }).click();
    const inset = text(page).locator(".inset-block").filter({ hasText: "Related story" });
    const headline = inset.locator("p").first();
    await headline.waitFor();
    expect(await headline.evaluate((line) => getComputedStyle(line).direction)).toBe("rtl");
  });

  test("a reporter has nothing to publish with, and is told why", async () => {
    const page = await browser.newPage();
    await signInAs(page, "reporter");
    await writeStory(page, "Tulisan Wartawan", "Belum dibaca redaktur.");
    await page.getByText("Reporters do not publish").waitFor();
    expect(await page.getByRole("button", { name: /publish/i }).count()).toBe(0);
  });

  test("the list's search and filters stand in the address and survive a reload", async () => {
    const page = await browser.newPage();
    await signInAs(page, "editor");
    await page.getByLabel("Search").fill("Mangrove");
    await page.getByLabel("Status").selectOption({ label: "Published" });
    await page.waitForURL(/search=Mangrove/i);
    await page.waitForURL(/status=PUBLISHED/i);
    const found = page.locator("[data-story]");
    // While the list is asked for anew it is empty, in which every row matches.
    const isNarrowed = (rows: string[]) => rows.length > 0 && rows.every((row) => /mangrove/i.test(row));
    await expect.poll(async () => isNarrowed(await found.allInnerTexts())).toBe(true);
    const count = await found.count();
    await page.reload();
    expect(await page.getByLabel("Search").inputValue()).toBe("Mangrove");
    await expect.poll(() => found.count()).toBe(count);
  });

  test("of two tabs on one story the second is shown both texts, and neither is lost", async () => {
    const first = await browser.newPage();
    await signInAs(first, "editor");
    const address = await writeStory(first, "Dua Meja Satu Naskah", "Paragraf bersama.");
    const second = await first.context().newPage();
    await second.goto(address);
    await text(second).getByText("Paragraf bersama.").waitFor();

    await text(first).click();
    await first.keyboard.press("Control+End");
    await first.keyboard.press("Enter");
    await first.keyboard.type("Ditulis di meja pertama.");
    await first.getByRole("button", { name: "Save", exact: true }).click();
    await first.getByRole("status").getByText(/^Saved/).waitFor();

    await headline(second).fill("Dua Meja, Satu Naskah");
    await second.getByRole("button", { name: "Save", exact: true }).click();
    await second.getByRole("heading", { name: "Somebody else changed this story meanwhile" }).waitFor();
    await second.getByText("Ditulis di meja pertama.").first().waitFor();
    await second.getByRole("button", { name: "Keep mine on top of theirs" }).click();
    await saved(second).waitFor();
    await second.reload();
    await expect.poll(() => headline(second).inputValue()).toBe("Dua Meja, Satu Naskah");
    await text(second).getByText("Ditulis di meja pertama.").waitFor();
  });

  test("theirs can be taken, and one's own text comes back without overwriting it", async () => {
    const first = await browser.newPage();
    await signInAs(first, "editor");
    const address = await writeStory(first, "Naskah Rebutan", "Awal.");
    const second = await first.context().newPage();
    await second.goto(address);
    await text(second).getByText("Awal.").waitFor();
    await headline(first).fill("Naskah Rebutan Mereka");
    await first.getByRole("button", { name: "Save", exact: true }).click();
    await saved(first).waitFor();

    await headline(second).fill("Naskah Rebutan Saya");
    await second.getByRole("button", { name: "Save", exact: true }).click();
    await second.getByRole("button", { name: "Take theirs" }).click();
    await expect.poll(() => headline(second).inputValue()).toBe("Naskah Rebutan Mereka");
    await second.getByRole("button", { name: "Restore it" }).click();
    await expect.poll(() => headline(second).inputValue()).toBe("Naskah Rebutan Saya");
    await second.getByRole("button", { name: "Save", exact: true }).click();
    await second.getByRole("heading", { name: "Somebody else changed this story meanwhile" }).waitFor();
  });

  test("two new stories in two tabs are kept apart, and only what no tab holds any more is offered", async () => {
    const first = await browser.newPage();
    await signInAs(first, "editor");
    const second = await first.context().newPage();
    await second.goto(`${adminUrl}/stories/new`);
    await headline(second).fill("Naskah di Tab Kedua");
    await untilKept(second, "Naskah di Tab Kedua");
    await writeStory(first, "Naskah di Tab Pertama", "Sudah disimpan.");

    const restore = (page: Page) => page.getByRole("button", { name: "Restore it" });
    await first.goto(`${adminUrl}/stories/new`);
    await headline(first).waitFor();
    expect(await restore(first).count()).toBe(0);
    await second.close();
    await first.reload();
    await restore(first).click();
    await expect.poll(() => headline(first).inputValue()).toBe("Naskah di Tab Kedua");
  });

  test("unsaved text is offered again to who wrote it, and to nobody else on that computer", async () => {
    const written = await browser.newPage();
    await signInAs(written, "reporter", "/stories/new");
    await headline(written).fill("Catatan Pribadi Wartawan");
    await untilKept(written, "Catatan Pribadi Wartawan");
    const page = await written.context().newPage();
    await written.close();

    await page.goto(`${adminUrl}/stories`);
    await signOut(page);
    await signInAs(page, "editor", "/stories/new");
    await headline(page).waitFor();
    expect(await page.getByText("Catatan Pribadi Wartawan").count()).toBe(0);
    await signOut(page);
    await signInAs(page, "reporter", "/stories/new");
    await page.getByText("Catatan Pribadi Wartawan").waitFor();
  });

  test("signing out ends the session: the page is closed, and its cookie is worth nothing", async () => {
    const page = await browser.newPage();
    await signInAs(page, "reporter");
    const cookies = await page.context().cookies(`${adminUrl}/graphql`);
    const cookie = cookies.map(({ name, value }) => `${name}=${value}`).join("; ");
    const viewer = async () => {
      const answer = await fetch(`${adminUrl}/graphql`, { method: "POST", headers: { "content-type": "application/json", cookie }, body: JSON.stringify({ query: "{ viewer { name } }" }) });
      return ((await answer.json()) as { data: { viewer: unknown } }).data.viewer;
    };
    expect(await viewer()).not.toBeNull();
    await signOut(page);
    await expect.poll(viewer).toBeNull();
    await page.goto(`${adminUrl}/stories`);
    await page.getByLabel("E-mail address").waitFor();
  });

  test("a pasted page is shown as the story it becomes, made a draft, and opened", async () => {
    const page = await browser.newPage();
    await signInAs(page, "editor", "/paste");
    await page.getByLabel("The text as it was copied").fill(`ADVERTISEMENT
Nelayan Tidore Belajar Membaca Ombak
Sari Dewi Editor : Umar Faruqi - Senin, 2 Februari 2026 - 08:15 WIB
Tidore, WARTA – Nelayan di Tidore mempelajari peta ombak yang digambar bersama murid sekolah.
Baca Juga: Kapal yang Tidak Pernah Ada
Peta itu ditempel di balai desa dan diperbarui setiap pekan. []`);
    const preview = page.getByRole("region", { name: "What would become of it" });
    await preview.getByRole("heading", { name: "Nelayan Tidore Belajar Membaca Ombak" }).waitFor();
    await preview.getByText("Tidore, WARTA").waitFor();
    await preview.getByText(/2 Februari 2026.+08[.:]15 WIB/).waitFor();
    await page.getByText("Line by line").waitFor();
    await page.getByRole("button", { name: "Make a draft" }).click();
    await expect.poll(() => headline(page).inputValue()).toBe("Nelayan Tidore Belajar Membaca Ombak");
    await text(page).getByText("Peta itu ditempel di balai desa dan diperbarui setiap pekan.", { exact: true }).waitFor();
    await text(page).getByText("Kapal yang Tidak Pernah Ada").waitFor();
  });
});
