import type { Extensions } from "@tiptap/core";
import { Bold } from "@tiptap/extension-bold";
import { Document } from "@tiptap/extension-document";
import { HardBreak } from "@tiptap/extension-hard-break";
import { Heading } from "@tiptap/extension-heading";
import { Italic } from "@tiptap/extension-italic";
import { Link } from "@tiptap/extension-link";
import { BulletList, ListItem, ListKeymap, OrderedList } from "@tiptap/extension-list";
import { Paragraph } from "@tiptap/extension-paragraph";
import { Strike } from "@tiptap/extension-strike";
import { Subscript } from "@tiptap/extension-subscript";
import { Superscript } from "@tiptap/extension-superscript";
import { Text } from "@tiptap/extension-text";
import { Dropcursor, Gapcursor, Placeholder, TrailingNode, UndoRedo } from "@tiptap/extensions";
import { AdBreak, Embed, Picture, Quote, RelatedStory } from "./block-nodes.ts";
import { BlockIds } from "./block-ids.ts";
import { BlockProblems } from "./block-problems.ts";
import { linkAddress } from "./link-address.ts";

/** Exactly what a story's body can hold, and nothing else: the schema is what cleans pasted text. */
export function bodyExtensions(placeholder: string): Extensions {
  return [
    Document, Paragraph, Text, HardBreak,
    Heading.configure({ levels: [2, 3] }),
    BulletList, OrderedList, ListKeymap,
    // One level, one paragraph each, as the body has it.
    ListItem.extend({ content: "paragraph" }),
    Bold, Italic, Strike,
    Subscript.extend({ excludes: "superscript" }),
    Superscript.extend({ excludes: "subscript" }),
    // What is typed after a link is not part of it.
    Link.extend({ inclusive: false }).configure({
      openOnClick: false, autolink: true, linkOnPaste: true, defaultProtocol: "https",
      HTMLAttributes: { target: null, rel: null },
      isAllowedUri: (address) => linkAddress(address ?? "") !== null,
    }),
    Quote, Picture, RelatedStory, AdBreak, Embed,
    BlockIds, BlockProblems, UndoRedo, Gapcursor, TrailingNode,
    Dropcursor.configure({ color: "var(--ui-primary)", width: 2 }),
    Placeholder.configure({ placeholder }),
  ];
}
