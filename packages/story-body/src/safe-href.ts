import { longestHref } from "./limits.ts";

/** White space, control characters and invisible ones, quotes, angle brackets and backslashes: no address has them, tricks do. */
const trickery = /[\p{Z}\p{C}"<>\\]/u;

/**
 * The address when a link may lead there, with its scheme in lower case, else null: http, https, mailto, tel, a path of this site
 * (/path) or #anchor. What is not on this list is refused, so a scheme need not be known to be dangerous.
 */
export function safeHref(href: unknown): string | null {
  if (typeof href !== "string" || href.length > longestHref || trickery.test(href)) return null;
  if (/^#./.test(href) || /^\/(?!\/)/.test(href)) return href;
  const scheme = /^[a-z]+:/i.exec(href)?.[0].toLowerCase();
  if (!scheme) return null;
  const address = scheme + href.slice(scheme.length);
  if (scheme === "http:" || scheme === "https:") return isPlainWebAddress(address) ? address : null;
  if (scheme === "mailto:") return /^mailto:[^:@]+@[^:@]+$/.test(address) ? address : null;
  if (scheme === "tel:") return /^tel:\+?[\d().*#-]+(;[a-z0-9=+.-]+)*$/i.test(address) ? address : null;
  return null;
}

/** With a host, and without user:password@, which makes a link look as if it led elsewhere. */
function isPlainWebAddress(address: string): boolean {
  if (!/^https?:\/\/[^/]/.test(address) || !URL.canParse(address)) return false;
  const { username, password, host } = new URL(address);
  return !username && !password && host !== "" && !/^https?:\/\/[^/?#]*@/.test(address);
}
