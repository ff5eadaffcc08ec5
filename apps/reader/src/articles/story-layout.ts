import type { Block, BlockOf } from "../routing/page.ts";

export type StoryPart =
  | { key: string; block: Exclude<Block, { __typename: "AdBreakBlock" }>; first: boolean; last: boolean }
  | { key: string; advertisement: number }
  | { key: string; ended: true };

/** A story without breaks of its own gets one after this paragraph, when it is long enough. */
const breakAfter = 4;
const longEnough = 7;

/** The related stories inside the text that the recommender chose. */
export function recommendedInside(blocks: Block[]): { id: string; path: string }[] {
  return blocks.flatMap((block) => (block.__typename === "RelatedStoryBlock" && block.pickedBy === "RECOMMENDER" && block.article ? [block.article] : []));
}

/**
 * The body as it is set: which paragraph carries the dateline, where the story has ended, and where the advertisements stand,
 * counted from 0. The end mark stands in the last paragraph, or, when the text ends with something else, on a line of its own
 * after that. Related stories and advertisements are not part of the text: they may follow it. A related story without a
 * headline, and a picture that is gone, have nothing to show.
 */
export function layOutStory(blocks: Block[]): StoryPart[] {
  const shown = blocks.filter(isThere);
  const paragraphs = shown.filter((block): block is BlockOf<"ParagraphBlock"> => block.__typename === "ParagraphBlock");
  const last = shown.findLast(({ __typename }) => __typename !== "RelatedStoryBlock" && __typename !== "AdBreakBlock");
  const ownBreaks = shown.some((block) => block.__typename === "AdBreakBlock");
  const added = !ownBreaks && paragraphs.length >= longEnough ? paragraphs[breakAfter - 1] : undefined;

  const parts: StoryPart[] = [];
  let advertisement = 0;
  for (const block of shown) {
    if (block.__typename === "AdBreakBlock") parts.push({ key: block.key, advertisement: advertisement++ });
    else parts.push({ key: block.key, block, first: block === paragraphs[0], last: block === last && block.__typename === "ParagraphBlock" });
    if (block === last && block.__typename !== "ParagraphBlock") parts.push({ key: "end", ended: true });
    if (block === added) parts.push({ key: "break", advertisement: advertisement++ });
  }
  return parts;
}

function isThere(block: Block): boolean {
  if (block.__typename === "RelatedStoryBlock") return block.headline !== null;
  return block.__typename !== "ImageBlock" || block.image !== null;
}
