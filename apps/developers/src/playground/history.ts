import type { Question } from "./share-link.ts";

export type Asked = Question & { at: number };

const place = "playground-history";
const most = 25;

/** The last questions of this browser, the latest first; they never leave it. */
export function readHistory(): Asked[] {
  try {
    const kept: unknown = JSON.parse(localStorage.getItem(place) ?? "[]");
    return Array.isArray(kept) ? kept.filter((one): one is Asked => typeof one?.query === "string" && typeof one.variables === "string" && typeof one.at === "number") : [];
  } catch {
    return [];
  }
}

/** With this one on top; asked once more, it moves there. */
export function withQuestion(history: Asked[], question: Question, at: number): Asked[] {
  const others = history.filter(({ query, variables }) => query !== question.query || variables !== question.variables);
  return [{ ...question, at }, ...others].slice(0, most);
}

export function writeHistory(history: Asked[]): void {
  try {
    localStorage.setItem(place, JSON.stringify(history));
  } catch {
    // Storage is full or switched off: the history lasts for this page.
  }
}

/** What to call a question in a list: its operation's name, or its first fields. */
export function titleOf(query: string): string {
  const named = /\b(?:query|mutation|subscription)\s+(\w+)/.exec(query)?.[1];
  return named ?? query.replace(/#.*/g, "").replace(/\s+/g, " ").trim().slice(0, 60);
}
