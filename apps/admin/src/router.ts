import { createRouter, createWebHistory } from "vue-router";
import { findSession } from "./session/session.ts";

export const router = createRouter({
  history: createWebHistory("/admin/"),
  routes: [
    { path: "/", redirect: "/stories" },
    { path: "/sign-in", component: () => import("./session/SignInPage.vue"), meta: { open: true } },
    { path: "/stories", component: () => import("./articles/list/StoriesPage.vue") },
    { path: "/stories/:id", component: () => import("./articles/editor/StoryPage.vue") },
    { path: "/recommendations", component: () => import("./recommendations/report/RecommendationsPage.vue") },
    { path: "/paste", component: () => import("./exchange/PasteStoryPage.vue") },
    { path: "/developers/webhooks", component: () => import("./developers/webhooks/WebhooksPage.vue") },
    { path: "/developers/webhooks/:id", component: () => import("./developers/webhooks/WebhookPage.vue") },
    { path: "/:rest(.*)*", component: () => import("./frame/NotFoundPage.vue") },
  ],
  scrollBehavior: (_to, _from, saved) => saved ?? { top: 0 },
});

/** Nobody sees a page before they have signed in; then they get the one they asked for. */
router.beforeEach(async (to) => {
  if (to.meta["open"]) return true;
  return (await findSession()) ? true : { path: "/sign-in", query: { next: to.fullPath } };
});
