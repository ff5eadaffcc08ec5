import { useEventListener } from "@vueuse/core";
import { type Ref, ref } from "vue";
import { onBeforeRouteLeave, onBeforeRouteUpdate, type RouteLocationNormalized } from "vue-router";

type Unsaved = {
  dirty: Readonly<Ref<boolean>>;
  /** Whether everything is saved now. */
  save(): Promise<boolean>;
  /** Lets go of what is not saved. */
  abandon(): void;
  /** Whether another address of the same page leaves what is unsaved where it is. */
  staysWith?(to: RouteLocationNormalized, from: RouteLocationNormalized): boolean;
};

/** Nobody leaves unsaved work by accident: the page asks in a bar of its own, and the browser when the window is closed. */
export function useLeaving({ dirty, save, abandon, staysWith = () => false }: Unsaved) {
  const asking = ref(false);
  let answer: ((leave: boolean) => void) | undefined;

  const guard = () => {
    if (!dirty.value) return true;
    asking.value = true;
    window.scrollTo({ top: 0 });
    answer?.(false);
    return new Promise<boolean>((resolve) => (answer = resolve));
  };
  onBeforeRouteLeave(guard);
  onBeforeRouteUpdate((to, from) => staysWith(to, from) || guard());
  useEventListener(window, "beforeunload", (event) => dirty.value && event.preventDefault());

  function give(leave: boolean) {
    asking.value = false;
    answer?.(leave);
    answer = undefined;
  }

  return {
    asking,
    stay: () => give(false),
    go: () => (abandon(), give(true)),
    saveAndGo: async () => give(await save()),
  };
}
