import { expect, test } from "vitest";
import type { Teaser } from "../routing/page.ts";
import { type Block, layOutColumns, type SectionStories } from "./columns.ts";

const stories = (count: number, pictured = true) => Array.from({ length: count }, () => ({ heroImage: pictured ? { image: {} } : null }) as Teaser);
const section = (slug: string, count: number, pictured = true): SectionStories => ({ section: { slug } as SectionStories["section"], stories: stories(count, pictured) });
const opinion = (count: number): Block => ({ kind: "opinion", ...section("opinion", count) });
const mostRead = (count: number): Block => ({ kind: "mostRead", stories: stories(count) });

/** The columns, parted by bars, and what closes the page behind two. */
function drawn(sections: SectionStories[], beside: Block[]): string {
  const { columns, closing } = layOutColumns(sections, beside);
  const name = (block: Block) => (block.kind === "section" ? block.section.slug : block.kind);
  return [columns.map((column) => column.map(name).join(" ")).join(" | "), ...(closing ? [name(closing)] : [])].join(" || ");
}

test.each<[string, SectionStories[], Block[], string]>([
  ["a full edition, closed by a section across the page", "abcdef".split("").map((slug) => section(slug, 4)), [opinion(4), mostRead(5)], "a c | b d | opinion mostRead e || f"],
  ["an edition of few stories", [section("a", 3), section("b", 1), section("c", 1), section("d", 1, false), section("e", 2), section("f", 1)], [opinion(2), mostRead(5)], "a c | b d e | opinion mostRead f"],
  ["an edition of fewer, whose last section is too small for the whole page", [section("a", 2), section("b", 1), section("c", 1), section("d", 2)], [opinion(1), mostRead(3)], "a c | b d | opinion mostRead"],
  ["a section that has much beside one that has little", [section("a", 4), section("b", 1, false), section("c", 1)], [opinion(4)], "a | b c | opinion"],
  ["no opinion and nothing read", [section("a", 4), section("b", 4), section("c", 4)], [], "a | b | c"],
  ["two sections", [section("a", 4), section("b", 1)], [mostRead(5)], "a | b | mostRead"],
  ["one section", [section("a", 4)], [mostRead(5)], "a | mostRead"],
  ["one section alone", [section("a", 4)], [], "a"],
  ["nothing", [], [], ""],
])("%s", (_what, sections, beside, expected) => {
  expect(drawn(sections, beside)).toBe(expected);
});
