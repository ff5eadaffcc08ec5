import { ApolloServer, type ApolloServerPlugin } from "@apollo/server";
import { ApolloServerPluginCacheControlDisabled } from "@apollo/server/plugin/disabled";
import { fastifyApolloDrainPlugin, fastifyApolloHandler } from "@as-integrations/fastify";
import cors from "@fastify/cors";
import etag from "@fastify/etag";
import Fastify, { type FastifyInstance, type FastifyRequest } from "fastify";
import type { GraphQLSchema } from "graphql";
import { signedInOnly } from "./accounts/signed-in.plugin.ts";
import { type Context, createContext, type Services } from "./context.ts";
import { answerError, answerFailedRequest } from "./errors.ts";
import { mountAdminApp } from "./http/admin-app.ts";
import { mountDevelopers } from "./http/developers.ts";
import { mountMedia } from "./http/media.ts";
import { keptIfAskedAnew, neverKept } from "./http/graphql-caching.plugin.ts";
import { statusForOlderClients } from "./http/graphql-status.plugin.ts";
import { headersOf } from "./http/request-headers.ts";
import { mountSchemaFile } from "./http/schema-file.ts";
import { mountUploads } from "./http/uploads.ts";
import { mostBytes, mostTokens, persistedQuerySeconds, withinLimits } from "./limits/limits.plugin.ts";
import { editorialSchema, publicSchema } from "./schema.ts";

/** The whole API as one Fastify instance; used by main and by the tests. */
export async function buildServer(services: Services): Promise<FastifyInstance> {
  const server = Fastify({
    logger: { level: services.config.logLevel },
    trustProxy: "loopback",
    bodyLimit: mostBytes,
    routerOptions: { ignoreTrailingSlash: true },
  });
  server.addHook("onSend", async (_request, reply) => void reply.header("x-content-type-options", "nosniff").header("referrer-policy", "strict-origin-when-cross-origin"));
  server.setErrorHandler(answerFailedRequest);
  await mountGraphql(server, services);
  await mountMedia(server, services);
  await mountUploads(server, services);
  await mountDevelopers(server, services.config);
  await mountAdminApp(server);
  server.get("/healthz", async () => {
    await services.db.rows("select 1");
    return { status: "ok" };
  });
  return server;
}

/** A pasted text of a million characters, each written as \uXXXX, and its query. */
const longestEditorialRequest = 6_100_000;

async function mountGraphql(server: FastifyInstance, services: Services): Promise<void> {
  const publicApi = await startApollo(server, publicSchema, { csrfPrevention: false, plugins: [keptIfAskedAnew] });
  const editorialApi = await startApollo(server, editorialSchema, { csrfPrevention: true, plugins: [signedInOnly, neverKept] });

  await server.register(async (scope) => {
    // Anybody's page may read what everybody may see. No cookie is looked at here.
    await scope.register(cors, { origin: "*", methods: ["GET", "POST"], exposedHeaders: ["etag"], maxAge: 86_400 });
    await scope.register(etag);
    await mountSchemaFile(scope);
    scope.route({
      url: "/graphql",
      method: ["GET", "POST"],
      handler: fastifyApolloHandler(publicApi, { context: async (request) => publicContext(services, request) }),
    });
  });

  server.route({
    url: "/admin/graphql",
    method: ["GET", "POST"],
    bodyLimit: longestEditorialRequest,
    handler: fastifyApolloHandler(editorialApi, {
      context: async (request, reply) => {
        const headers = headersOf(request);
        const { viewer, cookies } = await services.authentication.findViewer(headers);
        const setCookies = (values: string[]) => void reply.header("set-cookie", values);
        if (cookies.length) setCookies(cookies);
        return createContext(services, { ...publicRequest(request), viewer, requestHeaders: headers, setCookies });
      },
    }),
  });
}

type Guards = {
  /** Only where a cookie says who it is: the public schema looks at none, and answers a query sent by a plain GET. */
  csrfPrevention: boolean;
  plugins?: ApolloServerPlugin<Context>[];
};

async function startApollo(server: FastifyInstance, schema: GraphQLSchema, { csrfPrevention, plugins = [] }: Guards): Promise<ApolloServer<Context>> {
  const apollo = new ApolloServer<Context>({
    schema,
    introspection: true,
    csrfPrevention,
    includeStacktraceInErrorResponses: false,
    persistedQueries: { ttl: persistedQuerySeconds },
    parseOptions: { maxTokens: mostTokens },
    stopOnTerminationSignals: false,
    formatError: (formatted, error) => answerError(formatted, error, server.log),
    // Apollo's own plugin for cache headers listens to every field that is resolved; ours knows by the operation.
    plugins: [ApolloServerPluginCacheControlDisabled(), fastifyApolloDrainPlugin(server), ...plugins, withinLimits, statusForOlderClients],
  });
  await apollo.start();
  return apollo;
}

function publicContext(services: Services, request: FastifyRequest): Context {
  return createContext(services, { ...publicRequest(request), viewer: null, requestHeaders: new Headers(), setCookies: () => {} });
}

function publicRequest(request: FastifyRequest) {
  return { log: request.log, visitor: `${request.ip}\0${request.headers["user-agent"] ?? ""}` };
}
