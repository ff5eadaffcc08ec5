import { useEventListener } from "@vueuse/core";

/** The keys of the list. They are letters while somebody types, and the browser's own with a modifier. */
export function useListKeys(actions: { search(): void; create(): void; move(by: number): void }) {
  useEventListener(document, "keydown", (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey || isField(event.target)) return;
    const action = {
      "/": actions.search,
      n: actions.create,
      j: () => actions.move(1),
      k: () => actions.move(-1),
      ArrowDown: () => actions.move(1),
      ArrowUp: () => actions.move(-1),
    }[event.key];
    if (!action) return;
    event.preventDefault();
    action();
  });
}

function isField(target: EventTarget | null): boolean {
  return target instanceof HTMLElement && target.closest("input, textarea, select, [contenteditable], [role=menu], [role=listbox], dialog") !== null;
}
