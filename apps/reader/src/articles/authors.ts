import type { Teaser } from "../routing/page.ts";

export function authorsOf(story: Pick<Teaser, "credits">): string[] {
  return story.credits.filter(({ role }) => role === "AUTHOR").map(({ contributor }) => contributor.name);
}

/** The first letters of the first and the last word of a name: Ali Farkhan Tsani → AT. Arabic letters stay apart, as they do there. */
export function initialsOf(name: string): string {
  const words = name.trim().split(/\s+/).map((word) => word.replace(/^ال(?=..)/u, ""));
  const letters = words.length > 1 ? [words[0], words.at(-1)] : [words[0]];
  const initials = letters.map((word) => [...(word ?? "")][0] ?? "");
  return initials.join(/\p{Script=Arabic}/u.test(name) ? " " : "").toLocaleUpperCase();
}
