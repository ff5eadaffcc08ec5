import changelog from "@warta/schema/changelog.json";
import sdl from "@warta/schema/public.graphql?raw";
import { buildSchema, isEnumType } from "graphql";
import { escapeHtml } from "../highlighting/highlight.ts";
import { typePath } from "../site/site-map.ts";

type Part = { part: string; what: string; mayBreak?: boolean };
export type ReleaseOfSchema = { date: string; added: Part[]; deprecated: Part[]; changed: Part[]; removed: Part[] };

const schema = buildSchema(sdl);
const day = new Intl.DateTimeFormat("en-GB", { dateStyle: "long", timeZone: "UTC" });
const kinds = { deprecated: "Deprecated", removed: "Removed", changed: "Changed", added: "Added" } as const;

/** What each release of the public schema brought, the latest first. */
export function changeLog(releases: ReleaseOfSchema[] = changelog): string {
  const oldest = releases.at(-1);
  return releases.map((release) => `<h3 id="${release.date}">${day.format(new Date(release.date))}</h3>\n${release === oldest ? "<p>The first release.</p>" : changesOf(release)}\n`).join("");
}

function changesOf(release: ReleaseOfSchema): string {
  const groups = Object.entries(kinds).filter(([kind]) => release[kind as keyof typeof kinds].length);
  if (!groups.length) return "<p>Descriptions only.</p>";
  return groups.map(([kind, title]) => `<h4>${title}</h4>\n<ul>${release[kind as keyof typeof kinds].map(item).join("")}</ul>`).join("\n");
}

function item({ part, what, mayBreak }: Part): string {
  const name = `<code>${escapeHtml(part)}</code>`;
  const [type, field] = part.split(".") as [string, string?];
  // What is gone by now has no place in the reference.
  const linked = isInReference(type, field) ? `<a href="${typePath(type)}${field ? `#${field}` : ""}">${name}</a>` : name;
  return `<li>${linked}: ${escapeHtml(what.replace(/\.$/, ""))}.${mayBreak ? " <strong>Check your queries.</strong>" : ""}</li>`;
}

function isInReference(name: string, field: string | undefined): boolean {
  const type = schema.getType(name);
  if (!type || !field) return Boolean(type);
  return isEnumType(type) ? Boolean(type.getValue(field)) : "getFields" in type && field in type.getFields();
}
