import { expect, test } from "vitest";
import { writeUnavailablePage } from "./unavailable-page.ts";

test.each([
  ["/", "id", "ltr"],
  ["/en/world", "en", "ltr"],
  ["/ar", "ar", "rtl"],
])("what is shown for %s while the API is away is in its language, and has the site's icon", (path, language, direction) => {
  const html = writeUnavailablePage({ path, editions: [], styles: [] });
  expect(html).toContain(`<html lang="${language}" dir="${direction}">`);
  expect(html).toContain('<link rel="icon" href="/favicon.svg" type="image/svg+xml">');
});
