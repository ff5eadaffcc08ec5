import { execFile } from "node:child_process";
import { copyFile, mkdir, mkdtemp, readdir, readFile, realpath, rm, symlink, writeFile } from "node:fs/promises";
import { createServer } from "node:http";
import { createRequire } from "node:module";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { dirname, join, resolve } from "node:path";
import { promisify } from "node:util";
import { beforeAll, expect, onTestFinished, test } from "vitest";

const here = resolve(import.meta.dirname, "..");
const run = promisify(execFile);
let folder: string;
let tarball: string;

/** The pnpm that runs the tests. An npx inside that of the README waits for it, and so for ever; it is for who runs vitest by itself. */
async function pnpm(): Promise<string[]> {
  // oxlint-disable-next-line node/no-process-env -- the one way in which pnpm says where it is.
  const running = process.env["npm_execpath"];
  if (running?.includes("pnpm")) return /\.[cm]?js$/.test(running) ? [process.execPath, running] : [running];
  const { packageManager } = JSON.parse(await readFile(join(here, "../../package.json"), "utf8")) as { packageManager: string };
  return ["npx", "-y", packageManager];
}

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "warta-client-"));
  const [command, ...args] = await pnpm();
  await run(command!, [...args, "pack", "--pack-destination", folder], { cwd: here });
  tarball = (await readdir(folder)).find((name) => name.endsWith(".tgz"))!;
  return () => rm(folder, { recursive: true });
}, 60_000);

/** A folder as the README begins with: of ES modules, with the package installed. */
async function newFolder(): Promise<string> {
  const own = await mkdtemp(join(folder, "own-"));
  await writeFile(join(own, "package.json"), '{ "type": "module" }');
  await run("npm", ["install", "--offline", "--no-audit", "--no-fund", join(folder, tarball)], { cwd: own });
  return own;
}

/** In place of `npm install`, which asks a registry: the same package as it is installed here. */
async function linkInto(own: string, name: string): Promise<void> {
  const link = join(own, "node_modules", name);
  await mkdir(dirname(link), { recursive: true });
  await symlink(await realpath(join(here, "node_modules", name)), link);
}

test("the package has what it needs, and no tests", async () => {
  const modules = (await readdir(join(here, "src"))).filter((name) => !name.endsWith(".test.ts")).map((name) => name.replace(/\.ts$/, ""));
  const { stdout } = await run("tar", ["-tzf", tarball], { cwd: folder });
  expect(stdout.trim().split("\n").toSorted()).toEqual(["package/README.md", ...modules.flatMap((name) => [`package/dist/${name}.d.ts`, `package/dist/${name}.js`]), "package/package.json"].toSorted());
});

/** A server that answers everything with this, and its address. */
async function answering(data: object): Promise<string> {
  const server = createServer((_request, response) => response.end(JSON.stringify({ data }))).listen(0, "127.0.0.1");
  await new Promise((ready) => server.once("listening", ready));
  onTestFinished(() => void server.close());
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
}

/** Runs what an installed package has as a command; what it printed, also when it failed. */
async function runIn(cwd: string, script: string, ...args: string[]): Promise<string> {
  const { stdout, stderr } = await run(process.execPath, [script, ...args], { cwd }).catch((error: { stdout: string; stderr: string }) => error);
  return stdout + stderr;
}

const resolved = createRequire(import.meta.url).resolve;
const typescript = resolved("typescript/bin/tsc");

test("installed into an empty folder, the first use of its README passes a strict type check and runs", async () => {
  const address = await answering({ editions: [{ code: "id", name: "Indonesia" }] });
  const [, firstUse] = /## First use, in Node\n\n```ts\n(.*?)```/s.exec(await readFile(join(here, "README.md"), "utf8"))!;
  const typesOfNode = resolve(dirname(resolved("@types/node/package.json")), "..");
  const own = await newFolder();
  await writeFile(join(own, "first.ts"), firstUse!.replace("https://api.warta.example", address));
  await writeFile(join(own, "tsconfig.json"), JSON.stringify({ compilerOptions: { target: "es2022", module: "nodenext", strict: true, exactOptionalPropertyTypes: true, noEmit: true, types: ["node"], typeRoots: [typesOfNode] } }));
  expect(await runIn(own, typescript)).toBe("");
  expect(await runIn(own, "first.ts")).toBe("id Indonesia\n");
}, 60_000);

test.each([
  ["its README", join(here, "README.md")],
  ["the developers' pages", join(here, "../../apps/developers/src/pages/client.md")],
])("the types of one's own operations are made as told by %s, and a time is a text", async (_where, document) => {
  const [, part] = /\n## Types.*?\n(.*?)(?=\n## |$)/s.exec(await readFile(document, "utf8"))!;
  // Each file is named before its block; in a list the block is moved in.
  const files = [...part!.matchAll(/`([\w/]+\.(?:ts|json))`[^`]*?\n( *)```\w+\n(.*?)\n *```/gs)].map(([, name, indent, text]) => ({ name: name!, text: text!.replaceAll(new RegExp(`^${indent}`, "gm"), "") }));
  expect(files.map(({ name }) => name)).toEqual(["codegen.ts", "tsconfig.json", "src/latest.ts"]);
  const own = await newFolder();
  const packages = /npm install -D (.*)/.exec(part!)![1]!.split(" ");
  for (const name of packages) await linkInto(own, name);
  expect(part).toContain("curl -s -o schema.graphql https://api.warta.example/schema.graphql");
  await copyFile(resolved("@warta/schema/public.graphql"), join(own, "schema.graphql"));
  const address = await answering({ articles: { nodes: [{ headline: "A story", publishedAt: "2026-11-27T00:00:00.000Z" }], pageInfo: { hasNextPage: false, endCursor: null } } });
  await mkdir(join(own, "src"));
  for (const { name, text } of files) await writeFile(join(own, name), text.replace("https://api.warta.example", address));
  await writeFile(
    join(own, "src/time.ts"),
    `import type { LatestQuery } from "./generated/graphql.ts";
export function time({ publishedAt }: NonNullable<LatestQuery["articles"]>["nodes"][number]): string {
  // @ts-expect-error -- a text, and so neither unknown nor any.
  publishedAt satisfies number;
  return publishedAt;
}
`,
  );

  expect(part).toMatch(/npx graphql-codegen.*npx tsc.*node src\/latest\.ts/s);
  expect(await runIn(own, join(own, "node_modules/@graphql-codegen/cli/cjs/bin.js"))).not.toMatch(/error|failed/i);
  expect(await runIn(own, join(own, "node_modules/typescript/bin/tsc"))).toBe("");
  expect(await runIn(own, "src/latest.ts")).toBe("2026-11-27T00:00:00.000Z A story\n");
}, 60_000);
