import type { Inline, Mark } from "./block.ts";
import { canonicalMarks } from "./inlines.ts";
import { safeHref } from "./safe-href.ts";

const tags: Record<Exclude<Mark["type"], "link">, string> = { bold: "strong", italic: "em", strikethrough: "s", subscript: "sub", superscript: "sup" };

/** Safe for text and for quoted attributes. Takes anything, because a body that was never validated must not become a hole. */
export function escapeHtml(text: unknown): string {
  return typeof text === "string" ? text.toWellFormed().replace(/[&<>"']/g, (character) => `&#${character.charCodeAt(0)};`) : "";
}

/** Runs of text as HTML; neighbours with the same link are one link. */
export function renderInlineHtml(inlines: Inline[]): string {
  const runs = asList(inlines);
  let html = "";
  for (let start = 0, end = 0; start < runs.length; start = end) {
    const href = hrefOf(runs[start]);
    for (end = start + 1; end < runs.length && hrefOf(runs[end]) === href; end++);
    const inner = runs.slice(start, end).map(renderRun).join("");
    html += href === null ? inner : `<a href="${escapeHtml(href)}" rel="noopener">${inner}</a>`;
  }
  return html;
}

function renderRun(run: Inline): string {
  const inner = escapeHtml(run?.text).replaceAll("\n", "<br>");
  return canonicalMarks(marksOf(run)).reduceRight((html, { type }) => (type === "link" ? html : `<${tags[type]}>${html}</${tags[type]}>`), inner);
}

function hrefOf(run: Inline | undefined): string | null {
  const link = marksOf(run).find((mark) => mark.type === "link");
  return link ? safeHref(link.href) : null;
}

function marksOf(run: Inline | undefined): Mark[] {
  return asList(run?.marks).filter((mark) => typeof mark === "object" && mark !== null);
}

/** The list, or none: what stands in a body nobody validated can be anything. */
export function asList<Entry>(value: Entry[] | undefined): Entry[] {
  return Array.isArray(value) ? value : [];
}
