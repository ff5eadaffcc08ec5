import { safeHref } from "@warta/story-body";

/** The address a link may have, completed by the scheme that was not typed, or null: http, https, mailto, tel, a path of the site or a place on the page. */
export function linkAddress(typed: string): string | null {
  const text = typed.trim();
  if (/^[/#]/.test(text)) return safeHref(text);
  if (/^[^\s@/:]+@[^\s@/:]+\.[^\s@/:]+$/.test(text)) return safeHref(`mailto:${text}`);
  const hasScheme = /^[a-z][a-z\d+.-]*:/i.test(text) && !/^[^/]+:\d/.test(text);
  const isCall = /^(tel|mailto):/i.test(text);
  const address = safeHref(hasScheme || isCall ? text : `https://${text}`);
  // A word is no address of the web.
  return address && (isCall || new URL(address).hostname.includes(".")) ? address : null;
}
