import { createHead } from "@unhead/vue/client";
import { createWebHistory } from "vue-router";
import { makeApp, type Setting } from "./app.ts";
import { askHere } from "./graphql/ask.ts";
import { loadPageComponent } from "./pages/page-component.ts";
import { followLinks } from "./routing/follow-links.ts";
import "./styles/main.css";

const setting = JSON.parse(document.querySelector("#state")!.textContent) as Setting;
const { app, router, site, shown } = makeApp(setting, await loadPageComponent(setting.page.kind), createWebHistory());
app.use(createHead());
await router.isReady().catch(() => {});
followLinks(router, site, shown, askHere);
app.mount("#app");
