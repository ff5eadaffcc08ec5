import { nextTick, type Component, type ShallowRef } from "vue";
import type { Router } from "vue-router";
import type { Ask } from "../graphql/ask.ts";
import { loadPageComponent } from "../pages/page-component.ts";
import { loadPage } from "./load-page.ts";
import type { Page } from "./page.ts";
import { wantedBy } from "./router.ts";
import type { Site } from "./site.ts";

/**
 * From now on the browser fetches the pages it is led to. Whatever goes wrong with that becomes an ordinary page load, in which
 * the server can say what is the matter.
 */
export function followLinks(router: Router, site: Site, shown: ShallowRef<Component>, ask: Ask): void {
  let next: { page: Page; component: Component } | null = null;

  router.beforeResolve(async (to, from) => {
    next = null;
    if (to.path === from.path && to.fullPath.split("#")[0] === from.fullPath.split("#")[0]) return true;
    try {
      const loaded = await loadPage(ask, wantedBy(to), new Date().toISOString());
      if (loaded.redirect !== null) return { path: loaded.redirect, replace: true };
      next = { page: loaded.page, component: await loadPageComponent(loaded.page.kind) };
      return true;
    } catch {
      location.assign(to.fullPath);
      return false;
    }
  });

  router.afterEach(async (_to, _from, failure) => {
    if (failure || !next) return;
    shown.value = next.component;
    site.page.value = next.page;
    next = null;
    await nextTick();
    document.querySelector<HTMLElement>("#main")?.focus({ preventScroll: true });
  });
}
