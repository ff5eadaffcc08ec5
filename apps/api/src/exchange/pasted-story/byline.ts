import { isMedium, isName } from "./names.ts";
import type { PastedContributor } from "./pasted-story.type.ts";
import { anyOf, clean, fold } from "./spelling.ts";
import { vocabularies, wordsFor } from "./vocabulary.ts";

type Role = PastedContributor["role"];

const roles = new Map<string, Role>();
for (const vocabulary of Object.values(vocabularies))
  for (const [role, labels] of Object.entries(vocabulary.roles)) for (const label of labels) roles.set(fold(label), role as Role);

const labels = [...new Set(Object.values(vocabularies).flatMap(({ roles: own }) => Object.values(own).flat()).flatMap((label) => [label, fold(label)]))];
// "Reporting by" is complete in itself, "Editor" needs its colon.
const labelled = new RegExp(`(?<!\\p{L})(?:(${anyOf(labels)})\\s*[:：]\\s*|(${anyOf(labels.filter((label) => / (?:by|oleh)$/.test(label)))}) )`, "giu");
const by = new RegExp(`^(?:${anyOf(wordsFor("by"))}) (?=\\p{Lu}|\\p{Lo})`, "iu");
const between = /\s*(?:[,،;&/]| dan | and | و (?=\S))\s*/u;

/** The people of a byline with what they did, or null when the text is none. A name before the first label is the author's. */
export function readByline(text: string): PastedContributor[] | null {
  const line = clean(text.replace(/^[([](.*)[)\]]$/u, "$1"));
  const found = [...line.matchAll(labelled)];
  if (!found.length) return afterBy(line) ?? separated(line);
  const first = clean(line.slice(0, found[0]!.index).replace(by, ""));
  const parts = found.map((label, index) => named(line.slice(label.index + label[0].length, found[index + 1]?.index), roles.get(fold(label[1] ?? label[2]!))!));
  return allOf(first ? [named(first, "author"), ...parts] : parts);
}

/** Whether a byline says what it is with a label; without one it may be a headline such as "By Design". */
export function isLabelled(text: string): boolean {
  return text.search(labelled) >= 0;
}

/** Names in brackets after a label, "(Reporting by …)", are credits wherever they stand: no sentence is like that. */
export function isBracketed(text: string): boolean {
  return /^[([].*[)\]]$/u.test(text) && isLabelled(text);
}

/** A name with no label, where the page has set it apart: beside the date, or before the name of the medium. */
export function readBareName(text: string): PastedContributor[] | null {
  const [name, medium, ...more] = clean(text).split(/ (?:[-–—|]|--) /u);
  if (more.length || (medium !== undefined && !isMedium(medium))) return null;
  return isName(name!) && name!.includes(" ") && !isMedium(name!) ? [{ name: name!, role: "author" }] : null;
}

function afterBy(line: string): PastedContributor[] | null {
  const start = by.exec(line);
  return start && named(line.slice(start[0].length), "author");
}

/** "Penulis Ali | Editor Arif": the labels need no colon where a bar parts them. */
function separated(line: string): PastedContributor[] | null {
  const parts = line.split("|").map((part) => part.trim());
  if (parts.length < 2) return null;
  return allOf(
    parts.map((part) => {
      const label = [...roles.keys()].find((each) => fold(part).startsWith(`${each} `));
      return label ? named(part.slice(label.length), roles.get(label)!) : afterBy(part);
    }),
  );
}

function named(text: string, role: Role): PastedContributor[] | null {
  const names = clean(text.replace(/ [-–—|] (?=[^-–—|]+$).*/u, (end) => (isMedium(end.slice(3)) ? "" : end))).replace(/(?<=\p{Ll}{3})\.$/u, "").split(between).map(withoutPlace).filter(Boolean);
  if (!names.length || !names.every(isName)) return null;
  // "Jane Doe, Associated Press": where she works is not who wrote it.
  const people = names.filter((name, index) => index === 0 || !isMedium(name));
  return people.map((name) => ({ name, role }));
}

/** "Jane Doe in Abu Dhabi" */
function withoutPlace(name: string): string {
  return name.replace(/ (?:in|di) \p{Lu}[^,;]*$/u, "");
}

function allOf(parts: (PastedContributor[] | null)[]): PastedContributor[] | null {
  return parts.includes(null) ? null : parts.flatMap((part) => part ?? []);
}
