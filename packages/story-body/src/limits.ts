/** What a body may hold at most: far above any story, far below what would slow a page or the database down. */
export const mostBlocks = 2_000;

/** UTF-16 code units of all texts of a body together: paragraphs, captions, headlines. */
export const mostCharacters = 500_000;

export const mostListItems = 500;

/** Runs of text in one paragraph, heading, quote or list item. */
export const mostInlines = 2_000;

export const longestHref = 2_048;

/** A body with more problems than this is not a story with mistakes but something else; the rest goes unsaid. */
export const mostProblems = 100;
