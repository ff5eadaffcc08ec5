/** draft: only the newsroom sees it. published: everybody does. */
export const articleStatuses = ["draft", "published"] as const;
export type ArticleStatus = (typeof articleStatuses)[number];

/** What the editors want of a story as a recommendation beside others: as it comes, more often, less often, or never. */
export const promotions = ["normal", "boosted", "held_back", "never"] as const;
export type Promotion = (typeof promotions)[number];
