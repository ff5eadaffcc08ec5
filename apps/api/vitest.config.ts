import { defineConfig } from "vitest/config";

export default defineConfig({
  // Two copies of graphql in one process refuse each other's schemas: everybody gets the CommonJS one.
  resolve: { alias: [{ find: /^graphql$/, replacement: "graphql/index.js" }] },
  test: {
    globalSetup: "src/testing/global-setup.ts",
    // Each file has a database and a server of its own; loading the modules anew for each took as long as the tests.
    isolate: false,
    testTimeout: 20_000,
    hookTimeout: 30_000,
  },
});
