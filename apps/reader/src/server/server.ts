import compress from "@fastify/compress";
import Fastify, { type FastifyInstance, type FastifyReply } from "fastify";
import { openApi } from "./api.ts";
import type { Config } from "./config.ts";
import { contentSecurityPolicy } from "./content-security-policy.ts";
import { mountGraphqlProxy } from "./graphql-proxy.ts";
import { mountPages } from "./pages.ts";
import type { Renderer } from "./renderer.ts";

/** An address that cannot even be decoded. */
function answerBadRequest(_error: unknown, _request: unknown, reply: FastifyReply): void {
  void reply.code(400).type("text/plain").send("Bad request\n");
}

export async function buildServer(config: Config, renderer: Renderer): Promise<FastifyInstance> {
  const server = Fastify({ logger: { level: config.logLevel }, trustProxy: config.trustedProxies, forceCloseConnections: "idle", frameworkErrors: answerBadRequest });
  server.addHook("onSend", async (_request, reply) => {
    reply.header("x-content-type-options", "nosniff");
    reply.header("referrer-policy", "strict-origin-when-cross-origin");
    // Vite's own scripts and styles are inline while developing.
    if (!renderer.development) reply.header("content-security-policy", contentSecurityPolicy(config.apiUrl));
  });
  if (!renderer.development) await server.register(compress, { encodings: ["gzip"], threshold: 1024 });
  await renderer.mount(server);
  server.setNotFoundHandler((_request, reply) => reply.code(404).type("text/plain").send("Not found\n"));
  server.get("/healthz", () => ({ status: "ok" }));
  const api = openApi(config, server.log);
  mountGraphqlProxy(server, config, api);
  await mountPages(server, config, renderer, api);
  return server;
}
