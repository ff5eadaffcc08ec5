import changelog from "@warta/schema/changelog.json";
import sdl from "@warta/schema/public.graphql?raw";
import { buildSchema } from "graphql";
import { escapeHtml } from "../highlighting/highlight.ts";
import { typePath } from "../site/site-map.ts";

type Change = { part: string; what: string; mayBreak?: boolean };
export type Release = { date: string } & Record<"added" | "deprecated" | "changed" | "removed", Change[]>;

const schema = buildSchema(sdl);
const kinds = { added: "Added", deprecated: "Deprecated", changed: "Changed", removed: "Removed" } as const;

/** The releases, the latest first. In the first one nothing changed. */
export function changeList(releases: Release[] = changelog): string {
  return releases.map((release, index) => `<h3>${release.date}</h3>\n${index === releases.length - 1 ? "<p>The first release.</p>" : listsOf(release)}`).join("\n");
}

function listsOf(release: Release): string {
  const lists = Object.entries(kinds).flatMap(([kind, title]) => {
    const changes = release[kind as keyof typeof kinds];
    return changes.length ? [`<p>${title}</p>\n<ul>${changes.map(item).join("")}</ul>`] : [];
  });
  return lists.join("\n") || "<p>Only descriptions changed.</p>";
}

function item({ part, what, mayBreak }: Change): string {
  const name = `<code>${escapeHtml(part)}</code>`;
  const type = part.split(".")[0]!;
  // What is gone by now has no page in the reference.
  const linked = schema.getType(type) ? `<a href="${typePath(type)}">${name}</a>` : name;
  return `<li>${linked}: ${escapeHtml(what)}${mayBreak ? " (look whether it concerns you)" : ""}</li>`;
}
