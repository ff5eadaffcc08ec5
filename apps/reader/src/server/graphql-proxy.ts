import type { FastifyInstance } from "fastify";
import { type Api, ownOperation } from "./api.ts";
import type { Config } from "./config.ts";

const passedOn = ["content-type", "retry-after", "ratelimit-limit", "ratelimit-remaining", "ratelimit-reset"];

/**
 * The public API under this site's own address, so that a page needs no other; for the site's own operations only. They are limited by
 * nobody's allowance, as thousands of readers may share one address: whoever wants more goes to the API itself.
 */
export function mountGraphqlProxy(server: FastifyInstance, config: Config, api: Api): void {
  server.post("/graphql", { bodyLimit: 64_000 }, async (request, reply) => {
    reply.header("cache-control", "no-store");
    const asked = ownOperation(request.body);
    if (!asked) return reply.code(403).send(error("FORBIDDEN", `Only this site's own pages are answered here. The API for everybody is at ${config.apiUrl}/graphql.`));
    const answer = await api.send(asked, request).catch(() => null);
    if (!answer) return reply.code(502).send(error("INTERNAL", "The API does not answer."));
    for (const name of passedOn) if (answer.headers.has(name)) reply.header(name, answer.headers.get(name));
    return reply.code(answer.status).send(Buffer.from(await answer.arrayBuffer()));
  });
}

const error = (code: string, message: string) => ({ errors: [{ message, extensions: { code } }] });
