import type { NamedStory } from "../../articles/editor/story-draft.ts";

/** What an editor chose beside a story: who comes first, in order, and who never comes. No story is both. */
export type EditorsChoice = { pinned: NamedStory[]; excluded: NamedStory[] };

/** Goes to the end of the pinned ones; a story that stands there already keeps its place. */
export function pin({ pinned, excluded }: EditorsChoice, story: NamedStory): EditorsChoice {
  return { pinned: isOneOf(pinned, story) ? pinned : [...pinned, story], excluded: without(excluded, story) };
}

export function exclude({ pinned, excluded }: EditorsChoice, story: NamedStory): EditorsChoice {
  return { pinned: without(pinned, story), excluded: isOneOf(excluded, story) ? excluded : [...excluded, story] };
}

/** It may stand here again, wherever it comes by itself. */
export function readmit({ pinned, excluded }: EditorsChoice, story: NamedStory): EditorsChoice {
  return { pinned, excluded: without(excluded, story) };
}

export const isOneOf = (stories: { id: string }[], { id }: { id: string }) => stories.some((story) => story.id === id);

const without = (stories: NamedStory[], { id }: NamedStory) => stories.filter((story) => story.id !== id);
