import vue from "@vitejs/plugin-vue";
import ui from "@nuxt/ui/vite";
import { defineConfig } from "vite";

const api = process.env["API_URL"] ?? "http://localhost:4000";

export default defineConfig({
  base: "/admin/",
  plugins: [
    vue(),
    ui({
      colorMode: true,
      autoImport: false,
      icon: { clientBundle: { scan: { globInclude: ["src/**/*.{vue,ts}"] }, sizeLimitKb: 256 } },
      ui: {
        colors: { primary: "press", neutral: "stone" },
        button: { slots: { base: "font-medium rounded-sm transition-none" } },
        input: { slots: { root: "w-full", base: "rounded-sm" }, defaultVariants: { variant: "outline" } },
        textarea: { slots: { root: "w-full", base: "rounded-sm" } },
        toast: { slots: { root: "rounded-sm shadow-none ring-1 ring-(--ui-border-accented) bg-default", progress: "hidden" } },
        dropdownMenu: { slots: { content: "rounded-sm shadow-none ring-1 ring-(--ui-border-accented) bg-default" } },
        select: { slots: { base: "w-full rounded-sm" } },
      },
    }),
  ],
  server: {
    port: 5173,
    strictPort: true,
    proxy: Object.fromEntries(["/admin/graphql", "/admin/media", "/media"].map((path) => [path, { target: api }])),
  },
  build: { target: "es2022", chunkSizeWarningLimit: 1200 },
});
