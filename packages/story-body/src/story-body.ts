export type { Block, BlockOf, Inline, Mark, StoryBody } from "./block.ts";
export { newBlockId } from "./block-id.ts";
export { type EmbedProvider, embedProviders, recogniseEmbed } from "./embeds.ts";
export { longestHref, mostBlocks, mostCharacters, mostInlines, mostListItems } from "./limits.ts";
export { type HtmlOptions, type Picture, type RelatedStory, renderHtml } from "./render-html.ts";
export { renderInlineHtml } from "./render-inline-html.ts";
export { isEmptyBody, renderText, type TextOptions, wordCount } from "./render-text.ts";
export { safeHref } from "./safe-href.ts";
export { type BodyProblem, type ValidatedBody, validateStoryBody } from "./validate-story-body.ts";
