import type { Block, BlockOf } from "../routing/page.ts";

export type StoryPart =
  | { key: string; block: Exclude<Block, { __typename: "AdBreakBlock" }>; first: boolean; last: boolean }
  | { key: string; advertisement: number };

/** A story without breaks of its own gets one after this paragraph, when it is long enough. */
const breakAfter = 4;
const longEnough = 7;

/** A related story without a headline has nothing to show; one left to the recommender is a story of this archive, or nothing. */
const isShown = (block: Block) => block.__typename !== "RelatedStoryBlock" || (block.headline !== null && (block.pickedBy === "EDITOR" || block.article !== null));

/** The related stories inside the text that the recommender chose. */
export function recommendedInside(blocks: Block[]): { id: string; path: string }[] {
  return blocks.flatMap((block) => (block.__typename === "RelatedStoryBlock" && block.pickedBy === "RECOMMENDER" && block.article ? [block.article] : []));
}

/**
 * The body as it is set: which paragraph carries the dateline, which one the end mark, and where the advertisements stand,
 * counted from 0.
 */
export function layOutStory(blocks: Block[]): StoryPart[] {
  const shown = blocks.filter(isShown);
  const paragraphs = shown.filter((block): block is BlockOf<"ParagraphBlock"> => block.__typename === "ParagraphBlock");
  const ownBreaks = shown.some((block) => block.__typename === "AdBreakBlock");
  const added = !ownBreaks && paragraphs.length >= longEnough ? paragraphs[breakAfter - 1] : undefined;

  const parts: StoryPart[] = [];
  let advertisement = 0;
  for (const block of shown) {
    if (block.__typename === "AdBreakBlock") parts.push({ key: block.id, advertisement: advertisement++ });
    else parts.push({ key: block.id, block, first: block === paragraphs[0], last: block === paragraphs.at(-1) });
    if (block === added) parts.push({ key: "break", advertisement: advertisement++ });
  }
  return parts;
}
