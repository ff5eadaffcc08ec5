import type { FastifyInstance } from "fastify";
import type { Config } from "./config.ts";

const passedOn = ["content-type", "retry-after", "ratelimit-limit", "ratelimit-remaining", "ratelimit-reset"];

/** The public API under this site's own address, so that a page needs no other. The API counts by the reader's address, not by ours. */
export async function mountGraphqlProxy(server: FastifyInstance, config: Config): Promise<void> {
  await server.register(async (scope) => {
    scope.addContentTypeParser("application/json", { parseAs: "string", bodyLimit: 64_000 }, (_request, body, done) => done(null, body));
    scope.post("/graphql", async (request, reply) => {
      const answer = await fetch(`${config.apiInternalUrl}/graphql`, {
        method: "POST",
        headers: { "content-type": "application/json", accept: request.headers.accept ?? "application/json", ...readerHeaders(request) },
        body: request.body as string,
        signal: AbortSignal.timeout(10_000),
      }).catch(() => null);
      if (!answer) return reply.code(502).send({ errors: [{ message: "The API does not answer.", extensions: { code: "INTERNAL" } }] });
      for (const name of passedOn) if (answer.headers.has(name)) reply.header(name, answer.headers.get(name));
      return reply.code(answer.status).header("cache-control", "no-store").send(Buffer.from(await answer.arrayBuffer()));
    });
  });
}

/** Who is reading, for the API's counts. */
export function readerHeaders(request: { ip: string; headers: Record<string, string | string[] | undefined> }): Record<string, string> {
  const browser = request.headers["user-agent"];
  return { "x-forwarded-for": request.ip, ...(typeof browser === "string" && { "user-agent": browser }) };
}
