import { beforeAll, describe, expect, test } from "vitest";
import { aContributor, aPublishedArticle, aSection } from "../testing/factories.ts";
import { openNewsroom } from "../testing/newsroom.ts";

const room = openNewsroom();
let url: string;
let cursor: string;
beforeAll(async () => {
  const section = await aSection(room, { slug: "dunia" });
  await aPublishedArticle(room, { section });
  await aPublishedArticle(room, { section });
  cursor = (await room.ask(`{ articles(edition: "id", first: 1) { pageInfo { endCursor } } }`)).data.articles.pageInfo.endCursor;
  url = `${await room.server.listen({ port: 0, host: "127.0.0.1" })}/graphql`;
});

async function send(body: string | Uint8Array<ArrayBuffer>, headers: Record<string, string> = { "content-type": "application/json" }) {
  const answer = await fetch(url, { method: "POST", headers, body });
  const text = await answer.text();
  // Whatever happens, nobody is told how this is made.
  expect(text).not.toMatch(/\.ts|node_modules|\bat \w+ \(|select .+ from|stacktrace|at file:/i);
  return { status: answer.status, text };
}
const query = (query: string, variables?: unknown) => send(JSON.stringify({ query, variables }));
const long = "a".repeat(1_000_000);

test.each([
  ["malformed JSON", "{ query: "],
  ["an empty body", ""],
  ["JSON that is no object", "[1, 2]"],
  ["JSON that is null", "null"],
  ["an object without a query", "{}"],
  ["a query that is a number", `{"query": 12}`],
  ["variables that are a list", `{"query": "{ editions { code } }", "variables": [1]}`],
  ["variables that are a text", `{"query": "{ editions { code } }", "variables": "{"}`],
  ["extensions that are a text", `{"query": "{ editions { code } }", "extensions": "{"}`],
  ["an operationName that is a number", `{"query": "{ editions { code } }", "operationName": 1}`],
  ["an operation that is not there", `{"query": "query A { editions { code } }", "operationName": "B"}`],
  ["two operations and no name", `{"query": "query A { editions { code } } query B { editions { code } }"}`],
  ["an unclosed brace", `{"query": "{ editions { code }"}`],
  ["no operation at all", `{"query": "fragment A on Edition { code }"}`],
  ["20,000 nested brackets", JSON.stringify({ query: "{a".repeat(20_000) })],
  ["20,000 nested lists", JSON.stringify({ query: `{ nodes(ids: ${"[".repeat(20_000)}` })],
  ["JSON nested 100,000 deep", `{"query": "{ editions { code } }", "variables": ${"[".repeat(100_000)}${"]".repeat(100_000)}}`],
  ["a persisted query with a wrong hash", `{"query": "{ editions { code } }", "extensions": {"persistedQuery": {"version": 1, "sha256Hash": "00"}}}`],
  ["a persisted query of another version", `{"extensions": {"persistedQuery": {"version": 2, "sha256Hash": "00"}}}`],
  ["a batch", `[{"query": "{ editions { code } }"}, {"query": "{ editions { code } }"}]`],
])("a request with %s is refused in words", async (_name, body) => {
  const { status, text } = await send(body);
  expect(status).toBeGreaterThanOrEqual(400);
  expect(status).toBeLessThan(500);
  expect(JSON.parse(text).errors[0]).toMatchObject({ message: expect.stringMatching(/./), extensions: { code: expect.not.stringMatching(/INTERNAL/) } });
});

test.each(["text/plain", "application/xml", "multipart/form-data; boundary=x", "nonsense"])("a request of the content type %s is refused", async (type) => {
  const { status } = await send(JSON.stringify({ query: "{ editions { code } }" }), { "content-type": type });
  expect([400, 415]).toContain(status);
});

test("a body that is no UTF-8, one that is said to be compressed and is not, and one that is too long are refused", async () => {
  expect((await send(new Uint8Array([0x7b, 0x22, 0xff, 0xfe, 0x22, 0x7d]))).status).toBe(400);
  expect([400, 415]).toContain((await send("{}", { "content-type": "application/json", "content-encoding": "gzip" })).status);
  expect((await send(JSON.stringify({ query: "{ editions { code } }", variables: { a: "a".repeat(2_100_000) } }))).status).toBe(413);
});

const texts: [string, string][] = [["a NUL", "a\0b"], ["a lone surrogate", "\ud800"], ["a million letters", long], ["nothing", ""], ["a percent sign", "%"], ["SQL", "'; drop table articles; --"]];
const argumentsThatTakeText = [
  "query ($x: String!) { article(edition: $x, slug: $x) { id } }",
  "query ($x: String!) { articles(edition: $x) { totalCount nodes { id } } }",
  `query ($x: String!) { articles(edition: "id", section: $x, topic: $x, contributor: $x) { totalCount nodes { id } } }`,
  "query ($x: String!) { section(edition: $x, slug: $x) { id } topic(edition: $x, slug: $x) { id } }",
  "query ($x: ID!) { node(id: $x) { id } nodes(ids: [$x]) { id } }",
  `query ($x: String!) { articles(edition: "id", after: $x) { nodes { id } } }`,
  `mutation ($x: ID!) { recordArticleView(input: { articleId: $x, previousId: $x }) { __typename } }`,
];
describe.each(argumentsThatTakeText)("%s", (operation) => {
  test.each(texts)("takes %s without a fault of ours", async (_name, x) => {
    const { status, text } = await query(operation, { x });
    expect(status).toBeLessThan(500);
    expect(text).not.toContain("INTERNAL");
  });
});

test.each([
  ["a float", "1.5"], ["more than 32 bits", "99999999999"], ["1e400", "1e400"], ["a negative number", "-1"], ["more than 100", "101"], ["a text", `"10"`],
])("a page of %s items is refused", async (_name, first) => {
  expect(await query(`{ articles(edition: "id", first: ${first}) { nodes { id } } }`).then(({ text }) => JSON.parse(text).errors?.length)).toBeGreaterThan(0);
  const { text } = await send(`{"query": "query ($n: Int) { articles(edition: \\"id\\", first: $n) { nodes { id } } }", "variables": {"n": ${first}}}`);
  expect(text).toMatch(/BAD_USER_INPUT|JSON/);
  expect(text).not.toContain("INTERNAL");
});

test.each([
  ["made up", () => "bm9uc2Vuc2U"],
  ["of another section's stories", async () => (await room.ask(`{ section(edition: "id", slug: "dunia") { articles(first: 1) { pageInfo { endCursor } } } }`)).data.section.articles.pageInfo.endCursor],
  ["of another connection", async () => (await room.ask(`{ articles(edition: "id", first: 1) { nodes { recommendations(first: 1) { pageInfo { endCursor } } } } }`)).data.articles.nodes[0].recommendations.pageInfo.endCursor],
  ["with another beginning", () => `B${cursor.slice(1)}`],
  ["of an id that is none", () => Buffer.from(Buffer.from(cursor, "base64url").toString().slice(0, -1)).toString("base64url")],
])("a cursor %s is refused by name", async (_name, make) => {
  const { text } = await query(`query ($x: String!) { articles(edition: "id", after: $x) { nodes { id } } }`, { x: await make() });
  expect(JSON.parse(text)).toMatchObject({ data: { articles: null }, errors: [{ message: "after is not a cursor of this list.", extensions: { code: "BAD_USER_INPUT" } }] });
});

test("what is told of a wrong value is short, however long the value, and how often it is wrong", async () => {
  const wrong = Object.fromEntries(Array.from({ length: 50 }, (_, each) => [`u${each}`, 1]));
  const inVariable = await query("mutation ($i: RecordArticleViewInput!) { recordArticleView(input: $i) { __typename } }", { i: { articleId: long, ...wrong } });
  expect(inVariable).toMatchObject({ status: 400, text: expect.stringMatching(/Field \\"u0\\" is not defined by type \\"RecordArticleViewInput\\"/) });
  const inText = await query(`{ articles(first: "${"a".repeat(90_000)}") { nodes { id } } }`);
  for (const { text } of [inVariable, inText]) expect(text.length).toBeLessThan(2_000);
});

test.each<[string, string, object?]>([
  ["a field", "{ editio { code } }"],
  ["a field of the newsroom's", `{ articles { nodes { statu publishedA documen } } }`],
  ["a root field", `{ article_ edito }`],
  ["an argument", `{ edition(cod: "id") { code } }`],
  ["an argument of a directive", `{ editions { code @skip(i: true) } }`],
  ["a type", "query ($x: Strin) { editions { code ... on Editio { name } } }"],
  ["a value of an enum", `{ search(edition: "id", text: "a", order: NEWES) { totalCount } }`],
  ["a field of an input", `mutation { recordArticleView(input: { articleI: "x" }) { article { id } } }`],
  ["a value of an enum in a variable", `query ($x: SearchOrder!) { search(edition: "id", text: "a", order: $x) { totalCount } }`, { x: "NEWES" }],
  ["a field of an input in a variable", `mutation ($x: RecordArticleViewInput!) { recordArticleView(input: $x) { article { id } } }`, { x: { articleI: "x" } }],
  ["a field of an event", `subscription { storyPublished(edition: "id") { happenedA article { statu } } }`],
])("who guesses %s is not told what is near", async (_what, operation, variables) => {
  const isSubscription = operation.startsWith("subscription");
  const { status, text } = await send(JSON.stringify({ query: operation, variables }), { "content-type": "application/json", accept: isSubscription ? "text/event-stream" : "application/graphql-response+json" });
  expect([status, JSON.parse(text).errors.length]).toEqual([400, expect.any(Number)]);
  expect(text).not.toMatch(/did you mean/i);
});

test("a failure that is nobody's input is answered without a word about how it came", async () => {
  const { db } = room.services;
  const rows = db.rows;
  db.rows = () => Promise.reject(new Error("connect ECONNREFUSED 10.0.0.3:5432"));
  const answer = await fetch(url.replace("/graphql", "/healthz")).finally(() => (db.rows = rows));
  expect([answer.status, (await answer.json() as { errors: object[] }).errors]).toEqual([500, [{ message: expect.any(String), extensions: { code: "INTERNAL", incident: expect.stringMatching(/^[0-9a-f-]{36}$/) } }]]);
});

test.each([
  ["how often a story was read", "select article_id as id, sum(views)", ["article", "viewCount"]],
  ["what is recommended beside it", "story_pairs", ["article", "recommendations"]],
  ["another list", "where c.edition_id", ["corrections"]],
  ["its corrections", "c.article_id = any", ["article", "corrections"]],
  ["its translations", "a.story_group_id = any", ["article", "translations"]],
  ["its author's other stories", "ac.contributor_id = parent.id", ["contributor", "articles"]],
  ["how many stories there are", "select count(*)", ["articles", "totalCount"]],
  ["the advertisements", "from advertisements", ["edition", "advertisements"]],
])("a failure of %s leaves the rest of the answer", async (_what, failing, path) => {
  const contributorId = await aContributor(room, "Rina");
  const { slug } = await aPublishedArticle(room, { credits: [{ role: "author", contributorId }] });
  const asked = `query ($slug: String!) { article(edition: "id", slug: $slug) { slug viewCount recommendations { edges { score } } corrections { text } translations { slug } }
    corrections(edition: "id") { nodes { text } } edition(code: "id") { code advertisements { link } } articles(edition: "id") { totalCount nodes { slug } } contributor(slug: "rina") { name articles { nodes { slug } } } }`;
  const whole = JSON.parse((await query(asked, { slug })).text).data;
  const { db } = room.services;
  const rows = db.rows;
  db.rows = (statement, values) => (statement.includes(failing) ? Promise.reject(new Error("connection lost at 10.0.0.3:5432")) : rows(statement, values));
  const { status, text } = await query(asked, { slug }).finally(() => (db.rows = rows));
  const { data, errors } = JSON.parse(text);
  expect([status, errors]).toEqual([200, [{ message: expect.any(String), path, extensions: { code: "INTERNAL", incident: expect.any(String) }, locations: expect.anything() }]]);
  const [root, field] = path as [string, string?];
  expect(data).toEqual({ ...whole, [root]: field ? { ...whole[root], [field]: null } : null });
  expect(text).not.toContain("10.0.0.3");
});
