import { execFile, execFileSync } from "node:child_process";
import { mkdir, mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";
import { expect, onTestFinished, test } from "vitest";
import { repositoryRoot } from "../config.ts";

const run = promisify(execFile);
const folder = "packages/schema/history";
/** The release of this day was made anew on the day itself, before anybody had it; the promise holds from the next one on. */
const lastUnheld = `${folder}/2026-11-27.graphql`;

/**
 * The releases that are not as they first came to main: another text, or no file any more. Commits of a branch count when it is merged.
 */
async function editedReleases(repository: string): Promise<string[]> {
  const git = async (...args: string[]) => (await run("git", args, { cwd: repository, maxBuffer: 100_000_000 })).stdout;
  const main = (await git("for-each-ref", "--count=1", "--format=%(refname)", "refs/heads/main", "refs/remotes/origin/main")).trim() || "HEAD";
  const log = await git("log", "--first-parent", "--diff-merges=first-parent", "--reverse", "--no-renames", "--diff-filter=A", "--name-only", "--format=commit %H", main, "--", folder);
  const firstCommits = new Map<string, string>();
  let commit = "";
  for (const line of log.split("\n").filter(Boolean)) {
    if (line.startsWith("commit ")) commit = line.slice("commit ".length);
    else if (!firstCommits.has(line) && line > lastUnheld) firstCommits.set(line, commit);
  }
  const edited: string[] = [];
  for (const [file, first] of firstCommits) {
    const present = await readFile(join(repository, file), "utf8").catch(() => null);
    if (present !== (await git("show", `${first}:${file}`))) edited.push(file);
  }
  return edited;
}

/** Whether git can tell. A copy without its history, or with the newest part of it alone, does not know what was released. */
function hasHistory(): boolean {
  try {
    if (execFileSync("git", ["rev-parse", "--is-shallow-repository"], { cwd: repositoryRoot, encoding: "utf8", stdio: "pipe" }).trim() === "false") return true;
  } catch {
    // No git, or no repository.
  }
  console.warn("Whether a release of the schema was edited is not tested: this copy has not all of git's history.");
  return false;
}

test.runIf(hasHistory())("no release of the public schema was edited since", async () => {
  expect(await editedReleases(repositoryRoot), "make another release: pnpm schema --release").toEqual([]);
});

/** A repository with a release on main, to which these changes are made. */
async function aRepository() {
  const repository = await mkdtemp(join(tmpdir(), "warta-history-"));
  onTestFinished(() => rm(repository, { recursive: true }));
  const git = async (...args: string[]) => run("git", ["-c", "user.name=A", "-c", "user.email=a@example.org", ...args], { cwd: repository });
  const file = (date: string) => `${folder}/${date}.graphql`;
  const write = async (date: string, text: string) => writeFile(join(repository, file(date)), text);
  const commit = async () => (await git("add", "-A"), git("commit", "-qm", "x"));
  await git("init", "-q", "-b", "main");
  await mkdir(join(repository, folder), { recursive: true });
  await write("2026-11-27", "type Query { a: Int }");
  await commit();
  await write("2027-01-01", "type Query { b: Int }");
  await commit();
  return { repository, git, file, write, commit };
}

type Repository = Awaited<ReturnType<typeof aRepository>>;

test.each<[string, (of: Repository) => Promise<unknown>, string[]]>([
  ["left as it was", async () => {}, []],
  ["edited", async ({ write }) => write("2027-01-01", "type Query { c: Int }"), ["2027-01-01"]],
  ["edited and committed on main", async ({ write, commit }) => (await write("2027-01-01", "type Query { c: Int }"), commit()), ["2027-01-01"]],
  ["taken away", async ({ repository, file }) => rm(join(repository, file("2027-01-01"))), ["2027-01-01"]],
  ["given another date", async ({ git, file, commit }) => (await git("mv", file("2027-01-01"), file("2027-01-02")), commit()), ["2027-01-01"]],
  [
    "taken away and added anew with another text",
    async ({ git, file, write, commit }) => {
      await git("rm", "-q", file("2027-01-01"));
      await commit();
      await mkdir(join((await git("rev-parse", "--show-toplevel")).stdout.trim(), folder), { recursive: true });
      await write("2027-01-01", "type Query { c: Int }");
      await commit();
    },
    ["2027-01-01"],
  ],
  [
    "made anew on a branch before it came to main",
    async ({ git, write, commit }) => {
      await git("checkout", "-qb", "branch");
      for (const text of ["type Query { d: Int }", "type Query { e: Int }"]) {
        await write("2027-02-01", text);
        await commit();
      };
    },
    [],
  ],
  [
    "made anew on a branch, merged, and edited then",
    async ({ git, write, commit }) => {
      await git("checkout", "-qb", "branch");
      for (const text of ["type Query { d: Int }", "type Query { e: Int }"]) {
        await write("2027-02-01", text);
        await commit();
      };
      await git("checkout", "-q", "main");
      await git("merge", "-q", "--no-ff", "-m", "x", "branch");
      await write("2027-02-01", "type Query { d: Int }");
    },
    ["2027-02-01"],
  ],
  ["of the first day, which is not held", async ({ write }) => write("2026-11-27", "type Query { c: Int }"), []],
])("a release that was %s", async (_what, change, dates) => {
  const of = await aRepository();
  await change(of);
  expect(await editedReleases(of.repository)).toEqual(dates.map(of.file));
});
