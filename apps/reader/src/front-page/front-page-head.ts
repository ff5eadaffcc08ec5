import { useHead } from "@unhead/vue";
import { useSite } from "../routing/site.ts";

export function useFrontPageHead(): void {
  const { edition, editions } = useSite();
  useHead({
    title: () => edition.value.tagline ?? "",
    titleTemplate: () => (edition.value.tagline ? `${edition.value.name}: ${edition.value.tagline}` : edition.value.name),
    link: () => [
      { rel: "canonical", href: edition.value.url },
      ...editions.map(({ language, url }) => ({ rel: "alternate" as const, hreflang: language, href: url })),
      { rel: "alternate", hreflang: "x-default", href: editions[0]!.url },
    ],
    meta: [
      { name: "description", content: () => edition.value.tagline ?? edition.value.creditLine },
      { property: "og:type", content: "website" },
      { property: "og:title", content: () => edition.value.name },
      { property: "og:url", content: () => edition.value.url },
    ],
  });
}
