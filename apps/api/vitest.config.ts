import { defineConfig } from "vitest/config";

export default defineConfig({
  // Two copies of graphql in one process refuse each other's schemas: everybody gets the CommonJS one.
  resolve: { alias: [{ find: /^graphql$/, replacement: "graphql/index.js" }] },
  test: {
    globalSetup: "src/testing/global-setup.ts",
    testTimeout: 20_000,
    hookTimeout: 30_000,
  },
});
