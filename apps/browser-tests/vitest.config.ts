import { defineConfig } from "vitest/config";

const common = { testTimeout: 60_000, hookTimeout: 60_000 };

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
