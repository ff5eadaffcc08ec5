/** The address a link may have, or null: http, https, mailto, tel, a path of the site or a place on the page. */
export function linkAddress(typed: string): string | null {
  const text = typed.trim();
  if (text.startsWith("//")) return null;
  if (/^[/#]\S*$/.test(text)) return text;
  if (/^(mailto:[^\s@]+@[^\s@]+|tel:\+?[\d().-]+)$/i.test(text)) return text;
  if (/^[^\s@/:]+@[^\s@/:]+\.[^\s@/:]+$/.test(text)) return `mailto:${text}`;
  const address = /^[a-z][a-z\d+.-]*:/i.test(text) && !/^[^/]+:\d/.test(text) ? text : `https://${text}`;
  try {
    const url = new URL(address);
    return /^https?:$/.test(url.protocol) && url.hostname.includes(".") && !/\s/.test(text) ? url.href : null;
  } catch {
    return null;
  }
}
