import { createSSRApp, shallowRef, type Component } from "vue";
import type { RouterHistory } from "vue-router";
import App from "./App.vue";
import { pageComponent } from "./pages/page-component.ts";
import type { Edition, Page } from "./routing/page.ts";
import { makeRouter } from "./routing/router.ts";
import { type Site, siteKey } from "./routing/site.ts";

export type Setting = { editions: Edition[]; apiUrl: string; page: Page };

/** One app with its router, for one request or one tab. `component` is that of the first page, loaded before. */
export function makeApp({ editions, apiUrl, page }: Setting, component: Component, history: RouterHistory) {
  const site: Site = { editions, apiUrl, page: shallowRef(page) };
  const shown = shallowRef(component);
  const app = createSSRApp(App);
  app.provide(siteKey, site);
  app.provide(pageComponent, shown);
  const router = makeRouter(editions, history);
  app.use(router);
  return { app, router, site, shown };
}
