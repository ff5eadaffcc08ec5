import { createRouter, createWebHistory } from "vue-router";
import { findSession, leads } from "./session/session.ts";

export const router = createRouter({
  history: createWebHistory("/admin/"),
  routes: [
    { path: "/", redirect: "/stories" },
    { path: "/sign-in", component: () => import("./session/SignInPage.vue"), meta: { open: true } },
    { path: "/stories", component: () => import("./articles/list/StoriesPage.vue") },
    { path: "/stories/:id", component: () => import("./articles/editor/StoryPage.vue") },
    { path: "/recommendations", component: () => import("./recommendations/report/RecommendationsPage.vue") },
    { path: "/paste", component: () => import("./exchange/PasteStoryPage.vue") },
    {
      path: "/developers",
      component: () => import("./developers/DevelopersPage.vue"),
      redirect: "/developers/keys",
      meta: { forLeaders: true },
      children: [
        { path: "keys", component: () => import("./developers/keys/ApiKeys.vue") },
        { path: "webhooks", component: () => import("./developers/webhooks/WebhooksPage.vue") },
        { path: "webhooks/:id", component: () => import("./developers/webhooks/WebhookPage.vue") },
      ],
    },
    { path: "/:rest(.*)*", component: () => import("./frame/NotFoundPage.vue") },
  ],
  scrollBehavior: (_to, _from, saved) => saved ?? { top: 0 },
});

/** Nobody sees a page before they have signed in; then they get the one they asked for, if it is theirs to see. */
router.beforeEach(async (to) => {
  if (to.meta["open"]) return true;
  if (!(await findSession())) return { path: "/sign-in", query: { next: to.fullPath } };
  return !to.meta["forLeaders"] || leads.value || "/stories";
});
