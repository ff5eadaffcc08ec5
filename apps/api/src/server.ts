import { ApolloServer, type ApolloServerPlugin } from "@apollo/server";
import { ApolloServerPluginCacheControlDisabled, ApolloServerPluginLandingPageDisabled } from "@apollo/server/plugin/disabled";
import { InMemoryLRUCache, type KeyValueCache } from "@apollo/utils.keyvaluecache";
import { fastifyApolloDrainPlugin, fastifyApolloHandler } from "@as-integrations/fastify";
import cors from "@fastify/cors";
import etag from "@fastify/etag";
import Fastify, { type FastifyInstance, type FastifyReply, type FastifyRequest } from "fastify";
import type { DocumentNode, GraphQLSchema } from "graphql";
import { signedInOnly } from "./accounts/signed-in.plugin.ts";
import { type Context, createContext, type Services } from "./context.ts";
import { answerError, answerFailedRequest, notFound } from "./errors.ts";
import { mountAdminApp } from "./http/admin-app.ts";
import { mountDevelopers } from "./http/developers.ts";
import { mountMedia } from "./http/media.ts";
import { keptIfAskedAnew } from "./http/graphql-caching.plugin.ts";
import { statusForOlderClients } from "./http/graphql-status.plugin.ts";
import { limitedByCaller } from "./http/public-caller.ts";
import { headersOf } from "./http/request-headers.ts";
import { mountSchemaFile } from "./http/schema-file.ts";
import { persistedQueries, TrustedOperations } from "./http/trusted-operations.ts";
import { mountUploads } from "./http/uploads.ts";
import { tellsCost, withinLimits } from "./limits/limits.plugin.ts";
import { type Allowances, allowances as everybodys, mostBytes, mostTokens, persistedQuerySeconds } from "./limits/limits.ts";
import { openRateLimits } from "./limits/rate-limits.ts";
import { refuseTangledText } from "./limits/tangled-text.ts";
import { acceptWebsockets, openLive } from "./live/live-routes.ts";
import { subscriptionsElsewhere } from "./live/subscriptions-elsewhere.plugin.ts";
import { editorialSchema, publicSchema } from "./schema.ts";

/** How long who has sent half a request, or nothing yet, may hold up a server that stops, in milliseconds: its launcher kills it after ten seconds. */
const patience = 5_000;

type Options = {
  /** Others than everybody's, for tests. */
  allowances?: Allowances;
  trusted?: TrustedOperations;
};

