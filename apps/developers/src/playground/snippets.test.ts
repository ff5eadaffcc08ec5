import { execFileSync } from "node:child_process";
import { expect, test } from "vitest";
import { asCurl, asFetch } from "./snippets.ts";

const asked = {
  endpoint: "https://api.example/graphql",
  query: "query A($t: String!) {\n  search(edition: \"id\", text: $t) { totalCount } # it's `here` ${x} \\\n}\n",
  variables: '{ "t": "it\'s \\"quoted\\"" }',
  key: "",
};

/** The arguments a shell makes of a command. */
function argumentsOf(command: string): string[] {
  return JSON.parse(execFileSync("sh", ["-c", `WARTA_KEY="a key"\ncurl() { node -e 'console.log(JSON.stringify(process.argv.slice(1)))' -- "$@"; }\n${command}`], { encoding: "utf8" })) as string[];
}

test("the command sends the query and its variables whatever stands in them", () => {
  const given = argumentsOf(asCurl(asked));
  expect(given.slice(0, -1)).toEqual(["-s", "https://api.example/graphql", "-H", "content-type: application/json", "-d"]);
  expect(JSON.parse(given.at(-1)!)).toEqual({ query: asked.query, variables: { t: 'it\'s "quoted"' } });
});

test("the command takes the key from the shell, so that it is not pasted about", () => {
  const command = asCurl({ ...asked, key: "warta_secret" });
  expect(command).not.toContain("warta_secret");
  expect(argumentsOf(command)).toContain("authorization: Bearer a key");
});

test("the code sends the same, and has no key in it", async () => {
  const code = asFetch({ ...asked, key: "warta_secret" });
  expect(code).not.toContain("warta_secret");
  const sent: { url: string; init: { headers: Record<string, string>; body: string } }[] = [];
  const fetch = async (url: string, init: (typeof sent)[number]["init"]) => (sent.push({ url, init }), { json: async () => ({ data: {} }) });
  const AsyncFunction = (async () => {}).constructor as new (...parts: string[]) => (...given: unknown[]) => Promise<void>;
  await new AsyncFunction("fetch", "process", "console", code)(fetch, { env: { WARTA_KEY: "a key" } }, { log: () => {} });
  expect(sent[0]!.url).toBe("https://api.example/graphql");
  expect(sent[0]!.init.headers).toEqual({ "content-type": "application/json", authorization: "Bearer a key" });
  expect(JSON.parse(sent[0]!.init.body)).toEqual({ query: asked.query.trimEnd(), variables: { t: 'it\'s "quoted"' } });
});

test("of several operations both name the one that is asked", () => {
  const several = { ...asked, query: "query A { a } query B { b }", variables: "", operationName: "B" };
  expect(JSON.parse(argumentsOf(asCurl(several)).at(-1)!)).toMatchObject({ operationName: "B" });
  expect(asFetch(several)).toContain('JSON.stringify({ query, operationName: "B" })');
});

test("of a subscription both ask for events, and the code tells each", async () => {
  const live = { ...asked, query: "subscription { a }", variables: "" };
  expect(argumentsOf(asCurl(live))).toEqual(["-sN", "https://api.example/graphql", "-H", "content-type: application/json", "-H", "accept: text/event-stream", "-d", expect.any(String)]);
  const told: unknown[] = [];
  const pieces = ["event: next\ndata: {\"a\"", ":1}\n\n:\n\nevent: next\ndata: {\"a\":2}\n\n", "event: complete\ndata:\n\n"];
  const fetch = async (_url: string, { headers }: { headers: Record<string, string> }) => {
    expect(headers["accept"]).toBe("text/event-stream");
    return new Response(new ReadableStream({
      start(controller) {
        for (const piece of pieces) controller.enqueue(new TextEncoder().encode(piece));
        controller.close();
      },
    }));
  };
  const AsyncFunction = (async () => {}).constructor as new (...parts: string[]) => (...given: unknown[]) => Promise<void>;
  await new AsyncFunction("fetch", "console", asFetch(live))(fetch, { log: (event: unknown) => told.push(event) });
  expect(told).toEqual([{ a: 1 }, { a: 2 }]);
});
