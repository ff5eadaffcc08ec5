import type { SSRHeadPayload } from "@unhead/vue/server";
import { themeScript } from "../layout/theme.ts";
import type { Font } from "../styles/fonts.ts";

/** Addresses of what a page needs besides its HTML. */
export type Assets = { scripts: string[]; preloads: string[]; styles: string[]; fonts: Font[] };

export type Document = { head: SSRHeadPayload; html: string; state: unknown; assets: Assets };

export function writeDocument({ head, html, state, assets }: Document): string {
  return `<!doctype html>
<html${head.htmlAttrs ? ` ${head.htmlAttrs.trim()}` : ""}>
<head>
${head.headTags}
<script>${themeScript}</script>
${assets.fonts.map(({ url, media }) => `<link rel="preload" href="${url}" as="font" type="font/woff2" crossorigin${media ? ` media="${media}"` : ""}>`).join("\n")}
${assets.styles.map((url) => `<link rel="stylesheet" href="${url}">`).join("\n")}
${assets.preloads.map((url) => `<link rel="modulepreload" href="${url}">`).join("\n")}
${assets.scripts.map((url) => `<script type="module" src="${url}"></script>`).join("\n")}
</head>
<body>
<div id="app">${html}</div>
<script type="application/json" id="state">${escapeState(state)}</script>
</body>
</html>
`;
}

/** JSON that cannot end the script element it stands in. */
export function escapeState(state: unknown): string {
  return JSON.stringify(state).replaceAll("<", "\\u003c");
}
