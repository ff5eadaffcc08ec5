// Loaded by every page before its first paint, as a plain script: the choice of somebody who does not follow the system.
try {
  const theme = localStorage.getItem("theme");
  if (theme === "dark" || theme === "light") document.documentElement.dataset["theme"] = theme;
} catch {
  // Storage is switched off: there is no choice.
}
