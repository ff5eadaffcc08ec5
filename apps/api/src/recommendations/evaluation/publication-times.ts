import type { FolderArticle } from "./news-folder.ts";

/**
 * A time for every story of a folder, also for those that came with a day or with nothing. Publishers number their stories in the order
 * in which they make them, and put the number into the address: a story without a time follows the last one before it by number that
 * has one, a second apart. A story of a known day stands at its beginning, in that order.
 */
export function publicationTimes(articles: FolderArticle[]): Map<string, Date> {
  const times = new Map<string, Date>();
  for (const stories of Map.groupBy(articles, siteOf).values()) {
    const numbered = [...stories].sort((a, b) => (numberIn(a) ?? -1) - (numberIn(b) ?? -1));
    let last = firstTime(stories);
    let since = 0;
    for (const story of numbered) {
      const exact = story.publishedAt !== null && story.publishedAtPrecision === "minute";
      since = exact ? 0 : since + 1;
      if (exact) last = Date.parse(story.publishedAt!);
      times.set(story.id, new Date(exact ? last : story.publishedAt !== null ? Date.parse(story.publishedAt) + since * second : last + since * second));
    }
  }
  return times;
}

const second = 1000;

const siteOf = ({ publisher, url }: FolderArticle) => `${publisher} ${url ? new URL(url).host : ""}`;

/** The running number in an address: the first number of at least four digits that is neither a year nor a time. */
function numberIn({ url }: FolderArticle): number | null {
  const numbers = [...(url ?? "").matchAll(/(?<!\d)\d{4,11}(?!\d)/g)].map(([digits]) => Number(digits));
  return numbers.find((number) => number < 1990 || number > 2035) ?? null;
}

const isDated = ({ publishedAt }: FolderArticle) => publishedAt !== null;

function firstTime(stories: FolderArticle[]): number {
  const dated = stories.filter(isDated).map(({ publishedAt }) => Date.parse(publishedAt!));
  return dated.length ? Math.min(...dated) : Date.parse("2025-01-01T00:00:00Z");
}
