import type { Browser, BrowserContext, BrowserContextOptions, Page } from "playwright-core";
import { afterAll, afterEach, beforeAll, expect, inject } from "vitest";
import { launchChromium } from "./chromium.ts";

export type WatchedBrowser = ReturnType<typeof openWatchedBrowser>;

/** A browser for the tests of a file. Whatever goes wrong silently in one of its pages fails the test that opened it. */
export function openWatchedBrowser() {
  const executablePath = inject("chromiumPath");
  let browser: Browser;
  let contexts: BrowserContext[] = [];
  let faults: string[] = [];
  let expected: RegExp[] = [];

  beforeAll(async () => {
    if (executablePath) browser = await launchChromium(executablePath);
  });
  afterAll(() => browser?.close());
  afterEach(async () => {
    const [opened, found, known] = [contexts, faults, expected];
    [contexts, faults, expected] = [[], [], []];
    await Promise.all(opened.map((context) => context.close()));
    expect(found.filter((fault) => !known.some((pattern) => pattern.test(fault)))).toEqual([]);
  });

  return {
    /** For describe.runIf. */
    isThere: executablePath !== null,

    /** A page of somebody who was never here before. */
    async newPage(options: BrowserContextOptions = {}): Promise<Page> {
      const context = await browser.newContext(options);
      contexts.push(context);
      context.setDefaultTimeout(20_000);
      const list = faults;
      watch(context, (fault) => list.push(fault));
      // Without JavaScript the browser refuses the scripts a page preloads, under the name of the policy.
      if (options.javaScriptEnabled === false) expected.push(/^request failed: \S+\.js \(csp\)$/);
      return context.newPage();
    },

    /** Faults like this one belong to what the test does. */
    expectFault(pattern: RegExp): void {
      expected.push(pattern);
    },
  };
}

/** Violations of the Content-Security-Policy and answers of 400 and above reach the console. */
function watch(context: BrowserContext, report: (fault: string) => void): void {
  context.on("console", (message) => {
    if (message.type() === "error" || message.type() === "warning") report(`console ${message.type()}: ${message.text()} (${message.location().url})`);
  });
  context.on("weberror", (error) => report(`uncaught: ${error.error().stack ?? error.error().message}`));
  context.on("request", (request) => {
    const { protocol, hostname, href } = new URL(request.url());
    if (protocol.startsWith("http") && hostname !== "localhost" && hostname !== "127.0.0.1") report(`request to elsewhere: ${href}`);
  });
  context.on("requestfailed", (request) => {
    const why = request.failure()?.errorText;
    // What a page still loads when it is left is dropped by the browser itself.
    if (why !== "net::ERR_ABORTED") report(`request failed: ${request.url()} (${why})`);
  });
}
