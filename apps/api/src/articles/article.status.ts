/** draft: only the newsroom sees it. published: everybody does. */
export const articleStatuses = ["draft", "published"] as const;
export type ArticleStatus = (typeof articleStatuses)[number];
