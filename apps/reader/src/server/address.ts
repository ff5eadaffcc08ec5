export type Address = { kind: "page"; url: string } | { kind: "moved"; url: string } | { kind: "file" };

/**
 * Sorts an address before anything is loaded for it: a page; a page under a slash too many, which moves; or what looks like a
 * file, which is none of ours and gets a plain 404 instead of a page.
 */
export function sortAddress(requested: string): Address {
  const [, path = "/", query = ""] = /^([^?]*)(\?.*)?$/.exec(requested) ?? [];
  // Slashes at the start are made one as well: a redirect to //somewhere would leave the site.
  const clean = path.replace(/^[/\\]+/, "/").replace(/(.)[/\\]+$/, "$1");
  if (clean !== path) return { kind: "moved", url: clean + query };
  if (/\.[a-z\d]{1,11}$/i.test(path)) return { kind: "file" };
  return { kind: "page", url: path + query };
}
