import vue from "@vitejs/plugin-vue";
import { defineConfig } from "vite";

export default defineConfig(({ isSsrBuild }) => ({
  plugins: [vue()],
  appType: "custom",
  publicDir: isSsrBuild ? false : "public",
  // The workspace's packages are TypeScript sources; everything else stays in node_modules.
  ssr: { noExternal: [/^@warta\//] },
  build: {
    target: "es2022",
    // One style sheet for all pages: small, cached once, and no page is ever shown without its styles.
    cssCodeSplit: false,
    ...(isSsrBuild
      ? { rolldownOptions: { output: { entryFileNames: "main.js", chunkFileNames: "[name]-[hash].js" } } }
      : { manifest: true, rolldownOptions: { input: "src/entry-client.ts" } }),
  },
}));
