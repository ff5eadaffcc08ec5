import type { Block, BlockOf, StoryBody } from "./block.ts";
import { plainText } from "./inlines.ts";
import type { RelatedStory } from "./render-html.ts";

/** Without a resolver related lines are left out: a search for their words should not find this story. */
export type TextOptions = { related?(block: BlockOf<"relatedStory">): RelatedStory | null; labels: { related: string; advertisement: string } };

/** The body as plain text for search, wires and feeds: blocks with an empty line between them. */
export function renderText(body: StoryBody, options: TextOptions): string {
  return body
    .map((block) => textOf(block, options).trim())
    .filter((text) => text !== "")
    .join("\n\n");
}

/** The words of a story's own text, headings and quotations with it; captions and related lines are not part of what is read through. */
export function wordCount(body: StoryBody): number {
  return body.map(ownText).join("\n").split(/\s+/).filter((word) => /[\p{L}\p{N}]/u.test(word)).length;
}

function textOf(block: Block, { related, labels }: TextOptions): string {
  switch (block.type) {
    case "quote":
      return plainText(block.content) + (block.attribution ? `\n— ${block.attribution}` : "");
    case "list":
      return block.items.map((item, index) => `${block.style === "bullet" ? "•" : `${index + 1}.`} ${plainText(item)}`).join("\n");
    case "image":
      return [block.caption, block.credit && `(${block.credit})`].filter(Boolean).join(" ");
    case "embed":
      return [block.caption, block.url].filter(Boolean).join(" ");
    case "relatedStory": {
      const story = related?.(block);
      return story ? [labels.related, story.headline].filter(Boolean).join(": ") : "";
    }
    default:
      return ownText(block);
  }
}

function ownText(block: Block): string {
  switch (block.type) {
    case "paragraph":
    case "heading":
    case "quote":
      return plainText(block.content);
    case "list":
      return block.items.map(plainText).join("\n");
    default:
      return "";
  }
}
