const shownFor = 1500;

export function mountCopyButtons(): void {
  for (const button of document.querySelectorAll<HTMLButtonElement>("[data-copy]")) {
    button.hidden = false;
    button.addEventListener("click", () => {
      const code = button.closest(".sample")!.querySelector("pre")!.textContent;
      void navigator.clipboard.writeText(code).then(
        () => say(button, "Copied"),
        () => say(button, "Could not copy"),
      );
    });
  }
}

function say(button: HTMLButtonElement, text: string): void {
  button.textContent = text;
  setTimeout(() => (button.textContent = "Copy"), shownFor);
}
