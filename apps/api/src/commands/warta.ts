import { parseArgs } from "node:util";
import { readConfig } from "../config.ts";
import { migrate } from "../database.ts";
import { openServices } from "../services.ts";
import { benchApi } from "./bench-api.ts";
import { benchRecommendations } from "./bench-recommendations.ts";
import { evaluateRecommendations } from "./evaluate-recommendations.ts";
import { openCommandDatabase } from "./command-database.ts";
import { tuneRecommendations } from "./tune-recommendations.ts";
import { rebuildRecommendations } from "./rebuild-recommendations.ts";
import { importText } from "./import-text.ts";
import { seed } from "./seed.ts";
import type { Services } from "../context.ts";

/** A command of `pnpm warta`. It reads its arguments, throws for what it does not know, and gives its work on a migrated database. */
type Command = { usage: string; prepare(args: string[]): (services: Services) => Promise<void> };

const withoutArguments = (work: (services: Services) => Promise<void>) => (args: string[]) => {
  parseArgs({ args });
  return work;
};

const commands: Record<string, Command> = {
  migrate: { usage: "migrate: brings the database up to date", prepare: withoutArguments(async () => {}) },
  seed: { usage: "seed: loads the demo content into a database that has no editions", prepare: withoutArguments(seed) },
  "import-text": { usage: "import-text FILE [--edition id] [--publish]: makes a story of a pasted text", prepare: importText },
  "rebuild-recommendations": { usage: "rebuild-recommendations [--continue]: compares all stories anew, or those that wait since it was stopped", prepare: rebuildRecommendations },
  "evaluate-recommendations": { usage: "evaluate-recommendations --data DIR --results FILE [--pool publisher|all]: ranks a folder of stories, to be scored", prepare: evaluateRecommendations },
  "tune-recommendations": { usage: "tune-recommendations --data DIR: fits the weights to editors' own links, and prints them", prepare: tuneRecommendations },
  "bench-api": { usage: "bench-api: what part of a bare server's answers the built API gives", prepare: benchApi },
  "bench-recommendations": { usage: "bench-recommendations [--stories N]: times recommendations on made-up stories", prepare: benchRecommendations },
};

const [name = "help", ...args] = process.argv.slice(2);
const command = Object.hasOwn(commands, name) ? commands[name] : undefined;
const asksForHelp = (argument: string) => argument === "--help" || argument === "-h";

if (name === "help" || asksForHelp(name)) console.log(["Usage: pnpm warta COMMAND", ...Object.values(commands).map(({ usage }) => `  ${usage}`)].join("\n"));
else if (command && args.some(asksForHelp)) console.log(`Usage: pnpm warta ${command.usage}`);
else
  try {
    if (!command) throw new Error("there is no such command; pnpm warta help lists those there are");
    await run(command.prepare(args));
  } catch (error) {
    console.error(`warta ${name}: ${(error as Error).message}`);
    process.exitCode = 1;
  }

async function run(work: (services: Services) => Promise<void>): Promise<void> {
  const config = readConfig();
  const database = await openCommandDatabase(config, `warta ${name}`);
  try {
    const services = await openServices({ ...config, databaseUrl: database.url });
    try {
      await migrate(services.db);
      await work(services);
    } finally {
      await services.db.close();
    }
  } finally {
    await database.close();
  }
}
