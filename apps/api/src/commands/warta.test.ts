import { execFile } from "node:child_process";
import { promisify } from "node:util";
import { expect, test } from "vitest";
import { repositoryRoot } from "../config.ts";

/** Runs the command where there is no database, so that one which asks for it fails. */
async function warta(...args: string[]): Promise<{ code: number; said: string }> {
  const run = promisify(execFile)(process.execPath, ["--import", "@oxc-node/core/register", "apps/api/src/commands/warta.ts", ...args], {
    cwd: repositoryRoot,
    env: { DATABASE_URL: "postgres://127.0.0.1:1/none" },
  });
  return run.then(
    ({ stdout }) => ({ code: 0, said: stdout }),
    (error: { code: number; stderr: string }) => ({ code: error.code, said: error.stderr }),
  );
}

test.each([[], ["help"]])("lists its commands when asked for nothing or for help: %j", { timeout: 30_000 }, async (...args) => {
  const { code, said } = await warta(...args);
  expect(code).toBe(0);
  expect(said).toContain("rebuild-recommendations [--continue]");
});

test("tells how a command is used", { timeout: 30_000 }, async () => {
  expect(await warta("evaluate-recommendations", "--help")).toEqual({
    code: 0,
    said: "Usage: pnpm warta evaluate-recommendations --data DIR --results FILE [--pool publisher|all]: ranks a folder of stories, to be scored\n",
  });
});

test.each([
  [["rebuild-recommendations", "everything"], /^warta rebuild-recommendations: Unexpected argument 'everything'.*\n$/],
  [["rebuild-recommendations", "--all"], /^warta rebuild-recommendations: Unknown option '--all'.*\n$/],
  [["seed", "--twice"], /^warta seed: Unknown option '--twice'.*\n$/],
  [["rebuild"], /^warta rebuild: there is no such command; pnpm warta help lists those there are\n$/],
])("refuses in one line what it does not know, before it touches a database: %s", { timeout: 30_000 }, async (args, line) => {
  const { code, said } = await warta(...args);
  expect(said).toMatch(line);
  expect(code).toBe(1);
});
