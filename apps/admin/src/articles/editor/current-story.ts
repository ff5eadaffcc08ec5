import { inject, type InjectionKey } from "vue";
import type { StoryEditor } from "./story-editor.ts";

export const currentStory: InjectionKey<StoryEditor> = Symbol("story");

export function useCurrentStory(): StoryEditor {
  const editor = inject(currentStory);
  if (!editor) throw new Error("This part of the page stands outside a story.");
  return editor;
}
