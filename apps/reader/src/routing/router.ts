import { createRouter, type RouteLocationNormalized, type Router, type RouterHistory, type RouteRecordRaw } from "vue-router";
import type { Edition, PageKind } from "./page.ts";

/** What an address asks for, before anybody knows whether it is there. */
export type Wanted = { kind: PageKind; edition: string; section: string; slug: string; after: string | null };

/** Pages are drawn from the loaded page, not from the route: a story's address may turn out to be a 404 or a redirect. */
const nothing = { render: () => null };

function routesOf(edition: Edition): RouteRecordRaw[] {
  const base = edition.path === "/" ? "" : edition.path;
  const route = (path: string, kind: PageKind) => ({ path: base + path, component: nothing, meta: { kind, edition: edition.code } });
  return [route(base ? "" : "/", "front"), route("/:section", "section"), route("/:section/:slug", "article"), route("/:rest(.*)*", "notFound")];
}

export function makeRouter(editions: Edition[], history: RouterHistory): Router {
  return createRouter({
    history,
    routes: editions.flatMap(routesOf),
    scrollBehavior(to, from, saved) {
      if (saved) return saved;
      return to.hash ? { el: to.hash } : { left: 0, top: 0 };
    },
  });
}

export function wantedBy(route: Pick<RouteLocationNormalized, "meta" | "params" | "query">): Wanted {
  const { kind, edition } = route.meta as { kind: PageKind; edition: string };
  const one = (value: unknown) => (typeof value === "string" ? value : "");
  return { kind, edition, section: one(route.params["section"]), slug: one(route.params["slug"]), after: one(route.query["after"]) || null };
}
