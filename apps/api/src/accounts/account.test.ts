import { describe, expect, test } from "vitest";
import { nestedFragments } from "../testing/nested-fragments.ts";
import { openNewsroom } from "../testing/newsroom.ts";

const room = openNewsroom();
const signIn = `mutation ($input: SignInInput!) { signIn(input: $input) { viewer { name role } userErrors { code } } }`;
const credentials = { email: "chief@example.test", password: "correct horse battery" };

const send = (query: string, variables: object, headers: Record<string, string> = {}) => room.server.inject({ method: "POST", url: "/admin/graphql", headers, payload: { query, variables } });

async function aChief(): Promise<void> {
  const [known] = await room.services.db.rows("select 1 from users where email = $1", [credentials.email]);
  if (!known) await room.services.authentication.createUser({ ...credentials, name: "Siti", role: "chief" });
}

const cookieOf = (response: { headers: Record<string, unknown> }) => [response.headers["set-cookie"] as string].flat();

describe("signing in", () => {
  test("gives a cookie no script and no other site can use", async () => {
    await aChief();
    const response = await send(signIn, { input: credentials });
    expect(response.json().data.signIn).toEqual({ viewer: { name: "Siti", role: "CHIEF" }, userErrors: [] });
    const [cookie] = cookieOf(response);
    expect(cookie).toMatch(/HttpOnly/i);
    expect(cookie).toMatch(/SameSite=Strict/i);
    expect(cookie).toMatch(/Path=\/admin/i);
  });

  test.each([
    ["a wrong password", { ...credentials, password: "wrong password" }],
    ["an unknown address", { ...credentials, email: "nobody@example.test" }],
    ["an address that is none", { ...credentials, email: "nonsense" }],
  ])("says the same of %s", async (_what, input) => {
    await aChief();
    const response = await send(signIn, { input });
    expect(response.json().data.signIn).toEqual({ viewer: null, userErrors: [{ code: "INVALID_CREDENTIALS" }] });
    expect(response.headers["set-cookie"]).toBeUndefined();
  });

  test("stores the password as argon2id of at least 19 MiB", async () => {
    await aChief();
    const rows = await room.services.db.rows<{ password: string }>("select password from accounts");
    for (const { password } of rows) expect(password).toMatch(/^argon2id\$19456\$2\$/);
  });
});

test("signing out ends the session at once, the cookie is worth nothing afterwards", async () => {
  await aChief();
  const cookie = cookieOf(await send(signIn, { input: credentials }))[0]!.split(";")[0]!;
  const viewer = async () => (await send("{ viewer { name } }", {}, { cookie })).json().data.viewer;
  expect(await viewer()).toEqual({ name: "Siti" });
  await send("mutation { signOut { signedOut } }", {}, { cookie });
  expect(await viewer()).toBeNull();
});

test("a mutation cannot be sent by GET, nor by a form of another site", async () => {
  const query = encodeURIComponent("mutation { signOut { signedOut } }");
  const get = await room.server.inject({ method: "GET", url: `/admin/graphql?query=${query}`, headers: { "apollo-require-preflight": "1" } });
  expect(get.statusCode).toBe(405);
  const form = await room.server.inject({ method: "POST", url: "/admin/graphql", headers: { "content-type": "text/plain" }, payload: JSON.stringify({ query: "mutation { signOut { signedOut } }" }) });
  expect(form.statusCode).toBeGreaterThanOrEqual(400);
});

test.each([
  ["a list of public stories with what only the newsroom sees", "{ articles { nodes { linked { headline status } pinned { headline } document } } }"],
  ["stories of any status", "{ newsroomArticles { nodes { headline } } }"],
  ["a field that fragments hide forty deep, each spreading the next one twice", `{ ...F0 } ${nestedFragments("Query", "newsroomContributors { name }")}`],
  ["a field in a fragment", "query { ...Hidden } fragment Hidden on Query { newsroomContributors { name } }"],
  ["a change, in one request with a sign-in", `mutation { signIn(input: { email: "a@b.test", password: "x" }) { viewer { name } } createTopic(input: { edition: "id", name: "Air" }) { topic { name } } }`],
])("nobody who has not signed in is answered %s", async (_what, query) => {
  const response = await send(query, {});
  expect(response.statusCode).toBe(401);
  const { data, errors } = response.json();
  expect(data ?? null).toBeNull();
  expect(errors).toMatchObject([{ extensions: { code: "UNAUTHENTICATED" } }]);
});
