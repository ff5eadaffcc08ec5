import { createHash } from "node:crypto";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { Role } from "../accounts/user.entity.ts";
import { globalId } from "../global-id.ts";
import { buildServer } from "../server.ts";
import { openNewsroom } from "../testing/newsroom.ts";

const room = openNewsroom();
let otherProcess: typeof room.server;
beforeAll(async () => void (otherProcess = await buildServer(room.services)));
afterAll(() => otherProcess.close());

const create = `mutation ($input: CreateApiKeyInput!) { result: createApiKey(input: $input) { secret apiKey { id name beginning scopes createdBy { name } createdAt revokedAt lastUsedAt } userErrors { code field } } }`;
const revoke = `mutation ($input: RevokeApiKeyInput!) { result: revokeApiKey(input: $input) { apiKey { revokedAt revokedBy { name } } userErrors { code field } } }`;
const list = `query ($first: Int, $after: String) { apiKeys(first: $first, after: $after) { nodes { id name lastUsedAt revokedAt } pageInfo { endCursor hasNextPage } } }`;

async function aKey(name = "Partner", scopes = ["STORIES"]): Promise<{ id: string; secret: string }> {
  const { data } = await (await room.as("chief"))(create, { input: { name, scopes } });
  return { id: data.result.apiKey.id, secret: data.result.secret };
}
const read = (authorization: string, server = room.server) => server.inject({ method: "POST", url: "/graphql", headers: { authorization }, payload: { query: "{ editions { code } }" } });

test("a chief makes a key, is told its secret once, and the database holds but its hash", async () => {
  room.setTime("2026-03-02T05:00:00Z");
  const chief = await room.as("chief");
  const { data } = await chief(create, { input: { name: " Koran\n Kita ", scopes: ["STORIES", "LIVE", "LIVE"] } });
  const { secret, apiKey } = data.result;
  expect(secret).toMatch(/^warta_[\w-]{43}$/);
  expect(apiKey).toMatchObject({ name: "Koran Kita", beginning: secret.slice(0, 10), scopes: ["STORIES", "LIVE"], createdBy: { name: "chief" }, createdAt: "2026-03-02T05:00:00.000Z", revokedAt: null, lastUsedAt: null });
  const rows = await room.services.db.rows("select k::text as whole from api_keys k");
  expect(JSON.stringify(rows)).toContain(createHash("sha256").update(secret).digest("hex"));
  expect(JSON.stringify(rows)).not.toContain(secret.slice(10));
  expect(JSON.stringify(await chief("{ apiKeys { nodes { id name beginning scopes createdAt lastUsedAt revokedAt createdBy { name } revokedBy { name } } } }"))).not.toContain(secret.slice(10));
});

test("keys are listed page by page, the newest first, revoked ones too", async () => {
  for (const [minute, name] of ["one", "two", "three"].entries()) {
    room.setTime(`2026-03-03T05:0${minute}:00Z`);
    await aKey(name);
  }
  const administrator = await room.as("administrator");
  const first = (await administrator(list, { first: 2 })).data.apiKeys;
  expect(first.nodes.map(({ name }: { name: string }) => name)).toEqual(["three", "two"]);
  await administrator(revoke, { input: { id: first.nodes[0].id } });
  const [again] = (await administrator(list, { first: 1 })).data.apiKeys.nodes;
  expect([again.name, again.revokedAt]).toEqual(["three", "2026-03-03T05:02:00.000Z"]);
  expect((await administrator(list, { first: 1, after: first.pageInfo.endCursor })).data.apiKeys.nodes[0].name).toBe("one");
});

test.each([
  ["has no name", { name: " " }, "INVALID_NAME", "name"],
  ["has too long a name", { name: "a".repeat(101) }, "INVALID_NAME", "name"],
  ["is good for nothing", { scopes: [] }, "EMPTY", "scopes"],
])("a key that %s is refused, and the field named", async (_what, given, code, field) => {
  const { data } = await (await room.as("chief"))(create, { input: { name: "Partner", scopes: ["STORIES"], ...given } });
  expect(data.result).toEqual({ secret: null, apiKey: null, userErrors: [{ code, field: [field] }] });
});

test.each<Role>(["reporter", "editor"])("a %s neither sees nor makes nor revokes keys", async (role) => {
  const person = await room.as(role);
  const { id } = await aKey();
  for (const [operation, variables] of [[list, {}], [create, { input: { name: "Mine", scopes: ["STORIES"] } }], [revoke, { input: { id } }]] as const)
    expect((await person(operation, variables)).errors).toMatchObject([{ extensions: { code: "FORBIDDEN" } }]);
});

test("the id of a key leads nowhere in the public schema", async () => {
  expect((await room.ask("query ($id: ID!) { node(id: $id) { id } }", { id: (await aKey()).id })).data).toEqual({ node: null });
});

