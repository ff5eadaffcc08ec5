import { accessSync, constants } from "node:fs";
import { type Browser, chromium } from "playwright-core";

const places = ["/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome"];

export const howToGetChromium = "No Chromium was found: apt-get install chromium, or set CHROMIUM_PATH";

/** CHROMIUM_PATH wins, even when nothing is there: a wrong setting must not silently mean another browser. */
export function findChromium(): string | null {
  const named = process.env["CHROMIUM_PATH"];
  return (named ? [named] : places).find(isExecutable) ?? null;
}

/** Everything a browser does of its own accord is off, so that each request seen is one of the page. The profile is a fresh one each time. */
export function launchChromium(executablePath: string): Promise<Browser> {
  return chromium.launch({
    executablePath,
    headless: true,
    args: ["--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking", "--disable-component-update", "--disable-sync"],
  });
}

function isExecutable(path: string): boolean {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}
