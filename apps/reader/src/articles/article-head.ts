import { useHead } from "@unhead/vue";
import type { Edition, Story } from "../routing/page.ts";
import { useSite } from "../routing/site.ts";
import { authorsOf } from "./authors.ts";
import { wasUpdated } from "./updated.ts";

/** Title, canonical and alternate addresses, Open Graph and JSON-LD of a story. */
export function useArticleHead(story: () => Story): void {
  const { edition } = useSite();
  const picture = () => story().heroImage?.image?.url;
  useHead({
    title: () => story().headline,
    link: () => [
      { rel: "canonical", href: story().url },
      { rel: "alternate" as const, hreflang: edition.value.language, href: story().url },
      ...(story().translations ?? []).map(({ url, edition: { language } }) => ({ rel: "alternate" as const, hreflang: language, href: url })),
    ],
    meta: () => [
      { name: "description", content: story().standfirst ?? story().headline },
      { property: "og:type", content: "article" },
      { property: "og:title", content: story().headline },
      { property: "og:description", content: story().standfirst ?? "" },
      { property: "og:url", content: story().url },
      ...(picture() ? [{ property: "og:image" as const, content: picture()! }, { property: "og:image:alt" as const, content: story().heroImage!.alt }] : []),
      { property: "article:published_time", content: story().publishedAt },
      { property: "article:modified_time", content: modifiedAt(story()) },
      { property: "article:section", content: story().section.name },
      { name: "twitter:card", content: picture() ? "summary_large_image" : "summary" },
    ],
    script: () => [{ type: "application/ld+json", key: "story", innerHTML: JSON.stringify(newsArticle(story(), edition.value)).replaceAll("<", "\\u003c") }],
  });
}

/** A story that was not updated is as old as it says above its text. */
function modifiedAt(story: Story): string {
  return wasUpdated(story) ? story.modifiedAt : story.publishedAt;
}

/** https://schema.org/NewsArticle */
function newsArticle(story: Story, edition: Edition): object {
  return {
    "@context": "https://schema.org",
    "@type": story.section.scope === "OPINION" ? "OpinionNewsArticle" : "NewsArticle",
    headline: story.headline,
    description: story.standfirst ?? undefined,
    url: story.url,
    mainEntityOfPage: story.url,
    image: story.heroImage?.image ? [story.heroImage.image.url] : undefined,
    datePublished: story.publishedAt,
    dateModified: modifiedAt(story),
    dateline: story.dateline?.place,
    inLanguage: edition.language,
    articleSection: story.section.name,
    keywords: story.topics.map(({ name }) => name),
    wordCount: story.wordCount,
    author: authorsOf(story).map((name) => ({ "@type": "Person", name })),
    publisher: { "@type": "NewsMediaOrganization", name: edition.name, url: edition.url },
  };
}
