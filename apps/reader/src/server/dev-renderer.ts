import type * as EntryServer from "../entry-server.ts";
import type { Renderer } from "./renderer.ts";

/** Vite as a middleware: sources are served as they are and reload themselves. */
export async function makeDevRenderer(): Promise<Renderer> {
  const { createServer } = await import("vite");
  const vite = await createServer({ server: { middlewareMode: true }, appType: "custom" });
  return {
    development: true,
    async mount(server) {
      server.addHook("onRequest", (request, reply, done) => vite.middlewares(request.raw, reply.raw, done));
      server.addHook("onClose", () => vite.close());
    },
    entry: async () => (await vite.ssrLoadModule("/src/entry-server.ts")) as typeof EntryServer,
    assetsOf: () => ({ scripts: ["/@vite/client", "/src/entry-client.ts"], styles: ["/src/styles/main.css?direct"], preloads: [] }),
  };
}
