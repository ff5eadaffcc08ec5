/** The list of all types is longer than a window: the one that is shown is brought into the middle of it. */
export function mountContents(): void {
  const beside = document.querySelector<HTMLElement>(".frame__contents");
  const folded = document.querySelector<HTMLDetailsElement>(".frame__list");
  if (!beside || !folded) return;
  showCurrent(beside);
  folded.addEventListener("toggle", () => showCurrent(folded.querySelector("ul")!));
}

function showCurrent(list: HTMLElement): void {
  const current = list.querySelector("[aria-current]");
  if (current) list.scrollTop += current.getBoundingClientRect().top - list.getBoundingClientRect().top - list.clientHeight / 2;
}
