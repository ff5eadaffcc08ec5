import type { Dice } from "./dice.ts";
import type { Operation } from "./random-operations.ts";

/** A request as `server.inject` takes it. */
export type Request = { method: "GET" | "POST"; url: string; headers: Record<string, string>; payload?: string | Buffer };

export function post(body: unknown, headers: Record<string, string> = {}): Request {
  return { method: "POST", url: "/graphql", headers: { "content-type": "application/json", ...headers }, payload: typeof body === "string" || Buffer.isBuffer(body) ? body : JSON.stringify(body) };
}

export function get(parameters: Record<string, string>): Request {
  return { method: "GET", url: `/graphql?${new URLSearchParams(parameters).toString()}`, headers: {} };
}

const oddPieces = ["\0", "\ud800", "\udfff", "\u202e", "\ufeff", '"""', '"', "\\", "\\u{110000}", "\\ud800", "{", "}", "(", ")", "[", "]", "$", "@", "...", "!", "|", "&", "#", "\n", "\r", "é", "🦀", "1e999", "-", "null", "on", "fragment", "query", "mutation", "subscription", "__schema", "__proto__"];
const oddValues: unknown[] = [null, true, 0, -1, 1.5, 1e308, -1e308, 9_007_199_254_740_992, 2_147_483_648, "", "\0", "a\0b", "\ud800", "%", "'; drop table articles; --", "../../etc/passwd", "NaN", [], [[]], {}, { a: {} }, { __proto__: 1, constructor: 1 }, ["\0"], "a".repeat(1_000), Array.from({ length: 200 }, () => "x"), "QXJ0aWNsZTox", "YXJ0aWNsZXM6OjA", "ZXZlbnQ6MTow", Buffer.from("articles:NaN:x").toString("base64url"), Buffer.from("search:1e999:00000000-0000-7000-8000-000000000000").toString("base64url"), Buffer.from("Article:\0").toString("base64url")];
const oddTypes = ["text/plain", "application/x-www-form-urlencoded", "multipart/form-data; boundary=x", "application/xml", "application/graphql", "application/json; charset=utf-7", "application/json; charset=\"", "nonsense", "", "application/jsonx", "image/svg+xml", "application/json, text/plain"];

