/** Under this name the browser keeps the choice; nothing is kept for somebody who follows the system. */
export const themeKey = "theme";

export function isDark(): boolean {
  const chosen = document.documentElement.dataset["theme"];
  return chosen ? chosen === "dark" : matchMedia("(prefers-color-scheme: dark)").matches;
}

export function chooseTheme(theme: "dark" | "light"): void {
  document.documentElement.dataset["theme"] = theme;
  try {
    localStorage.setItem(themeKey, theme);
  } catch {
    // Storage is switched off: the choice lasts for this page.
  }
}
