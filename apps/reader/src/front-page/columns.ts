import type { Section, Teaser } from "../routing/page.ts";

export type SectionStories = { section: Section; stories: Teaser[] };

export type Block = ({ kind: "section" | "opinion" } & SectionStories) | { kind: "mostRead"; stories: Teaser[] };

/**
 * The lower part of a wide page: up to three columns, each running down at its own pace as in print, and perhaps a last section
 * across all of them. Opinion and the most read head the last column.
 */
export type Columns = { columns: Block[][]; closing: Extract<Block, { kind: "section" | "opinion" }> | null };

/** So little, in rem, does not matter: of columns of about one length the first goes on, and what stays empty is at the end of the page. */
const aboutEqual = 3;

/** How uneven columns may end, in rem, before the last section is laid across the page, if that evens them out. */
const evenEnough = 16;

export function layOutColumns(sections: SectionStories[], beside: Block[]): Columns {
  const blocks = sections.map((each) => ({ kind: "section" as const, ...each }));
  const columns = fill(blocks, beside);
  const closing = blocks.at(-1);
  // Its lines stand beside its picture: with one line there would be a hole.
  const fits = closing && closing.stories.length > 2 && blocks.length > 3;
  if (!fits || unevenness(columns) <= evenEnough) return { columns, closing: null };
  const without = fill(blocks.slice(0, -1), beside);
  return unevenness(without) <= evenEnough ? { columns: without, closing } : { columns, closing: null };
}

/** The first two sections head their columns; of the others the longest goes first, each to where most room is left. */
function fill(sections: Block[], beside: Block[]): Block[][] {
  const columns: Block[][] = [sections.slice(0, 1), sections.slice(1, 2), [...beside]];
  const others = sections.slice(2).toSorted((one, other) => heightOf(other) - heightOf(one));
  for (const block of others) columns.reduce((shortest, column) => (lengthOf(column) < lengthOf(shortest) - aboutEqual ? column : shortest)).push(block);
  const place = (block: Block) => (block.kind === "section" ? sections.indexOf(block) : -1);
  return columns.filter(({ length }) => length > 0).map((column) => column.toSorted((one, other) => place(one) - place(other)));
}

function unevenness(columns: Block[][]): number {
  const lengths = columns.map(lengthOf);
  return Math.max(...lengths) - Math.min(...lengths);
}

function lengthOf(column: Block[]): number {
  return column.reduce((length, block) => length + heightOf(block), 0);
}

/** About how high a block is in a column of 25 rem, with the gap below it, in rem. */
function heightOf({ kind, stories }: Block): number {
  const title = 5.5;
  if (kind === "mostRead") return title + stories.length * 5.5;
  if (kind === "opinion") return title + stories.length * (stories.length < 3 ? 9 : 4.5);
  const pictured = stories.some(({ heroImage }) => heroImage?.image);
  return title + (pictured ? 25.5 : 11) + (stories.length - 1) * 5.75;
}
