export type { Block, BlockOf, Inline, Mark, StoryBody } from "./block.ts";
export { newBlockId } from "./block-id.ts";
export { type EmbedProvider, recogniseEmbed } from "./embeds.ts";
export { mostBlocks, mostCharacters } from "./limits.ts";
export { renderHtml } from "./render-html.ts";
export { renderText, wordCount } from "./render-text.ts";
export { safeHref } from "./safe-href.ts";
export { type BodyProblem, type ValidatedBody, validateStoryBody } from "./validate-story-body.ts";
