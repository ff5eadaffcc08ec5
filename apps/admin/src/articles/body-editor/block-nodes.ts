import { mergeAttributes, Node } from "@tiptap/core";
import { VueNodeViewRenderer } from "@tiptap/vue-3";
import AdBreakBlock from "./blocks/AdBreakBlock.vue";
import EmbedBlock from "./blocks/EmbedBlock.vue";
import PictureBlock from "./blocks/PictureBlock.vue";
import QuoteBlock from "./blocks/QuoteBlock.vue";
import RelatedStoryBlock from "./blocks/RelatedStoryBlock.vue";

/** An attribute that travels in the clipboard as data-…, so that a block can be cut here and pasted there. */
const carried = (name: string, initial: string | null = "") => ({
  default: initial,
  parseHTML: (element: HTMLElement) => element.getAttribute(`data-${name.toLowerCase()}`) ?? initial,
  renderHTML: (attributes: Record<string, unknown>) => (attributes[name] ? { [`data-${name.toLowerCase()}`]: attributes[name] } : {}),
});

const inset = { group: "block", atom: true, selectable: true, draggable: true } as const;
const tag = (kind: string) => [{ tag: `div[data-kind=${kind}]` }];

export const Quote = Node.create({
  name: "quote",
  group: "block",
  content: "inline*",
  defining: true,
  addAttributes: () => ({ attribution: { ...carried("attribution"), keepOnSplit: false } }),
  parseHTML: () => [{ tag: "blockquote" }],
  renderHTML: ({ HTMLAttributes }) => ["blockquote", HTMLAttributes, 0],
  addNodeView: () => VueNodeViewRenderer(QuoteBlock),
});

export const Picture = Node.create({
  ...inset,
  name: "picture",
  addAttributes: () => ({ mediaId: carried("mediaId"), alt: carried("alt"), caption: carried("caption"), credit: carried("credit") }),
  parseHTML: () => tag("picture"),
  renderHTML: ({ HTMLAttributes }) => ["div", mergeAttributes({ "data-kind": "picture" }, HTMLAttributes)],
  addNodeView: () => VueNodeViewRenderer(PictureBlock),
});

export const RelatedStory = Node.create({
  ...inset,
  name: "relatedStory",
  addAttributes: () => ({ articleId: carried("articleId", null), pickedBy: carried("pickedBy", "editor"), headline: carried("headline") }),
  parseHTML: () => tag("related"),
  renderHTML: ({ HTMLAttributes }) => ["div", mergeAttributes({ "data-kind": "related" }, HTMLAttributes)],
  addNodeView: () => VueNodeViewRenderer(RelatedStoryBlock),
});

export const AdBreak = Node.create({
  ...inset,
  name: "adBreak",
  parseHTML: () => tag("ad"),
  renderHTML: ({ HTMLAttributes }) => ["div", mergeAttributes({ "data-kind": "ad" }, HTMLAttributes)],
  addNodeView: () => VueNodeViewRenderer(AdBreakBlock),
});

export const Embed = Node.create({
  ...inset,
  name: "embed",
  addAttributes: () => ({ provider: carried("provider"), url: carried("url"), caption: carried("caption") }),
  parseHTML: () => tag("embed"),
  renderHTML: ({ HTMLAttributes }) => ["div", mergeAttributes({ "data-kind": "embed" }, HTMLAttributes)],
  addNodeView: () => VueNodeViewRenderer(EmbedBlock),
});
