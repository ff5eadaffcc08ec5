import { defineConfig } from "vitest/config";

// What is waited for may take long on a busy machine; Vitest alone would give it one second.
const common = { testTimeout: 60_000, hookTimeout: 60_000, expect: { poll: { timeout: 20_000 } } };

export default defineConfig({
  test: {
    globalSetup: "src/global-setup.ts",
    teardownTimeout: 60_000,
    // Each worker has a browser of its own.
    maxWorkers: 2,
    projects: [
      { test: { ...common, name: "pages", include: ["src/pages/*.test.ts"], sequence: { groupOrder: 0 } } },
      // Builds, seeds and kills a Warta of its own: not while pages are being timed.
      { test: { ...common, name: "launcher", include: ["src/launcher/*.test.ts"], sequence: { groupOrder: 1 } } },
    ],
  },
});