/** The whole API as one Fastify instance; used by main and by the tests. */
export async function buildServer(services: Services, options: Options = {}): Promise<FastifyInstance> {
  const server = Fastify({
    logger: { level: services.config.logLevel },
    trustProxy: services.config.trustedProxies,
    bodyLimit: mostBytes,
    // Who sends a request for longer than that is cut off; it is long enough for a picture over a slow line.
    requestTimeout: 120_000,
    frameworkErrors: (error, request, reply) => void answerFailedRequest(error, request, reply),
    routerOptions: { ignoreTrailingSlash: true },
  });
  server.addHook("onSend", async (_request, reply) => {
    void reply.header("x-content-type-options", "nosniff").header("referrer-policy", "strict-origin-when-cross-origin");
    // Nothing is kept by anybody, but where it is said for how long.
    if (!reply.hasHeader("cache-control")) void reply.header("cache-control", "no-store");
  });
  // None of what is sent here is ever compressed; taken for plain text it would only be misunderstood.
  server.addHook("onRequest", async ({ headers }) => {
    if (!["identity", undefined].includes(headers["content-encoding"])) throw Object.assign(new Error("A compressed body is not read: send it as it is."), { statusCode: 415 });
  });
  server.setErrorHandler(answerFailedRequest);
  server.setNotFoundHandler((_request, reply) => reply.code(404).send({ errors: [notFound("address").told] }));
  server.addHook("preClose", async () => void setTimeout(() => server.server.closeAllConnections(), patience).unref());
  await acceptWebsockets(server);
  await mountGraphql(server, services, options);
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

async function mountGraphql(server: FastifyInstance, services: Services, { allowances = everybodys, trusted = new TrustedOperations() }: Options): Promise<void> {
  const { readerToken, redisUrl } = services.config;
  if (readerToken === undefined) server.log.warn("WARTA_READER_TOKEN is not set: the reader site is limited like everybody");
  const rateLimits = await openRateLimits(redisUrl, server.log, allowances);
  server.addHook("onClose", async () => rateLimits.close());

  const publicApi = await startApollo(server, publicSchema, { csrfPrevention: false, persisted: persistedQueries(trusted), plugins: [keptIfAskedAnew, tellsCost] });
  const editorialApi = await startApollo(server, editorialSchema, { csrfPrevention: true, plugins: [signedInOnly] });

  await server.register(async (scope) => {
    // Anybody's page may read what everybody may see. No cookie is looked at here.
    await scope.register(cors, { origin: "*", methods: ["GET", "POST"], exposedHeaders: ["etag", "ratelimit-limit", "ratelimit-remaining", "ratelimit-reset", "retry-after"], maxAge: 86_400 });
    scope.decorateRequest("caller", null);
    const { hooks, showKey } = limitedByCaller(services, rateLimits, trusted);
    const live = openLive(scope, services, showKey);
    const answer = fastifyApolloHandler(publicApi, { context: async (request) => publicContext(services, request) });
    const graphql = { url: "/graphql", ...hooks, preValidation: live.refuseTooMany, handler: live.orElse(answer) };
    scope.route({ ...graphql, method: "POST" });
    // What nobody keeps needs no ETag: it takes a hash of the whole answer.
    await scope.register(async (kept) => {
      await kept.register(etag);
      kept.addHook("onSend", async (_request, reply) => {
        if (reply.statusCode >= 400) void reply.removeHeader("etag");
      });
      await mountSchemaFile(kept);
      kept.route({ ...graphql, method: "GET", preHandler: [leadBrowsers, graphql.preHandler].flat(), wsHandler: live.overWebsocket });
    });
  });

  server.route({
    url: "/admin/graphql",
    method: ["GET", "POST"],
    bodyLimit: longestEditorialRequest,
    handler: fastifyApolloHandler(editorialApi, {
      context: async (request, reply) => {
        refuseTangledText(queryOf(request));
        const headers = headersOf(request);
        const { viewer, cookies } = await services.authentication.findViewer(headers);
        const setCookies = (values: string[]) => void reply.header("set-cookie", values);
        if (cookies.length) setCookies(cookies);
        return createContext(services, { log: request.log, visitor: visitorOf(request, request.ip), viewer, requestHeaders: headers, setCookies });
      },
    }),
  });
}

type Guards = {
  /** Only where a cookie says who it is: the public schema looks at none, and answers a query sent by a plain GET. */
  csrfPrevention: boolean;
  persisted?: KeyValueCache;
  plugins?: ApolloServerPlugin<Context>[];
};

async function startApollo(server: FastifyInstance, schema: GraphQLSchema, { csrfPrevention, persisted, plugins = [] }: Guards): Promise<ApolloServer<Context>> {
  const apollo = new ApolloServer<Context>({
    schema,
    introspection: true,
    csrfPrevention,
    includeStacktraceInErrorResponses: false,
    persistedQueries: { ttl: persistedQuerySeconds, ...(persisted && { cache: persisted }) },
    parseOptions: { maxTokens: mostTokens },
    validationOptions: { hideSuggestions: true },
    stopOnTerminationSignals: false,
    formatError: (formatted, error) => answerError(formatted, error, server.log),
    documentStore: new InMemoryLRUCache<DocumentNode>({ maxSize: mostRemembered, sizeCalculation: memoryOf }),
    // Apollo's own plugin for cache headers listens to every field that is resolved; ours knows by the operation. Its landing page is a
    // script from elsewhere, which would run where editors are signed in.
    plugins: [ApolloServerPluginCacheControlDisabled(), ApolloServerPluginLandingPageDisabled(), fastifyApolloDrainPlugin(server), ...plugins, subscriptionsElsewhere, withinLimits, statusForOlderClients],
  });
  await apollo.start();
  return apollo;
}

/** Who opens the address in a browser looks for something to see. */
async function leadBrowsers({ headers, query }: FastifyRequest, reply: FastifyReply): Promise<void> {
  if (headers.accept?.includes("text/html") && Object.keys(query as object).length === 0) await reply.redirect("/playground", 302);
}

/** Of parsed documents, in bytes. Apollo's own store counts a document without its text, which a comment can make as long as it likes. */
const mostRemembered = 64_000_000;

/** Roughly: the text, and its tokens and nodes, which take some twenty bytes for each character of a usual one. */
const memoryOf = ({ loc }: DocumentNode) => 1_000 + 22 * (loc?.source.body.length ?? 0);

function publicContext(services: Services, request: FastifyRequest): Context {
  const { spending, address } = request.caller!;
  refuseTangledText(queryOf(request));
  return createContext(services, { log: request.log, visitor: visitorOf(request, address), spending, viewer: null, requestHeaders: new Headers(), setCookies: () => {} });
}

/** The operation's text, by POST or GET. */
const queryOf = ({ body, query }: FastifyRequest): unknown => ((body ?? query) as { query?: unknown }).query;

const visitorOf = ({ headers }: FastifyRequest, address: string) => `${address}\0${headers["user-agent"] ?? ""}`;
