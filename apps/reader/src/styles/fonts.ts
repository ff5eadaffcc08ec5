import sans from "@fontsource-variable/plus-jakarta-sans/files/plus-jakarta-sans-latin-wght-normal.woff2?url";
import naskh from "@fontsource-variable/noto-naskh-arabic/files/noto-naskh-arabic-arabic-wght-normal.woff2?url";
import display from "@fontsource-variable/source-serif-4/files/source-serif-4-latin-opsz-normal.woff2?url";
import serif from "@fontsource-variable/source-serif-4/files/source-serif-4-latin-wght-normal.woff2?url";

export type Font = { url: string; media?: string };

/** The font files a page of this language needs for its first lines. */
export function fontsOf(language: string): Font[] {
  return language.startsWith("ar") ? [{ url: naskh }] : [{ url: serif }, { url: sans }, { url: display, media: "(min-width: 64rem)" }];
}
