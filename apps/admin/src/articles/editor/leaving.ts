import { useEventListener } from "@vueuse/core";
import { ref } from "vue";
import { onBeforeRouteLeave, onBeforeRouteUpdate, type RouteLocationNormalized } from "vue-router";
import type { StoryEditor } from "./story-editor.ts";

/** Nobody leaves unsaved text by accident: the page asks in a bar of its own, and the browser when the window is closed. */
export function useLeaving(editor: StoryEditor) {
  const asking = ref(false);
  let answer: ((leave: boolean) => void) | undefined;

  const guard = () => {
    if (!editor.dirty.value) return true;
    asking.value = true;
    window.scrollTo({ top: 0 });
    answer?.(false);
    return new Promise<boolean>((resolve) => (answer = resolve));
  };
  onBeforeRouteLeave(guard);
  onBeforeRouteUpdate((to: RouteLocationNormalized, from) => to.params["id"] === from.params["id"] || to.params["id"] === editor.id.value || guard());
  useEventListener(window, "beforeunload", (event) => editor.dirty.value && event.preventDefault());

  function give(leave: boolean) {
    asking.value = false;
    answer?.(leave);
    answer = undefined;
  }

  return {
    asking,
    stay: () => give(false),
    go: () => (editor.abandon(), give(true)),
    saveAndGo: async () => give(await editor.save()),
  };
}
