import { useEventListener } from "@vueuse/core";
import type { Editor } from "@tiptap/vue-3";

/** Ctrl or Cmd+K in the text asks for a link. */
export function useLinkKey(editor: Editor, ask: () => void) {
  useEventListener(editor.view.dom, "keydown", (event) => {
    if (event.key.toLowerCase() !== "k" || !(event.ctrlKey || event.metaKey)) return;
    event.preventDefault();
    ask();
  });
}
