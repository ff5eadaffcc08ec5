import type { JSONContent } from "@tiptap/core";
import type { Block, Inline, Mark, StoryBody } from "@warta/story-body";

/** The stored body as the document the editor works on. Its opposite is bodyOfDocument. */
export function documentOfBody(body: StoryBody): JSONContent {
  return { type: "doc", content: body.length ? body.map(nodeOf) : [{ type: "paragraph" }] };
}

function nodeOf(block: Block): JSONContent {
  const { id } = block;
  switch (block.type) {
    case "paragraph":
      return { type: "paragraph", attrs: { id }, ...inline(block.content) };
    case "heading":
      return { type: "heading", attrs: { id, level: block.level }, ...inline(block.content) };
    case "list":
      return {
        type: block.style === "bullet" ? "bulletList" : "orderedList",
        attrs: { id },
        content: block.items.map((item) => ({ type: "listItem", content: [{ type: "paragraph", ...inline(item) }] })),
      };
    case "quote":
      return { type: "quote", attrs: { id, attribution: block.attribution ?? "" }, ...inline(block.content) };
    case "image":
      return { type: "picture", attrs: { id, mediaId: block.mediaId, alt: block.alt, caption: block.caption ?? "", credit: block.credit ?? "" } };
    case "relatedStory":
      return { type: "relatedStory", attrs: { id, articleId: block.articleId, pickedBy: block.pickedBy, headline: block.headline ?? "" } };
    case "adBreak":
      return { type: "adBreak", attrs: { id } };
    case "embed":
      return { type: "embed", attrs: { id, provider: block.provider, url: block.url, caption: block.caption ?? "" } };
  }
}

function inline(runs: Inline[]): { content?: JSONContent[] } {
  const content = runs.flatMap(textNodes);
  return content.length ? { content } : {};
}

/** A line break inside a run is a node of its own in the editor. */
function textNodes({ text, marks = [] }: Inline): JSONContent[] {
  const set = marks.length ? { marks: marks.map(markOf) } : {};
  return text.split("\n").flatMap((line, index) => [
    ...(index ? [{ type: "hardBreak", ...set }] : []),
    ...(line ? [{ type: "text", text: line, ...set }] : []),
  ]);
}

function markOf(mark: Mark): NonNullable<JSONContent["marks"]>[number] {
  if (mark.type === "link") return { type: "link", attrs: { href: mark.href } };
  return { type: mark.type === "strikethrough" ? "strike" : mark.type };
}
