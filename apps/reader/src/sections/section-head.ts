import { useHead } from "@unhead/vue";
import type { PageOf } from "../routing/page.ts";
import { useSite } from "../routing/site.ts";

export function useSectionHead(page: () => PageOf<"section">): void {
  const { edition } = useSite();
  const address = () => new URL(page().data.section.path, edition.value.url).href;
  useHead({
    title: () => page().data.section.name,
    // Older pages move with every new story: no use to a search engine, but their links are.
    link: () => (page().older ? [] : [{ rel: "canonical", href: address() }]),
    meta: () => [
      { property: "og:type", content: "website" },
      { property: "og:title", content: page().data.section.name },
      { property: "og:url", content: address() },
      ...(page().older ? [{ name: "robots" as const, content: "noindex, follow" }] : []),
    ],
  });
}