describe("reading with a key", () => {
  test("gives what everybody gets", async () => {
    const { secret } = await aKey();
    const answer = await read(`Bearer ${secret}`);
    expect([answer.statusCode, answer.json().data]).toEqual([200, (await room.ask("{ editions { code } }")).data]);
  });

  test("ends for every process at once when the key is revoked, and a second time changes nothing", async () => {
    room.setTime("2026-03-04T05:00:00Z");
    const { id, secret } = await aKey();
    for (const server of [room.server, otherProcess]) expect((await read(`Bearer ${secret}`, server)).statusCode).toBe(200);
    const chief = await room.as("chief");
    const revoked = { apiKey: { revokedAt: "2026-03-04T05:00:00.000Z", revokedBy: { name: "chief" } }, userErrors: [] };
    expect((await chief(revoke, { input: { id } })).data.result).toEqual(revoked);
    for (const server of [room.server, otherProcess]) expect((await read(`Bearer ${secret}`, server)).statusCode).toBe(401);
    room.setTime("2026-03-05T05:00:00Z");
    expect((await (await room.as("administrator"))(revoke, { input: { id } })).data.result).toEqual(revoked);
  });

  test.each([
    ["an unknown key", `Bearer warta_${"A".repeat(43)}`],
    ["half a key", "Bearer warta_AAAA"],
    ["a key of somebody else's", "Bearer ghp_abcdefghijklmnopqrstuvwxyz0123456789"],
    ["nothing behind Bearer", "Bearer "],
    ["a name and a password", "Basic d2FydGE6d2FydGE="],
    ["a key without Bearer", `warta_${"A".repeat(43)}`],
  ])("is refused with %s", async (_what, authorization) => {
    const answer = await read(authorization);
    expect([answer.statusCode, answer.headers["www-authenticate"]]).toEqual([401, "Bearer"]);
    expect(answer.json()).toEqual({ errors: [{ message: expect.any(String), extensions: { code: "UNAUTHENTICATED" } }] });
  });

  test("needs the scope for it, which the refusal names", async () => {
    const answer = await read(`Bearer ${(await aKey("Live only", ["LIVE"])).secret}`);
    expect([answer.statusCode, answer.json()]).toEqual([403, { errors: [{ message: expect.stringContaining("STORIES"), extensions: { code: "FORBIDDEN" } }] }]);
  });

  test("takes one statement more than reading without one, which takes none for it", async () => {
    const { secret } = await aKey();
    await read(`Bearer ${secret}`);
    const [without, with_] = [await room.statementsOf(() => room.ask("{ editions { code } }")), await room.statementsOf(() => read(`Bearer ${secret}`))];
    expect(without.filter((text) => text.includes("api_keys"))).toEqual([]);
    expect(with_.filter((text) => text.includes("from api_keys")).length).toBe(1);
    expect(with_.length).toBe(without.length + 1);
  });

  test("is noted with its time, once a minute", async () => {
    room.setTime("2026-03-06T05:00:00Z");
    const { id, secret } = await aKey();
    const chief = await room.as("chief");
    const lastUse = async () => (await chief(list, { first: 1 })).data.apiKeys.nodes[0];
    expect(await lastUse()).toMatchObject({ id, lastUsedAt: null });
    const notes = () => room.statementsOf(() => read(`Bearer ${secret}`)).then((statements) => statements.filter((text) => text.startsWith("update api_keys")).length);
    expect(await notes()).toBe(1);
    await expect.poll(async () => (await lastUse()).lastUsedAt).toBe("2026-03-06T05:00:00.000Z");
    room.setTime("2026-03-06T05:00:59Z");
    expect(await notes()).toBe(0);
    room.setTime("2026-03-06T05:01:00Z");
    expect(await notes()).toBe(1);
    await expect.poll(async () => (await lastUse()).lastUsedAt).toBe("2026-03-06T05:01:00.000Z");
  });

  test("works from any web page, which may read how its allowance stands", async () => {
    const asked = await room.server.inject({ method: "OPTIONS", url: "/graphql", headers: { origin: "https://partner.example", "access-control-request-method": "POST", "access-control-request-headers": "authorization, content-type" } });
    expect([asked.statusCode, asked.headers["access-control-allow-headers"], asked.headers["access-control-allow-origin"]]).toEqual([204, "authorization, content-type", "*"]);
    const answer = await room.server.inject({ method: "POST", url: "/graphql", headers: { origin: "https://partner.example" }, payload: { query: "{ editions { code } }" } });
    expect(answer.headers["access-control-expose-headers"]).toContain("ratelimit-remaining");
  });
});

test("a key that is not there cannot be revoked", async () => {
  const chief = await room.as("chief");
  expect((await chief(revoke, { input: { id: globalId("ApiKey", "01900000-0000-7000-8000-000000000000") } })).errors).toMatchObject([{ extensions: { code: "NOT_FOUND" } }]);
  expect((await chief(revoke, { input: { id: "nothing" } })).data.result.userErrors).toEqual([{ code: "INVALID_ID", field: ["id"] }]);
});
