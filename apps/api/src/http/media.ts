import fastifyStatic from "@fastify/static";
import type { FastifyInstance } from "fastify";
import type { Services } from "../context.ts";

/** The renditions of pictures, which never change under their address. */
export async function mountMedia(server: FastifyInstance, services: Services): Promise<void> {
  await server.register(fastifyStatic, {
    root: services.media.folder,
    prefix: "/media/",
    decorateReply: false,
    index: false,
    dotfiles: "ignore",
    immutable: true,
    maxAge: "365d",
    setHeaders(reply) {
      reply.header("access-control-allow-origin", "*");
      reply.header("cross-origin-resource-policy", "cross-origin");
      reply.header("x-content-type-options", "nosniff");
    },
  });
}