/** Ways to break a request for a valid operation. */
const breakers: Record<string, (dice: Dice, operation: Operation) => Request> = {
  "odd pieces in its text": (dice, { query, variables }) => post({ query: withOddPieces(dice, query, 1 + dice.below(4)), variables }),
  "pieces of its text gone": (dice, { query, variables }) => post({ query: without(dice, query), variables }),
  "its text cut short": (dice, { query, variables }) => post({ query: query.slice(0, dice.below(query.length)), variables }),
  "a name that is not there": (dice, { query, variables }) => post({ query: renamed(dice, query), variables }),
  "its text twice": (_dice, { query, variables }) => post({ query: `${query} ${query}`, variables }),
  "another operation's name": (dice, { query, variables }) => post({ query, variables, operationName: dice.one(oddValues) }),
  "a fragment that spreads itself": (dice, { query }) => post({ query: `${query.replace("{", "{ ...Round ")} fragment Round on Query { ...Around } fragment Around on Query { ${dice.chance(0.5) ? "...Round" : "node(id: 1) { ...Round }"} }` }),
  "odd variables": (dice, { query, variables }) => post({ query, variables: Object.fromEntries(Object.keys(variables).map((name) => [name, dice.one(oddValues)])) }),
  "odd values in its text": (dice, { query, variables }) => post({ query: query.replace(/: ("[^"]*"|-?\d+|[A-Z_]{4,})/g, (whole) => (dice.chance(0.5) ? `: ${JSON.stringify(dice.one(oddValues)).replaceAll(/"(\w+)":/g, "$1:")}` : whole)), variables }),
  "no variables": (_dice, { query }) => post({ query }),
  "variables of another shape": (dice, { query }) => post({ query, variables: dice.one(oddValues) }),
  "a body of another shape": (dice) => post(JSON.stringify(dice.one(oddValues))),
  "a batch": (dice, operation) => post(Array.from({ length: dice.below(3) }, () => operation)),
  "malformed JSON": (dice, operation) => post(withOddPieces(dice, JSON.stringify(operation), 1 + dice.below(3))),
  "JSON cut short": (dice, operation) => post(JSON.stringify(operation).slice(0, dice.below(40))),
  "bytes that are no text": (dice, operation) => post(Buffer.concat([Buffer.from(JSON.stringify(operation)), Buffer.from([0xff, 0xfe, dice.below(256)])].toSorted(() => dice.number() - 0.5))),
  "another content type": (dice, operation) => post(operation, { "content-type": dice.one(oddTypes) }),
  "an encoding it does not have": (dice, operation) => post(operation, { "content-encoding": dice.one(["gzip", "br", "nonsense"]) }),
  "an odd accept header": (dice, operation) => post(operation, { accept: dice.one(["nonsense", "text/event-stream", "text/html", "*/*;q=0", "multipart/mixed", ",", "application/json;q=nonsense"]) }),
  "a key that is none": (dice, operation) => post(operation, { authorization: dice.one(["Bearer", "Bearer x", "Basic eDp4", "\t", "Bearer " + "x".repeat(5_000), "Bearer warta_%00"]) }),
  "odd extensions": (dice, operation) => post({ ...operation, extensions: dice.one([...oddValues, { persistedQuery: dice.one(oddValues) }]) }),
  "a wrong hash": (dice, operation) => post({ ...operation, extensions: { persistedQuery: { version: dice.one([1, 2, "1"]), sha256Hash: dice.one(["", "00", "0".repeat(64), "0".repeat(100_000), 1, null, {}]) } } }),
  "a hash that is not known": (dice) => post({ extensions: { persistedQuery: { version: 1, sha256Hash: dice.number().toString(16).padEnd(64, "0") } } }),
  "deep nesting": (dice, { variables }) => {
    const [open, close] = dice.one([["{ a ", "}"], ["{ node(id: [", "]) { id } }"], ["{ node(id: {a: ", "}) { id } }"], ["{ ... ", "}"], ["(", ")"], ["query ($a: [", "]) { a }"]]);
    const depth = dice.one([20, 400, 3_000]);
    return post({ query: open.repeat(depth) + close.repeat(depth), variables });
  },
  "variables nested deeply": (dice, { query }) => post(`{"query": ${JSON.stringify(query)}, "variables": {"v0": ${"[".repeat(dice.one([10, 1_000, 50_000]))}}}`),
  "a million letters": (dice, { query, variables }) => {
    const long = dice.one(["a", "\0", "é", '\\"', " ", "{", '"', "#"]).repeat(500_000);
    return dice.chance(0.5) ? post({ query: query + long, variables }) : post({ query, variables: Object.fromEntries(Object.keys({ v0: 1, ...variables }).map((name) => [name, long])) });
  },
  "a great many variables": (dice, { query }) => post({ query, variables: Object.fromEntries(Array.from({ length: 20_000 }, (_, number) => [`v${number}`, dice.below(9)])) }),
  "a great many errors": (_dice) => post({ query: `{ ${Array.from({ length: 1_200 }, (_, number) => `x${number}`).join(" ")} }` }),
  "a query by GET, broken": (dice, { query, variables }) => get({ query: withOddPieces(dice, query, dice.below(3)), variables: withOddPieces(dice, JSON.stringify(variables), dice.below(2)), extensions: dice.one(["", "{", "null", "[]", "1", "{}"]) }),
  "percent signs by GET": (dice) => ({ method: "GET", url: `/graphql?query=${dice.one(["%", "%00", "%FF", "%ED%A0%80", "{editions{code}}&query={editions{code}}", "", "%7Beditions%7Bcode%7D%7D&variables=%", "%7Beditions%7Bcode%7D%7D&operationName=%00"])}`, headers: {} }),
  "a mutation by GET": () => get({ query: `mutation { recordArticleView(input: { articleId: "x" }) { __typename } }` }),
};

/** What a broken request is, in words, and the request. */
export function brokenRequest(dice: Dice, operation: Operation): [what: string, request: Request] {
  const [what, make] = dice.one(Object.entries(breakers));
  return [what, make(dice, operation)];
}

function withOddPieces(dice: Dice, text: string, count: number): string {
  let odd = text;
  for (let piece = 0; piece < count; piece++) {
    const at = dice.below(odd.length + 1);
    odd = odd.slice(0, at) + dice.one(oddPieces) + odd.slice(at + dice.below(3));
  }
  return odd;
}

function without(dice: Dice, text: string): string {
  const at = dice.below(text.length);
  return text.slice(0, at) + text.slice(at + 1 + dice.below(20));
}

function renamed(dice: Dice, text: string): string {
  const names = [...text.matchAll(/\b[A-Za-z]\w+\b/g)];
  const { 0: name, index } = dice.one(names);
  return text.slice(0, index) + dice.one([`${name}x`, name.slice(1), "status", "__typename", "newsroomArticles", "String"]) + text.slice(index + name.length);
}
