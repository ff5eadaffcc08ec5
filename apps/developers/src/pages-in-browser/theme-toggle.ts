import { chooseTheme, isDark } from "@warta/house-style/theme.ts";

export function mountThemeToggle(): void {
  const button = document.querySelector<HTMLButtonElement>(".theme-toggle")!;
  const say = () => button.setAttribute("aria-label", isDark() ? "Light mode" : "Dark mode");
  button.addEventListener("click", () => {
    chooseTheme(isDark() ? "light" : "dark");
    say();
  });
  say();
  button.hidden = false;
}
