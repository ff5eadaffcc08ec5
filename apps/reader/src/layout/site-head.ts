import { useHead } from "@unhead/vue";
import { useSite } from "../routing/site.ts";

/** What every page's head has in common. */
export function useSiteHead(): void {
  const { edition } = useSite();
  useHead({
    htmlAttrs: { lang: () => edition.value.language, dir: () => edition.value.direction.toLowerCase() as "ltr" | "rtl" },
    titleTemplate: (title) => (title ? `${title} | ${edition.value.name}` : edition.value.name),
    meta: [
      { charset: "utf-8" },
      { name: "viewport", content: "width=device-width, initial-scale=1" },
      { name: "theme-color", content: "#fbfaf6", media: "(prefers-color-scheme: light)" },
      { name: "theme-color", content: "#131514", media: "(prefers-color-scheme: dark)" },
      { name: "robots", content: "max-image-preview:large" },
      { property: "og:site_name", content: () => edition.value.name },
    ],
    link: [{ rel: "icon", href: "/favicon.svg", type: "image/svg+xml" }],
  });
}
