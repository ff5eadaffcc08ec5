import type { FastifyInstance } from "fastify";
import { lexicographicSortSchema, printSchema } from "graphql";
import { publicSchema } from "../schema.ts";

/** GET /schema.graphql: the public schema in the schema definition language, as it is committed in packages/schema. */
export async function mountSchemaFile(server: FastifyInstance): Promise<void> {
  const file = `${printSchema(lexicographicSortSchema(publicSchema))}\n`;
  server.get("/schema.graphql", (_request, reply) => reply.type("text/plain; charset=utf-8").header("cache-control", "public, no-cache").send(file));
}
