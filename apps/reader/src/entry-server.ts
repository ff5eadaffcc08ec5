import { createHead, renderSSRHead, type SSRHeadPayload } from "@unhead/vue/server";
import { createMemoryHistory } from "vue-router";
import { renderToString } from "vue/server-renderer";
import { makeApp } from "./app.ts";
import type { Ask } from "./graphql/ask.ts";
import { loadPageComponent } from "./pages/page-component.ts";
import { loadPage } from "./routing/load-page.ts";
import type { Edition, Page } from "./routing/page.ts";
import { makeRouter, wantedBy } from "./routing/router.ts";
import "./styles/main.css";

export { fontsOf } from "./styles/fonts.ts";

export type Request = { url: string; editions: Edition[]; apiUrl: string; ask: Ask; now: Date };
export type Rendered = { redirect: string } | { redirect: null; status: number; page: Page; html: string; head: SSRHeadPayload };

/** Everything here is made anew for each request. */
export async function renderPage({ url, editions, apiUrl, ask, now }: Request): Promise<Rendered> {
  const loaded = await loadPage(ask, wantedBy(makeRouter(editions, createMemoryHistory()).resolve(url)), now.toISOString());
  if (loaded.redirect !== null) return loaded;
  const { app, router } = makeApp({ editions, apiUrl, page: loaded.page }, await loadPageComponent(loaded.page.kind), createMemoryHistory());
  const head = createHead();
  app.use(head);
  await router.push(url);
  const html = await renderToString(app);
  return { redirect: null, status: loaded.status, page: loaded.page, html, head: renderSSRHead(head) };
}
