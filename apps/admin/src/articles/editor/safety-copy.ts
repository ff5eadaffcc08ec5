import { onScopeDispose } from "vue";
import { viewer } from "../../session/session.ts";
import { emptyDraft, type StoryDraft } from "./story-draft.ts";

/*
 * Unsaved text is kept in this browser until it is saved. Each copy has a key of its own for the person, the story and the page
 * that holds the text: tabs do not overwrite one another's, and nobody is offered what somebody else wrote on this computer.
 */

/** What it was changed from comes with the text, to be put onto newer versions. */
export type SafetyCopy = { at: string; version: number; base: StoryDraft; draft: StoryDraft };

/** A copy that no page holds any more: a tab was closed or crashed, or the text was put aside. */
export type LeftOverCopy = SafetyCopy & { key: string };

const keysOf = (storyId: string) => `warta.unsaved.${viewer.value?.id ?? ""}.${storyId}.`;

/** The copies of one page, for as long as the component that calls this is there. */
export function useSafetyCopies() {
  const page = newName();
  let own: string | null = null;
  onScopeDispose(holdLock(page));

  /** False when the browser could not keep it: a full or forbidden store. The text is still on the page, and leaving it warns. */
  function keep(storyId: string, copy: SafetyCopy): boolean {
    const key = keysOf(storyId) + page;
    if (own !== key) drop();
    if (!write(key, copy)) return false;
    own = key;
    return true;
  }

  function drop(): void {
    if (own) removeCopy(own);
    own = null;
  }

  return { keep, drop };
}

/** Keeps what is to leave the page without being saved. */
export function putAside(storyId: string, copy: SafetyCopy): LeftOverCopy {
  const key = keysOf(storyId) + newName();
  write(key, copy);
  return { ...copy, key };
}

/** What this person left of this story, the newest first. */
export async function findLeftOverCopies(storyId: string): Promise<LeftOverCopy[]> {
  const held = await heldLocks();
  const keys = keysInStore().filter((key) => key.startsWith(keysOf(storyId)) && !held.has(key.slice(keysOf(storyId).length)));
  return keys.flatMap((key) => read(key) ?? []).sort((one, other) => other.at.localeCompare(one.at));
}

export function removeCopy(key: string): void {
  localStorage.removeItem(key);
}

function write(key: string, copy: SafetyCopy): boolean {
  try {
    localStorage.setItem(key, JSON.stringify(copy));
    return true;
  } catch {
    return false;
  }
}

function read(key: string): LeftOverCopy | null {
  try {
    const copy = JSON.parse(localStorage.getItem(key) ?? "") as SafetyCopy;
    // Kept by an older version of this app, it lacks the fields that came since.
    const whole = (draft: StoryDraft): StoryDraft => ({ ...emptyDraft(draft.edition), ...draft });
    return { ...copy, base: whole(copy.base), draft: whole(copy.draft), key };
  } catch {
    return null;
  }
}

function keysInStore(): string[] {
  try {
    return Object.keys(localStorage);
  } catch {
    return [];
  }
}

// Not randomUUID and not without asking for locks: over plain http, but for localhost, browsers have neither. There a copy of a living tab is offered, too.
const newName = () => `${Date.now().toString(36)}${Math.random().toString(36).slice(2)}`;

/** A lock is let go by the browser when its page is gone, however it went: unlike a note in the store, it cannot be left behind. */
function holdLock(name: string): () => void {
  const { promise, resolve } = Promise.withResolvers<void>();
  if ("locks" in navigator) void navigator.locks.request(name, () => promise);
  return resolve;
}

async function heldLocks(): Promise<Set<string | undefined>> {
  if (!("locks" in navigator)) return new Set();
  return new Set((await navigator.locks.query()).held?.map(({ name }) => name));
}
