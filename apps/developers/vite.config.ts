import vue from "@vitejs/plugin-vue";
import { defineConfig } from "vite";

export default defineConfig(({ isSsrBuild }) => ({
  plugins: [vue()],
  base: "/developers/",
  appType: "custom",
  publicDir: isSsrBuild ? false : "public",
  // Some of what renders the pages is CommonJS and ES module both; taken in whole, there is one copy of each.
  ssr: { noExternal: true },
  build: {
    target: "es2022",
    ...(isSsrBuild
      ? { rolldownOptions: { output: { entryFileNames: "main.js" } } }
      : { manifest: true, rolldownOptions: { input: { pages: "src/pages-in-browser/main.ts", playground: "src/playground/main.ts", theme: "src/site/theme-at-start.ts" } } }),
  },
}));
