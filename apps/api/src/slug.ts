import slugify from "@sindresorhus/slugify";

const longest = 100;

/** A headline or name as a part of an address: Latin letters, digits, hyphens; cut at a word. Never empty. */
export function slugOf(text: string): string {
  const slug = slugify(text, { decamelize: false }).replace(/[^a-z0-9-]+/g, "").replace(/-{2,}/g, "-").replace(/^-|-$/g, "");
  const cut = slug.length <= longest ? slug : slug.slice(0, longest + 1).replace(/-[^-]*$/, "").slice(0, longest);
  return cut || "story";
}

/** The slug, then the slug with 2, 3, … behind it: for choosing the first that is free. */
export function* slugsOf(text: string): Generator<string> {
  const base = slugOf(text);
  yield base;
  for (let number = 2; ; number++) yield `${base}-${number}`;
}
