import type { PartText } from "../pages/prose.ts";
import { proses } from "../pages/proses.ts";
import type { Reference } from "../reference/reference.ts";
import type { Findable } from "../pages-in-browser/find.ts";
import { typePath } from "../site/site-map.ts";

/** What the search of the pages knows: each part of a page, each type, field and value. */
export function searchIndex(reference: Reference): Findable[] {
  const parts = proses.flatMap(({ name, title, headings, terms, texts }) => {
    const path = name === "start" ? "/developers" : `/developers/${name}`;
    return [
      { title, where: "", href: path, ...textOf(texts.get("")) },
      ...headings.map((heading) => ({ title: heading.title, where: title, href: `${path}#${heading.id}`, ...textOf(texts.get(heading.id)) })),
      ...terms.map((term) => ({ title: term.title, where: title, href: `${path}#${term.id}`, text: term.text, isTerm: true as const })),
    ];
  });
  const types = reference.types.flatMap((type) => [
    { title: type.name, where: type.kind, href: typePath(type.name), text: type.description },
    ...[...type.fields, ...type.values].map((part) => ({
      title: `${type.name}.${part.name}`,
      where: "",
      href: `${typePath(type.name)}#${part.name}`,
      text: part.description,
    })),
  ]);
  return [...parts, ...types].map((entry) => ({ ...entry, text: oneLine(entry.text) }));
}

function textOf(part?: PartText): Pick<Findable, "text" | "more"> {
  return { text: part?.shown ?? "", ...(part?.more && { more: oneLine(part.more) }) };
}

const oneLine = (text: string) => text.replace(/\s+/g, " ").trim();
