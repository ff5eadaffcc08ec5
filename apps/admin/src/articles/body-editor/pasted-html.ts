/**
 * Web content before the schema reads it: what a quotation holds in paragraphs becomes lines of one quotation, and what is
 * no text at all (scripts, styles, forms, navigation) is gone. Everything else the schema drops by itself.
 */
export function cleanPastedHtml(html: string): string {
  // Handlers would never run, but the browser reports each one to the console: they go before anything is parsed.
  const page = new DOMParser().parseFromString(html.replace(/(<[^>]*?)\son\w+\s*=\s*("[^"]*"|'[^']*'|[^\s>]+)/gi, "$1"), "text/html");
  for (const part of page.querySelectorAll("script, style, nav, form, button, iframe, noscript, svg")) part.remove();
  for (const quote of page.querySelectorAll("blockquote")) {
    const paragraphs = [...quote.querySelectorAll("p")].filter((paragraph) => paragraph.textContent?.trim());
    if (paragraphs.length) quote.innerHTML = paragraphs.map((paragraph) => paragraph.innerHTML).join("<br>");
  }
  for (const heading of page.querySelectorAll("h1, h4, h5, h6")) {
    const level = page.createElement(heading.tagName === "H1" ? "h2" : "h3");
    level.innerHTML = heading.innerHTML;
    heading.replaceWith(level);
  }
  return page.body.innerHTML;
}
