import { createHash } from "node:crypto";
import { stripTypeScriptTypes } from "node:module";
import { join } from "node:path";
import { ApolloClient, ApolloLink, CombinedGraphQLErrors, gql, HttpLink, InMemoryCache } from "@apollo/client";
import { createPersistedQueryLink } from "@apollo/client/link/persisted-queries";
import { relayStylePagination } from "@apollo/client/utilities";
import { generate } from "@graphql-codegen/cli";
import { Client, fetchExchange } from "@urql/core";
import { persistedExchange } from "@urql/exchange-persisted";
import { ClientError, GraphQLClient } from "graphql-request";
import { beforeAll, beforeEach, describe, expect, test, vi } from "vitest";
import { repositoryRoot } from "../config.ts";
import { aPublishedArticle } from "../testing/factories.ts";
import { openNewsroom } from "../testing/newsroom.ts";

const room = openNewsroom();
let url: string;
let sent: string[];

beforeAll(async () => {
  url = `${await room.server.listen({ port: 0, host: "127.0.0.1" })}/graphql`;
  for (const [day, headline] of ["Oldest", "Middle", "Newest"].entries()) await aPublishedArticle(room, { headline, slug: headline.toLowerCase(), at: `2026-03-0${day + 1}T00:00:00Z` });
});
beforeEach(() => {
  sent = [];
});

/** Notes of each request its method, and whether it brings the operation's text or only its hash. */
const noting: typeof fetch = (input, init) => {
  const address = new URL(input instanceof Request ? input.url : input);
  const text = address.searchParams.get("query") ?? (JSON.parse(typeof init?.body === "string" ? init.body : "{}") as { query?: string }).query;
  sent.push(`${init?.method ?? "GET"} ${text ? "text" : "hash"}`);
  return fetch(input, init);
};

const sha256 = (text: string) => createHash("sha256").update(text).digest("hex");

const list = `query Latest($first: Int!, $after: String) { articles(edition: "id", first: $first, after: $after) { edges { cursor node { id headline } } pageInfo { hasNextPage endCursor } } }`;
const story = `query Story($slug: String!) { article(edition: "id", slug: $slug) { id headline section { id slug } body { __typename ... on ParagraphBlock { key content { text } } } } }`;
const tooMany = { code: "BAD_USER_INPUT", message: "first must be between 0 and 100." };

describe("Apollo Client", () => {
  const open = (link: ApolloLink = new HttpLink({ uri: url, fetch: noting })) =>
    new ApolloClient({ link, cache: new InMemoryCache({ typePolicies: { Query: { fields: { articles: relayStylePagination(["edition"]) } } } }) });

  test("joins the next page to the list it keeps", async () => {
    const latest = open().watchQuery<any>({ query: gql(list), variables: { first: 2 } });
    const watched = latest.subscribe({});
    await vi.waitFor(() => expect(latest.getCurrentResult().dataState).toBe("complete"));
    await latest.fetchMore({ variables: { after: latest.getCurrentResult().data.articles.pageInfo.endCursor } });
    await vi.waitFor(() => expect(latest.getCurrentResult().data.articles.pageInfo.hasNextPage).toBe(false));
    expect(latest.getCurrentResult().data.articles.edges.map(({ node }: any) => node.headline)).toEqual(["Newest", "Middle", "Oldest"]);
    watched.unsubscribe();
  });

  test("asks by hash with GET, and sends the text when the hash is unknown", async () => {
    const client = open(ApolloLink.from([createPersistedQueryLink({ sha256, useGETForHashedQueries: true }), new HttpLink({ uri: url, fetch: noting })]));
    const ask = () => client.query<any>({ query: gql(story), variables: { slug: "middle" }, fetchPolicy: "network-only" });
    expect((await ask()).data.article).toMatchObject({ headline: "Middle", section: { slug: "internasional" }, body: [{ __typename: "ParagraphBlock", content: [{ text: "The first paragraph." }] }] });
    await ask();
    expect(sent).toEqual(["GET hash", "POST text", "GET hash"]);
  });

  test("tells an error of the request from one of the network", async () => {
    const asked = open().query({ query: gql(list), variables: { first: 101 } });
    const error = await asked.then(() => null, (error: unknown) => error);
    expect(CombinedGraphQLErrors.is(error) && error.errors).toMatchObject([{ message: tooMany.message, extensions: { code: tooMany.code } }]);
  });
});

describe("urql", () => {
  const open = (exchanges = [fetchExchange]) => new Client({ url, exchanges, fetch: noting, preferGetMethod: false });

  test("asks for the next page", async () => {
    const client = open();
    const first = await client.query(list, { first: 2 });
    const second = await client.query(list, { first: 2, after: first.data.articles.pageInfo.endCursor });
    expect(second.data.articles.edges.map(({ node }: any) => node.headline)).toEqual(["Oldest"]);
  });

  test("asks by hash with GET, and sends the text when the hash is unknown", async () => {
    const client = open([persistedExchange({ preferGetForPersistedQueries: "force", generateHash: async (text) => sha256(text) }), fetchExchange]);
    const ask = () => client.query(story, { slug: "middle" }, { requestPolicy: "network-only" }).toPromise();
    expect((await ask()).data?.article).toMatchObject({ headline: "Middle", body: [{ content: [{ text: "The first paragraph." }] }] });
    await ask();
    expect(sent).toEqual(["GET hash", "GET text", "GET hash"]);
  });

  test("tells an error of the request from one of the network", async () => {
    const { error } = await open().query(list, { first: 101 });
    expect(error?.networkError).toBeUndefined();
    expect(error?.graphQLErrors).toMatchObject([{ message: tooMany.message, extensions: { code: tooMany.code } }]);
  });
});

describe("graphql-codegen", () => {
  test("makes typed documents, which other clients send", async () => {
    const files = await generate({ schema: join(repositoryRoot, "packages/schema/public.graphql"), documents: [list, story], generates: { "generated/": { preset: "client", config: { useTypeImports: true } } }, silent: true }, false);
    const code: string = files.find(({ filename }: { filename: string }) => filename.endsWith("/graphql.ts")).content;
    expect(code).toContain("export type LatestQuery = { articles: { edges: Array<{ cursor: string, node: { id: string, headline: string } }>, pageInfo: { hasNextPage: boolean, endCursor: string | null } } | null };");

    const { LatestDocument, StoryDocument } = await import(`data:text/javascript,${encodeURIComponent(stripTypeScriptTypes(code))}`);
    const client = new GraphQLClient(url);
    expect((await client.request(LatestDocument, { first: 1 })).articles.edges).toMatchObject([{ node: { headline: "Newest" } }]);
    expect((await client.request(StoryDocument, { slug: "middle" })).article).toMatchObject({ headline: "Middle" });
  });
});

describe("graphql-request", () => {
  test("asks for the next page, by GET as well", async () => {
    for (const method of ["POST", "GET"] as const) {
      const client = new GraphQLClient(url, { fetch: noting, method });
      const first = await client.request(list, { first: 2 });
      const second = await client.request(list, { first: 2, after: first.articles.pageInfo.endCursor });
      expect(second.articles.edges.map(({ node }: any) => node.headline)).toEqual(["Oldest"]);
      expect((await client.request(story, { slug: "middle" })).article.headline).toBe("Middle");
    }
  });

  test("throws an error with the code", async () => {
    const error = await new GraphQLClient(url).request(list, { first: 101 }).then(() => null, (error: unknown) => error);
    expect(error instanceof ClientError && error.response.errors).toMatchObject([{ message: tooMany.message, extensions: { code: tooMany.code } }]);
  });
});
