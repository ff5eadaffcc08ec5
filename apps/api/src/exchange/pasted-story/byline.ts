import { isName } from "./names.ts";
import type { PastedContributor } from "./pasted-story.ts";
import { anyOf, fold, vocabularies, wordsFor } from "./vocabulary.ts";

const roles = new Map<string, PastedContributor["role"]>();
for (const vocabulary of Object.values(vocabularies))
  for (const [role, labels] of Object.entries(vocabulary.roles)) for (const label of labels) roles.set(fold(label), role as PastedContributor["role"]);

const labelled = new RegExp(`(?<![\\p{L}])(${anyOf([...roles.keys(), ...Object.values(vocabularies).flatMap(({ roles: own }) => Object.values(own).flat())])})\\s*[:：]\\s*`, "giu");
const by = new RegExp(`^(?:${anyOf(wordsFor("by"))})\\s+(?=\\S)`, "iu");

/** The people of a byline with what they did, or null when the text is none. A name before the first label is the author's. */
export function readByline(text: string): PastedContributor[] | null {
  const labels = [...text.matchAll(labelled)];
  const start = by.exec(text);
  if (start && labels[0]?.index !== 0) return readByline(`${start[0].trim()}: ${text.slice(start[0].length)}`);
  if (!labels.length) return separated(text);
  const people: (PastedContributor[] | null)[] = [];
  const first = text.slice(0, labels[0]!.index);
  if (clean(first)) people.push(named(first, "author"));
  for (const [index, label] of labels.entries())
    people.push(named(text.slice(label.index + label[0].length, labels[index + 1]?.index), roles.get(fold(label[1]!))!));
  return people.includes(null) ? null : people.flatMap((each) => each ?? []);
}

/** "Penulis Ali | Editor Arif": the labels need no colon where a bar parts them. */
function separated(text: string): PastedContributor[] | null {
  const parts = text.split("|").map((part) => part.trim());
  if (parts.length < 2) return null;
  const people = parts.map((part) => {
    const label = [...roles.keys()].find((each) => fold(part).startsWith(`${each} `));
    return label ? named(part.slice(label.length), roles.get(label)!) : null;
  });
  return people.includes(null) ? null : people.flatMap((each) => each ?? []);
}

function named(text: string, role: PastedContributor["role"]): PastedContributor[] | null {
  const names = clean(text).split(/\s*(?:[,،;&/]| dan | and | و (?=\S))\s*/u).filter(Boolean);
  return names.length && names.every(isName) ? names.map((name) => ({ name, role })) : null;
}

/** Without the signs that part a name from what stands beside it. */
export function clean(text: string): string {
  return text.replace(/^[\s|,،:;•·–—-]+|[\s|,،:;•·–—-]+$/gu, "");
}
