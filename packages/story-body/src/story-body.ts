// TEMPORARY STUB, replaced by the real entry file in a moment.
export type Mark = { type: "bold" | "italic" | "strikethrough" | "subscript" | "superscript" } | { type: "link"; href: string };
export type Inline = { text: string; marks?: Mark[] };
export type EmbedProvider = string;
export type Block =
  | { id: string; type: "paragraph"; content: Inline[] }
  | { id: string; type: "heading"; level: 2 | 3; content: Inline[] }
  | { id: string; type: "list"; style: "bullet" | "numbered"; items: Inline[][] }
  | { id: string; type: "quote"; content: Inline[]; attribution?: string }
  | { id: string; type: "image"; mediaId: string; alt: string; caption?: string; credit?: string }
  | { id: string; type: "relatedStory"; articleId: string | null; pickedBy: "editor" | "recommender"; headline?: string }
  | { id: string; type: "adBreak" }
  | { id: string; type: "embed"; provider: EmbedProvider; url: string; caption?: string };
export type StoryBody = Block[];
export type BodyProblem = { block: number | null; blockId: string | null; path: string; message: string };
export function validateStoryBody(input: unknown): { ok: true; body: StoryBody } | { ok: false; problems: BodyProblem[] } {
  return { ok: true, body: input as StoryBody };
}
export function renderHtml(_body: StoryBody, _options: unknown): string { return ""; }
export function renderText(body: StoryBody, _options: unknown): string { return body.flatMap((b) => (b.type === "paragraph" ? [b.content.map((i) => i.text).join("")] : [])).join("\n\n"); }
export function wordCount(body: StoryBody): number { return renderText(body, {}).split(/\s+/).length; }
export function newBlockId(): string { return Math.random().toString(36).slice(2, 12); }
