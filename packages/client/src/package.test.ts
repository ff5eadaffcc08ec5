import { execFile } from "node:child_process";
import { mkdtemp, readdir, readFile, rm, writeFile } from "node:fs/promises";
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

test("the package has what it needs, and no tests", async () => {
  const modules = (await readdir(join(here, "src"))).filter((name) => !name.endsWith(".test.ts")).map((name) => name.replace(/\.ts$/, ""));
  const { stdout } = await run("tar", ["-tzf", tarball], { cwd: folder });
  expect(stdout.trim().split("\n").toSorted()).toEqual(["package/README.md", ...modules.flatMap((name) => [`package/dist/${name}.d.ts`, `package/dist/${name}.js`]), "package/package.json"].toSorted());
});

test("installed into an empty folder, the first use of its README passes a strict type check and runs", async () => {
  const server = createServer((_request, response) => response.end('{"data":{"editions":[{"code":"id","name":"Indonesia"}]}}')).listen(0, "127.0.0.1");
  await new Promise((ready) => server.once("listening", ready));
  onTestFinished(() => void server.close());
  const [, firstUse] = /## First use, in Node\n\n```ts\n(.*?)```/s.exec(await readFile(join(here, "README.md"), "utf8"))!;
  const typesOfNode = resolve(dirname(createRequire(import.meta.url).resolve("@types/node/package.json")), "..");
  await writeFile(join(folder, "package.json"), '{ "type": "module" }');
  await writeFile(join(folder, "first.ts"), firstUse!.replace("https://api.warta.example", `http://127.0.0.1:${(server.address() as AddressInfo).port}`));
  await writeFile(join(folder, "tsconfig.json"), JSON.stringify({ compilerOptions: { target: "es2022", module: "nodenext", strict: true, exactOptionalPropertyTypes: true, noEmit: true, types: ["node"], typeRoots: [typesOfNode] } }));
  await run("npm", ["install", "--offline", "--no-audit", "--no-fund", `./${tarball}`], { cwd: folder });
  const checked = await run(process.execPath, [createRequire(import.meta.url).resolve("typescript/bin/tsc")], { cwd: folder }).catch((error: { stdout: string }) => error);
  expect(checked.stdout).toBe("");
  expect((await run(process.execPath, ["first.ts"], { cwd: folder })).stdout).toBe("id Indonesia\n");
}, 60_000);
