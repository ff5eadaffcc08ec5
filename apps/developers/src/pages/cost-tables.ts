import limits from "@warta/schema/limits.json";
import { escapeHtml } from "../highlighting/highlight.ts";
import { typePath } from "../site/site-map.ts";
import { tableOf } from "./table.ts";

const { fieldCosts, listSizes } = limits.estimates;

/** What costs something of its own, and how long lists without a size are taken to be; introspection is left out, it is cheap. */
export function costTables(): string {
  return table("Field", "Costs", fieldCosts) + table("List", "Counts as", listSizes);
}

function table(what: string, number: string, sizes: Record<string, number>): string {
  const rows = Object.entries(sizes).filter(([name]) => !name.startsWith("__"));
  return tableOf([what, number], rows.map(([name, size]) => [linkTo(name), String(size)]));
}

function linkTo(name: string): string {
  const [type, field] = name.split(".") as [string, string];
  return `<a href="${typePath(type)}#${field}"><code>${escapeHtml(type)}.<wbr>${escapeHtml(field)}</code></a>`;
}
