/** draft: only the newsroom sees it. published: everybody does. retracted: it was published, and is taken back for good; readers see why, and nothing else of it. */
export type ArticleStatus = "draft" | "published" | "retracted";

/** What the editors want of a story as a recommendation beside others: as it comes, more often, less often, or never. */
export type Promotion = "normal" | "boosted" | "held_back" | "never";
