import { useToast } from "@nuxt/ui/composables";
import { words } from "../languages/words.ts";

type Toast = Parameters<ReturnType<typeof useToast>["add"]>[0];
type Undo = { state: () => unknown; back: () => unknown };

/**
 * Says what was done, and offers to take it back. Only the last thing can be: an older offer would take back what came after it too.
 * `state` gives what the offer is about, such as a saved version; once that is another, what is done since stays and this is said.
 */
export function useUndo() {
  const toast = useToast();

  function say(notice: Toast) {
    toast.clear();
    toast.add(notice);
  }

  function done({ actions = [], ...notice }: Toast, { state, back }: Undo) {
    const then = state();
    const undo = () => void (state() === then ? back() : say({ title: words.undo.tooLate, color: "neutral" }));
    say({ ...notice, actions: [{ label: words.undo.undo, color: "neutral", variant: "outline", onClick: undo }, ...actions] });
  }

  return { done };
}
