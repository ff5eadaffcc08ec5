import type { EmbedProvider } from "./embeds.ts";

export type Mark = { type: "bold" | "italic" | "strikethrough" | "subscript" | "superscript" } | { type: "link"; href: string };

/** A run of text set in one way. A line break inside a paragraph is "\n" in its text. */
export type Inline = { text: string; marks?: Mark[] };

/**
 * One block of a story. A relatedStory ("Baca Juga") with articleId null is filled by the recommender, or, picked by an editor and
 * with a headline, names a story that this archive does not have: it is shown as its headline without a link.
 */
export type Block =
  | { id: string; type: "paragraph"; content: Inline[] }
  | { id: string; type: "heading"; level: 2 | 3; content: Inline[] }
  | { id: string; type: "list"; style: "bullet" | "numbered"; items: Inline[][] }
  | { id: string; type: "quote"; content: Inline[]; attribution?: string }
  | { id: string; type: "image"; mediaId: string; alt: string; caption?: string; credit?: string }
  | { id: string; type: "relatedStory"; articleId: string | null; pickedBy: "editor" | "recommender"; headline?: string }
  | { id: string; type: "adBreak" }
  | { id: string; type: "embed"; provider: EmbedProvider; url: string; caption?: string };

export type BlockOf<Type extends Block["type"]> = Extract<Block, { type: Type }>;

export type StoryBody = Block[];
