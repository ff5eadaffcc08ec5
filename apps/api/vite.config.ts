import { defineConfig } from "vite";

/** Two entry files for Node: the server and the commands. What comes from npm stays in node_modules. */
export default defineConfig({
  build: {
    ssr: true,
    target: "node22",
    outDir: "dist",
    sourcemap: true,
    minify: false,
    rollupOptions: { input: { main: "src/main.ts", warta: "src/commands/warta.ts" }, output: { entryFileNames: "[name].js", chunkFileNames: "[name]-[hash].js" } },
  },
});
