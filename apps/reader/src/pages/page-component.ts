import type { Component, InjectionKey, ShallowRef } from "vue";
import type { PageKind } from "../routing/page.ts";

/** Each page is a chunk of its own. */
const pages: Record<PageKind, () => Promise<{ default: Component }>> = {
  front: () => import("./FrontPage.vue"),
  section: () => import("./SectionPage.vue"),
  article: () => import("./ArticlePage.vue"),
  notFound: () => import("./NotFoundPage.vue"),
};

export async function loadPageComponent(kind: PageKind): Promise<Component> {
  return (await pages[kind]()).default;
}

/** The component of the page now shown. */
export const pageComponent: InjectionKey<ShallowRef<Component>> = Symbol("page component");
