import { existsSync } from "node:fs";
import { join } from "node:path";
import fastifyStatic from "@fastify/static";
import type { FastifyInstance, FastifyReply } from "fastify";
import { repositoryRoot } from "../config.ts";

/** The built admin app under /admin. Every address in it that is no file is answered with its one page. */
export async function mountAdminApp(server: FastifyInstance): Promise<void> {
  const folder = join(repositoryRoot, "apps/admin/dist");
  if (!existsSync(join(folder, "index.html"))) return;
  await server.register(async (scope) => {
    await scope.register(fastifyStatic, { root: folder, prefix: "/admin/", wildcard: false, index: false });
    const page = (_request: unknown, reply: FastifyReply) =>
      reply.header("content-security-policy", policy).header("cache-control", "no-cache").sendFile("index.html");
    scope.get("/admin", page);
    scope.get("/admin/*", page);
  });
}

const policy = [
  "default-src 'self'",
  "script-src 'self'",
  "style-src 'self' 'unsafe-inline'",
  "img-src 'self' data: blob:",
  "font-src 'self' data:",
  "connect-src 'self'",
  "frame-ancestors 'none'",
  "base-uri 'self'",
  "form-action 'self'",
].join("; ");
