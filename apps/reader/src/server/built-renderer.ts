import { readFile } from "node:fs/promises";
import { join } from "node:path";
import fastifyStatic from "@fastify/static";
import type { PageKind } from "../routing/page.ts";
import type { Renderer } from "./renderer.ts";

type Manifest = Record<string, { file: string; imports?: string[]; css?: string[] }>;

/** From dist/server to dist/client. */
const clientFolder = join(import.meta.dirname, "../client");

const pageFiles: Record<PageKind, string> = {
  front: "src/pages/FrontPage.vue",
  section: "src/pages/SectionPage.vue",
  article: "src/pages/ArticlePage.vue",
  notFound: "src/pages/NotFoundPage.vue",
};

export async function makeBuiltRenderer(): Promise<Renderer> {
  const manifest = JSON.parse(await readFile(join(clientFolder, ".vite/manifest.json"), "utf8")) as Manifest;
  const entry = await import("../entry-server.ts");
  const scripts = [`/${manifest["src/entry-client.ts"]!.file}`];
  const styles = Object.values(manifest).flatMap(({ file }) => (file.endsWith(".css") ? [`/${file}`] : []));

  return {
    development: false,
    async mount(server) {
      await server.register(fastifyStatic, { root: join(clientFolder, "assets"), prefix: "/assets/", immutable: true, maxAge: "365d", index: false, wildcard: true });
      await server.register(fastifyStatic, { root: clientFolder, serve: false, decorateReply: false });
      server.get("/favicon.svg", (_request, reply) => reply.sendFile("favicon.svg", clientFolder, { maxAge: "1d", immutable: false }));
    },
    entry: () => Promise.resolve(entry),
    assetsOf: (kind) => ({ scripts, styles, preloads: kind ? chunksOf(manifest, pageFiles[kind]) : [] }),
  };
}

/** A page's chunk and those it imports: else the browser would learn of them one after the other. */
function chunksOf(manifest: Manifest, file: string, known = new Set<string>()): string[] {
  const chunk = manifest[file];
  if (!chunk || known.has(file)) return [];
  known.add(file);
  return [`/${chunk.file}`, ...(chunk.imports ?? []).flatMap((imported) => chunksOf(manifest, imported, known))];
}
