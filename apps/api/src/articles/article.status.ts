/** draft: only the newsroom sees it. published: everybody does. */
export const articleStatuses = ["draft", "published"] as const;
export type ArticleStatus = (typeof articleStatuses)[number];

/** What the editors want of a story as a recommendation beside others: as it comes, more often, less often, or never. */
export type Promotion = "normal" | "boosted" | "held_back" | "never";
