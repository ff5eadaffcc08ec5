import { getIntrospectionQuery, type GraphQLSchema, Kind, parse } from "graphql";
import { describe, expect, test } from "vitest";
import { editorialSchema, publicSchema } from "../schema.ts";
import { operationsOf } from "../testing/app-operations.ts";
import { aPublishedArticle } from "../testing/factories.ts";
import { openNewsroom } from "../testing/newsroom.ts";
import { costOf } from "./cost.ts";
import { limits, mostCharacters, mostTokens } from "./limits.ts";
import { countAliases, depthOf } from "./shape.ts";

const room = openNewsroom();

/** Stories beside stories beside stories, each with all of its text. */
const avalanche = `{ articles(first: 100) { nodes { recommendations(first: 50) { nodes { recommendations(first: 50) { nodes { recommendations(first: 50) { nodes { id bodyHtml } } } } } } } } }`;
const nested = (depth: number): string => (depth ? `translations { ${nested(depth - 1)} }` : "id");
const aliased = (count: number) => `{ ${Array.from({ length: count }, (_, each) => `a${each}: edition(code: "id") { name }`).join(" ")} }`;

describe.each<[string, () => Promise<(query: string, variables?: object) => ReturnType<typeof room.ask>>]>([
  ["public", async () => room.ask],
  ["editorial", () => room.as("reporter")],
])("the %s schema", (_name, open) => {
  test.each([
    ["costs too much", avalanche, { cost: 273_214_201, limit: limits.cost }],
    ["has too many lists under many names", `{ ${Array.from({ length: 25 }, (_, each) => `a${each}: articles(first: 100) { nodes { bodyHtml } }`).join(" ")} }`, { cost: 25 * 2101, limit: limits.cost }],
    ["compares the stories of many lists with all others, only to count", `{ ${Array.from({ length: 14 }, (_, each) => `a${each}: articles(first: 100) { nodes { recommendations(first: 0) { variant } } }`).join(" ")} }`, { cost: 14 * 4201, limit: limits.cost }],
    ["is too deep", `{ articles(first: 1) { nodes { ${nested(limits.depth - 2)} } } }`, { depth: limits.depth + 1, limit: limits.depth }],
    ["has too many names", aliased(limits.aliases + 1), { aliases: limits.aliases + 1, limit: limits.aliases }],
    ["repeats a field, which validation compares each with each", `{ ${"editions { code } ".repeat(limits.repeats + 2)} }`, { repeats: limits.repeats + 1, limit: limits.repeats }],
    ["repeats it in inline fragments, whoever is asked", `{ ${"... { editions { code } } ".repeat(limits.repeats + 2)} nothing }`, { repeats: limits.repeats + 1, limit: limits.repeats }],
    ["spreads fragments without end", `{ ${Array.from({ length: limits.spreads + 1 }, (_, each) => `...F${each}`).join(" ")} } ${Array.from({ length: limits.spreads + 1 }, (_, each) => `fragment F${each} on Query { editions { code } }`).join(" ")}`, { spreads: limits.spreads + 1, limit: limits.spreads }],
  ])("carries nothing out of an operation that %s", async (_what, query, measured) => {
    const send = await open();
    let answer: Awaited<ReturnType<typeof send>> | undefined;
    const [statement] = (await room.statementsOf(async () => void (answer = await send(query)))).filter((text) => /from (articles|editions)/.test(text));
    const [[what, value]] = Object.entries(measured) as [[string, number]];
    expect(answer).toMatchObject({ status: 400, errors: [{ extensions: { code: "COST_LIMIT", ...measured } }] });
    expect(answer!.data ?? null).toBeNull();
    expect(answer!.errors![0]!.message).toMatch(new RegExp(`${what === "repeats" ? "repeated" : what}.* ${value}, and ${measured.limit} is the most`));
    expect(statement).toBeUndefined();
  });

  test("answers what stays within the limits", async () => {
    await aPublishedArticle(room);
    const send = await open();
    for (const query of [aliased(limits.aliases), `{ articles(first: 1) { nodes { translations { translations { translations { id } } } } } }`, getIntrospectionQuery()])
      expect((await send(query)).errors, query.slice(0, 80)).toBeUndefined();
  });

  test("holds one document to its limits with each of its variables", async () => {
    const send = await open();
    const query = `query Pages($first: Int!) { articles(first: $first) { nodes { recommendations(first: $first) { nodes { recommendations(first: $first) { nodes { id } } } } } } }`;
    expect((await send(query, { first: 1 })).errors).toBeUndefined();
    expect((await send(query, { first: 50 })).errors).toMatchObject([{ extensions: { code: "COST_LIMIT" } }]);
    expect((await send(query, { first: 1 })).errors).toBeUndefined();
  });

  test("does not read a text that is long without tokens", async () => {
    const send = await open();
    expect((await send(`{ editions { code } } #${"x".repeat(mostCharacters - 25)}`)).errors).toBeUndefined();
    expect(await send(`{ editions { code } } #${"x".repeat(mostCharacters)}`)).toMatchObject({ status: 400, errors: [{ extensions: { code: "COST_LIMIT", characters: mostCharacters + 23, limit: mostCharacters } }] });
  });

  test("does not parse a text without end", async () => {
    const { status, errors } = await (await open())(`{ ${"editions { code } ".repeat(mostTokens / 4 + 1)} }`);
    expect([status, errors![0]!.extensions.code]).toEqual([400, "GRAPHQL_PARSE_FAILED"]);
  });
});

test("nobody who has not signed in learns what an operation costs", async () => {
  const response = await room.server.inject({ method: "POST", url: "/admin/graphql", payload: { query: avalanche } });
  expect(response.json().errors).toMatchObject([{ extensions: { code: "UNAUTHENTICATED" } }]);
});

test.each([
  ["a field in a field in a field", `{ articles { nodes { id } } }`, 3],
  ["the deepest of several", `{ editions { id } ...Q } fragment Q on Query { articles { ... { nodes { section { name } } } } }`, 4],
  ["introspection, which is not counted", `{ __schema { types { name } } editions { __typename } }`, 1],
])("the depth of an operation is that of %s", (_what, query, depth) => expect(depthOf(parse(query))).toBe(depth));

test.each<[string, GraphQLSchema]>([
  ["reader", publicSchema],
  ["admin", editorialSchema],
])("every operation of the %s app is far within the limits", async (app, schema) => {
  const document = parse(await operationsOf(app), { maxTokens: mostTokens });
  const names = document.definitions.flatMap((definition) => (definition.kind === Kind.OPERATION_DEFINITION ? [definition.name!.value] : []));
  expect(names.length).toBeGreaterThan(4);
  for (const name of names) {
    expect(costOf(document, schema, { first: 100 }, name), name).toBeLessThan(limits.cost / 2);
    expect(depthOf(document, name), name).toBeLessThan(limits.depth - 2);
  }
  expect(countAliases(document)).toBeLessThan(limits.aliases / 2);
});
