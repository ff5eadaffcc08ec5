import type { Block, Inline } from "@warta/story-body";
import { newBlockId } from "@warta/story-body";
import { parse as parseYaml } from "yaml";
import { z } from "zod";

/*
 * A demo story is a text file: YAML between two lines of ---, then paragraphs, ## headings, > quotes, - and 1. lists,
 * {{related: slug}}, {{related}} and {{ad}}, apart by empty lines.
 */

const front = z.strictObject({
  headline: z.string(),
  slug: z.string(),
  standfirst: z.string(),
  section: z.string(),
  /** Concepts, which are the same in every edition. */
  topics: z.array(z.string()).default([]),
  authors: z.array(z.string()).default([]),
  editors: z.array(z.string()).default([]),
  translators: z.array(z.string()).default([]),
  photographers: z.array(z.string()).default([]),
  dateline: z.string().optional(),
  sources: z.array(z.string()).default([]),
  age: z.string(),
  picture: z.string().optional(),
  pictureAlt: z.string().optional(),
  pictureCaption: z.string().optional(),
  storyGroup: z.string().optional(),
  pinned: z.array(z.string()).default([]),
});

export type DemoStory = z.infer<typeof front> & {
  /** Related stories by their slug, which has to be looked up. */
  blocks: (Block | { type: "relatedSlug"; slug: string })[];
};

export function parseDemoStory(file: string, text: string): DemoStory {
  const [, head, body] = /^---\n([\s\S]*?)\n---\n([\s\S]*)$/.exec(text.replaceAll("\r\n", "\n")) ?? [];
  if (head === undefined || body === undefined) throw new Error(`${file}: no front matter between two lines of ---`);
  const parsed = front.safeParse(parseYaml(head));
  if (!parsed.success) throw new Error(`${file}: ${parsed.error.issues.map((issue) => `${issue.path.join(".")} ${issue.message}`).join("; ")}`);
  return { ...parsed.data, blocks: body.trim().split(/\n\s*\n/).map((part) => parseBlock(part.trim())) };
}

/** How long ago in milliseconds: "2d 4h 10m". */
export function milliseconds(age: string): number {
  const units: Record<string, number> = { d: 86_400_000, h: 3_600_000, m: 60_000 };
  return [...age.matchAll(/(\d+)([dhm])/g)].reduce((sum, [, number, unit]) => sum + Number(number) * units[unit!]!, 0);
}

function parseBlock(part: string): DemoStory["blocks"][number] {
  const id = newBlockId();
  const related = /^\{\{related(?::\s*(\S+?))?\s*\}\}$/.exec(part);
  if (related?.[1]) return { type: "relatedSlug", slug: related[1] };
  if (related) return { id, type: "relatedStory", articleId: null, pickedBy: "recommender" };
  if (part === "{{ad}}") return { id, type: "adBreak" };
  if (part.startsWith("## ")) return { id, type: "heading", level: 2, content: parseInlines(part.slice(3)) };
  if (part.startsWith("> ")) return parseQuote(id, part);
  const lines = part.split("\n");
  if (lines.every((line) => line.startsWith("- "))) return { id, type: "list", style: "bullet", items: lines.map((line) => parseInlines(line.slice(2))) };
  if (lines.every((line) => /^\d+\. /.test(line))) return { id, type: "list", style: "numbered", items: lines.map((line) => parseInlines(line.replace(/^\d+\. /, ""))) };
  return { id, type: "paragraph", content: parseInlines(lines.join(" ")) };
}

function parseQuote(id: string, part: string): Block {
  const text = part.split("\n").map((line) => line.replace(/^>\s?/, "")).join(" ");
  const [words, attribution] = text.split(/\s+—\s+(?=[^—]*$)/);
  return { id, type: "quote", content: parseInlines(words!), ...(attribution && { attribution }) };
}

function parseInlines(text: string): Inline[] {
  const inlines: Inline[] = [];
  let end = 0;
  for (const match of text.matchAll(/\*\*(.+?)\*\*|\*(.+?)\*|\[(.+?)\]\((\S+?)\)/g)) {
    if (match.index > end) inlines.push({ text: text.slice(end, match.index) });
    const [whole, bold, italic, label, href] = match;
    if (bold) inlines.push({ text: bold, marks: [{ type: "bold" }] });
    else if (italic) inlines.push({ text: italic, marks: [{ type: "italic" }] });
    else inlines.push({ text: label!, marks: [{ type: "link", href: href! }] });
    end = match.index + whole.length;
  }
  if (end < text.length) inlines.push({ text: text.slice(end) });
  return inlines;
}
