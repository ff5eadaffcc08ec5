import { deepStrictEqual } from "node:assert";
import { readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { answersPerSecond, type Call, send } from "../benchmark/load.ts";
import { benchmarkStories, type Question, questions, storyCount } from "../benchmark/questions.ts";
import { repositoryRoot } from "../config.ts";
import type { Services } from "../context.ts";
import { freePort } from "../embedded-postgres/embedded-postgres.ts";
import { apiProgram } from "../launcher/api-program.ts";
import { type Child, startChild } from "../launcher/processes.ts";
import { onScratchDatabase } from "../recommendations/evaluation/scratch-database.ts";

const rounds = 5;
const [warmUpSeconds, roundSeconds] = [3, 4];
const file = join(repositoryRoot, "docs/benchmarks.md");
const marks = ["<!-- written by pnpm bench -->", "<!-- until here -->"] as const;

/** bench-api: what part of a bare server's answers the built API gives, on made-up stories in a database of their own; written to docs/benchmarks.md. */
export function benchApi(args: string[]) {
  parseArgs({ args });
  return bench;
}

async function bench(services: Services): Promise<void> {
  await onScratchDatabase(services, async (contextAt) => {
    const { db, config } = contextAt(new Date());
    console.log(`Making ${storyCount} stories`);
    await db.pool.query(benchmarkStories);
    await db.pool.query("vacuum analyze");
    const url = config.databaseUrl!;
    const [limitPort, apiPort] = [await freePort(), await freePort()];
    const environment = { DATABASE_URL: url, API_PORT: String(apiPort), WARTA_DATA_DIR: config.dataDir, NODE_ENV: "production", LOG_LEVEL: "warn" };
    const children = [
      startChild("limit server", process.execPath, ["--import", "@oxc-node/core/register", join(import.meta.dirname, "../benchmark/limit-server.ts"), url, String(limitPort)], environment, "it says so"),
      startChild("API", process.execPath, apiProgram, environment, "it says so"),
    ];
    try {
      await timeAll(children, limitPort, apiPort);
    } finally {
      await Promise.all(children.map((child) => child.stop()));
    }
  });
}

async function timeAll(children: Child[], limitPort: number, apiPort: number): Promise<void> {
  await Promise.all(children.map(({ ready }) => ready));
  const lines: string[] = [];
  for (const [number, question] of questions.entries()) {
    const limit = question.values.map((_, index): Call => ({ path: `/${number}/${index}` }));
    const api = question.variables.map((variables): Call => ({ path: "/graphql", body: JSON.stringify({ query: question.operation, variables }) }));
    for (const [index, call] of api.entries()) deepStrictEqual(data(await send(apiPort, call)), data(await send(limitPort, limit[index]!)), `${question.name}, ${JSON.stringify(question.variables[index])}`);
    const [ofLimit, ofApi] = await inTurns([() => [limitPort, limit], () => [apiPort, api]]);
    lines.push(line(question, ofLimit!, ofApi!));
    console.log(lines.at(-1));
  }
  await report(lines);
}

/** The median of each server's rounds; they are asked in turns, so that what else the machine does meets both. */
async function inTurns(servers: (() => [port: number, calls: Call[]])[]): Promise<number[]> {
  for (const server of servers) await answersPerSecond(...server(), warmUpSeconds);
  const seen = servers.map((): number[] => []);
  for (let round = 0; round < rounds; round++) for (const [index, server] of servers.entries()) seen[index]!.push(await answersPerSecond(...server(), roundSeconds));
  return seen.map((each) => each.toSorted((a, b) => a - b)[Math.floor(rounds / 2)]!);
}

/** What was answered, without what the API says about the answer. */
function data(text: string): unknown {
  const { data, errors } = JSON.parse(text) as { data: unknown; errors?: unknown };
  if (errors) throw new Error(`answered with errors: ${JSON.stringify(errors).slice(0, 500)}`);
  return data;
}

function line({ name, target }: Question, limit: number, api: number): string {
  return `| ${name} | ${api.toFixed(0)} | ${limit.toFixed(0)} | **${(api / limit).toFixed(2)}** | ${target.toFixed(2)} |`;
}

async function report(lines: string[]): Promise<void> {
  const table = ["| | API, answers a second | limit server | ratio | to reach |", "|---|---|---|---|---|", ...lines].join("\n");
  const [start, end] = marks;
  const text = await readFile(file, "utf8");
  const [before, rest] = text.split(start);
  const after = rest?.split(end)[1];
  if (after === undefined) throw new Error(`${file} has no place for the figures: ${start} … ${end}`);
  await writeFile(file, `${before}${start}\n${new Date().toISOString().slice(0, 10)}:\n\n${table}\n${end}${after}`);
}
