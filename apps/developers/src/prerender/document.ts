import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { escapeHtml } from "../highlighting/highlight.ts";
import type { Page } from "./pages.ts";

type Chunk = { file: string; css?: string[]; imports?: string[]; assets?: string[] };
type Assets = { theme: string; pages: Files; playground: Files };
type Files = { script: string; imports: string[]; styles: string[]; fonts: string[] };

/** What was built for browsers, by the names it got. */
export async function readAssets(folder: string): Promise<Assets> {
  const manifest = JSON.parse(await readFile(join(folder, ".vite/manifest.json"), "utf8")) as Record<string, Chunk>;
  const address = (file: string) => `/developers/${file}`;
  const filesOf = (entry: string): Files => {
    const chunks = chunksOf(manifest, entry);
    const fonts = chunks.flatMap(({ assets = [] }) => assets).filter((file) => /(plus-jakarta-sans-latin-wght|source-serif-4-latin-wght)-normal/.test(file));
    return {
      script: address(manifest[entry]!.file),
      imports: chunks.slice(1).map(({ file }) => address(file)),
      styles: [...new Set(chunks.flatMap(({ css = [] }) => css))].map(address),
      fonts: [...new Set(fonts)].map(address),
    };
  };
  return { theme: address(manifest["src/site/theme-at-start.ts"]!.file), pages: filesOf("src/pages-in-browser/main.ts"), playground: filesOf("src/playground/main.ts") };
}

function chunksOf(manifest: Record<string, Chunk>, entry: string, known = new Set<string>()): Chunk[] {
  if (known.has(entry)) return [];
  known.add(entry);
  const chunk = manifest[entry]!;
  return [chunk, ...(chunk.imports ?? []).flatMap((imported) => chunksOf(manifest, imported, known))];
}

/** Nothing inline: the server's Content-Security-Policy lets in files only. */
export function writeDocument({ title, about, html, isPlayground }: Page, assets: Assets): string {
  const { script, imports, styles, fonts } = isPlayground ? assets.playground : assets.pages;
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escapeHtml(title)} | Warta for developers</title>
${about ? `<meta name="description" content="${escapeHtml(about.replace(/\s+/g, " ").slice(0, 200))}">` : ""}
${isPlayground ? `<meta name="style-nonce" content="NONCE-OF-THIS-ANSWER">` : ""}
<link rel="icon" href="/developers/assets/favicon.svg" type="image/svg+xml">
<script src="${assets.theme}"></script>
${fonts.map((url) => `<link rel="preload" href="${url}" as="font" type="font/woff2" crossorigin>`).join("\n")}
${styles.map((url) => `<link rel="stylesheet" href="${url}">`).join("\n")}
${imports.map((url) => `<link rel="modulepreload" href="${url}">`).join("\n")}
<script type="module" src="${script}"></script>
</head>
<body>
${isPlayground ? `<div id="playground"><noscript><p class="no-script">The playground needs JavaScript. <a href="/developers">The pages</a> do not.</p></noscript></div>` : html}
</body>
</html>
`;
}
