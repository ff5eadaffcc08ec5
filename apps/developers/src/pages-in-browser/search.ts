import { type Findable, find } from "./find.ts";

/** The search box of every page: its index is fetched when somebody first goes to the box. */
export function mountSearch(): void {
  const form = document.querySelector<HTMLFormElement>(".site-search")!;
  const input = form.querySelector("input")!;
  const list = form.querySelector<HTMLUListElement>("#found")!;
  let index: Promise<Findable[]> | null = null;
  let chosen = -1;

  const load = () => (index ??= fetch("/developers/search.json").then((answer) => answer.json() as Promise<Findable[]>));
  const options = () => [...list.querySelectorAll<HTMLLIElement>("[role=option]")];

  function choose(place: number): void {
    chosen = place;
    for (const [at, option] of options().entries()) option.setAttribute("aria-selected", String(at === place));
    const option = options()[place];
    option?.scrollIntoView({ block: "nearest" });
    if (option) input.setAttribute("aria-activedescendant", option.id);
    else input.removeAttribute("aria-activedescendant");
  }

  function close(): void {
    list.hidden = true;
    input.setAttribute("aria-expanded", "false");
    choose(-1);
  }

  async function show(): Promise<void> {
    const asked = input.value;
    if (!asked.trim()) return close();
    const found = find(await load(), asked);
    // While the index came, more was typed.
    if (asked !== input.value) return;
    list.replaceChildren(...(found.length ? found.map(optionOf) : [nothing()]));
    list.hidden = false;
    input.setAttribute("aria-expanded", "true");
    choose(found.length ? 0 : -1);
  }

  input.addEventListener("focus", () => void load());
  input.addEventListener("input", () => void show());
  input.addEventListener("keydown", (event) => {
    const count = options().length;
    if (event.key === "ArrowDown" && count) choose((chosen + 1) % count);
    else if (event.key === "ArrowUp" && count) choose((chosen - 1 + count) % count);
    else if (event.key === "Escape" && !list.hidden) close();
    else return;
    event.preventDefault();
  });
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    options()[chosen]?.querySelector("a")?.click();
  });
  form.addEventListener("focusout", (event) => {
    if (!form.contains(event.relatedTarget as Node | null)) close();
  });
  // The box keeps the focus: else the list would be closed before the click arrives.
  list.addEventListener("pointerdown", (event) => event.preventDefault());
  list.addEventListener("click", close);
  document.addEventListener("keydown", (event) => {
    const isTyping = (event.target as Element).closest("input, textarea, [contenteditable]");
    if (event.key !== "/" || isTyping || event.ctrlKey || event.metaKey) return;
    event.preventDefault();
    input.focus();
  });
  form.hidden = false;
}

function optionOf({ title, where, href, text }: Findable, place: number): HTMLLIElement {
  const option = document.createElement("li");
  option.id = `found-${place}`;
  option.role = "option";
  const link = document.createElement("a");
  link.href = href;
  link.tabIndex = -1;
  const [name, about] = [document.createElement("strong"), document.createElement("span")];
  name.textContent = title;
  about.textContent = [where, shortened(text)].filter(Boolean).join(" · ");
  link.append(name, about);
  option.append(link);
  return option;
}

function nothing(): HTMLLIElement {
  const line = document.createElement("li");
  line.className = "site-search__nothing";
  line.textContent = "Nothing has all these words.";
  return line;
}

const shortened = (text: string) => (text.length > 110 ? `${text.slice(0, text.lastIndexOf(" ", 110))} …` : text);
