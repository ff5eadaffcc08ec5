import fastifyStatic from "@fastify/static";
import { getDistDirectory, renderAltair, renderInitialOptions } from "altair-static";
import type { FastifyInstance } from "fastify";

const example = `# Warta: the latest stories of the world section, with what to read next.
query LatestStories {
  articles(edition: "id", section: "internasional", first: 3) {
    nodes {
      headline
      url
      publishedAt
      credits { role contributor { name } }
      recommendations(first: 3) {
        nodes { headline section { name } }
      }
    }
  }
}
`;

/** A GraphQL playground for the public schema under /playground, wholly from our own server. */
export async function mountPlayground(server: FastifyInstance): Promise<void> {
  const options = {
    baseURL: "/playground/",
    endpointURL: "/graphql",
    initialQuery: example,
    serveInitialOptionsInSeperateRequest: "start.js",
    disableAccount: true,
  };
  const page = renderAltair(options);
  const start = renderInitialOptions(options);
  await server.register(async (scope) => {
    await scope.register(fastifyStatic, { root: getDistDirectory(), prefix: "/playground/", wildcard: false, index: false });
    scope.get("/playground", (_request, reply) => reply.type("text/html; charset=utf-8").send(page));
    scope.get("/playground/start.js", (_request, reply) => reply.type("text/javascript; charset=utf-8").send(start));
  });
}
