import type { StoryDraft } from "./story-draft.ts";

/** Unsaved text, kept in this browser until it is saved: what it was changed from comes with it, to be put onto newer versions. */
export type SafetyCopy = { at: string; version: number; base: StoryDraft; draft: StoryDraft };

const keyOf = (storyId: string) => `warta.unsaved.${storyId}`;

export function keepCopy(storyId: string, copy: SafetyCopy): void {
  try {
    localStorage.setItem(keyOf(storyId), JSON.stringify(copy));
  } catch {
    // A full or forbidden store: the text is still on the page, and leaving it warns.
  }
}

export function findCopy(storyId: string): SafetyCopy | null {
  try {
    return JSON.parse(localStorage.getItem(keyOf(storyId)) ?? "null") as SafetyCopy | null;
  } catch {
    return null;
  }
}

export function dropCopy(storyId: string): void {
  localStorage.removeItem(keyOf(storyId));
}
