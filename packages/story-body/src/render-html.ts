import type { Block, BlockOf, StoryBody } from "./block.ts";
import { asList, escapeHtml, renderInlineHtml } from "./render-inline-html.ts";
import { safeHref } from "./safe-href.ts";

export type RelatedStory = { headline: string; url: string | null };
export type Picture = { src: string; width: number; height: number; srcset?: string };

/** Where a body's references lead. A reference that leads nowhere (null) renders nothing. */
export type HtmlOptions = {
  related(block: BlockOf<"relatedStory">): RelatedStory | null;
  image(block: BlockOf<"image">): Picture | null;
  labels: { related: string; advertisement: string };
};

/**
 * The body as HTML for third parties: feeds, exports, the API. Safe by itself: text is escaped and addresses are checked here
 * again, whatever stands in the body. No scripts, no frames, and no places for advertisements, which are the site's own.
 */
export function renderHtml(body: StoryBody, options: HtmlOptions): string {
  return asList(body)
    .map((block) => renderBlock(block, options))
    .filter((html) => html !== "")
    .join("\n");
}

function renderBlock(block: Block, options: HtmlOptions): string {
  switch (block?.type) {
    case "paragraph":
      return element("p", renderInlineHtml(block.content));
    case "heading":
      return element(block.level === 3 ? "h3" : "h2", renderInlineHtml(block.content));
    case "list":
      return element(block.style === "numbered" ? "ol" : "ul", asList(block.items).map((item) => element("li", renderInlineHtml(item))).join(""));
    case "quote":
      return element("blockquote", element("p", renderInlineHtml(block.content)) + element("footer", element("cite", escapeHtml(block.attribution))));
    case "image":
      return renderImage(block, options.image(block));
    case "relatedStory":
      return renderRelated(options.related(block), options.labels.related);
    case "embed":
      return renderEmbed(block);
    default:
      return "";
  }
}

function renderImage(block: BlockOf<"image">, picture: Picture | null): string {
  const src = picture && safeHref(picture.src);
  if (!picture || !src) return "";
  const srcset = picture.srcset ? ` srcset="${escapeHtml(picture.srcset)}"` : "";
  const image = `<img src="${escapeHtml(src)}"${srcset} width="${pixels(picture.width)}" height="${pixels(picture.height)}" alt="${escapeHtml(block.alt)}">`;
  const credit = element("small", escapeHtml(block.credit));
  return `<figure>${image}${element("figcaption", [escapeHtml(block.caption), credit].filter(Boolean).join(" "))}</figure>`;
}

function pixels(length: number): number {
  return Number.isFinite(length) ? Math.round(length) : 0;
}

function renderRelated(story: RelatedStory | null, label: string): string {
  const headline = escapeHtml(story?.headline);
  if (!headline) return "";
  const href = safeHref(story?.url);
  const title = href ? `<a href="${escapeHtml(href)}" rel="noopener">${headline}</a>` : headline;
  return `<aside><p>${label ? `${escapeHtml(label)}: ` : ""}${title}</p></aside>`;
}

function renderEmbed(block: BlockOf<"embed">): string {
  const href = escapeHtml(safeHref(block.url));
  const link = href && `<a href="${href}" rel="noopener">${href}</a>`;
  return element("figure", link + element("figcaption", escapeHtml(block.caption)));
}

/** Nothing when there is nothing to put in it. */
function element(name: string, inner: string): string {
  return inner && `<${name}>${inner}</${name}>`;
}
