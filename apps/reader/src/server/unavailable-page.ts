import { languageOf } from "../languages/languages.ts";
import type { Edition } from "../routing/page.ts";
import { themeScript } from "../layout/theme.ts";

type Given = { path: string; editions: Edition[]; styles: string[] };

/** The page for when the API does not answer: it needs nothing from it, not even the editions. */
export function writeUnavailablePage({ path, editions, styles }: Given): string {
  const code = /^\/(en|ar)(\/|$)/.exec(path)?.[1];
  const edition = editions.find((edition) => (code ? edition.code === code : edition.path === "/"));
  const language = edition?.language ?? code ?? "id";
  const words = languageOf(language);
  const name = edition?.name ?? "Warta";
  return `<!doctype html>
<html lang="${escape(language)}" dir="${language.startsWith("ar") ? "rtl" : "ltr"}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="robots" content="noindex">
<link rel="icon" href="/favicon.svg" type="image/svg+xml">
<title>${escape(words.unavailableTitle)} | ${escape(name)}</title>
<script>${themeScript}</script>
${styles.map((url) => `<link rel="stylesheet" href="${url}">`).join("\n")}
</head>
<body>
<main class="unavailable page">
<p class="site-wordmark">${escape(name)}</p>
<h1>${escape(words.unavailableTitle)}</h1>
<p>${escape(words.unavailableText)}</p>
<p class="label"><a href="">${escape(words.tryAgain)}</a></p>
</main>
</body>
</html>
`;
}

function escape(text: string): string {
  return text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll('"', "&quot;");
}
