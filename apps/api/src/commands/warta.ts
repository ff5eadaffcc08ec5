import { readConfig } from "../config.ts";
import { migrate } from "../database.ts";
import { openServices } from "../services.ts";
import { benchRecommendations } from "./bench-recommendations.ts";
import { evaluateRecommendations } from "./evaluate-recommendations.ts";
import { openCommandDatabase } from "./command-database.ts";
import { tuneRecommendations } from "./tune-recommendations.ts";
import { rebuildRecommendations } from "./rebuild-recommendations.ts";
import { importText } from "./import-text.ts";
import { seed } from "./seed.ts";
import type { Services } from "../context.ts";

/** A command of `pnpm warta`: its arguments, and the services on a migrated database. Throws CommandError for what the caller did wrong. */
type Command = { usage: string; run(services: Services, args: string[]): Promise<void> };

const commands: Record<string, Command> = {
  migrate: { usage: "migrate: brings the database up to date", run: async () => {} },
  seed: { usage: "seed: loads the demo content into an empty database", run: seed },
  "import-text": { usage: "import-text FILE [--edition id] [--publish]: makes a story of a pasted text", run: importText },
  "rebuild-recommendations": { usage: "rebuild-recommendations: compares all stories anew; may be stopped, and goes on where it was", run: rebuildRecommendations },
  "evaluate-recommendations": { usage: "evaluate-recommendations --data DIR --results FILE [--pool publisher|all]: ranks a folder of stories, to be scored", run: evaluateRecommendations },
  "tune-recommendations": { usage: "tune-recommendations --data DIR: fits the weights to editors' own links, and prints them", run: tuneRecommendations },
  "bench-recommendations": { usage: "bench-recommendations [--stories N]: times recommendations on made-up stories", run: benchRecommendations },
};

const [name = "", ...args] = process.argv.slice(2);
const command = Object.hasOwn(commands, name) ? commands[name] : undefined;
if (!command) {
  console.error(["Usage: pnpm warta COMMAND", ...Object.values(commands).map(({ usage }) => `  ${usage}`)].join("\n"));
  process.exit(2);
}

try {
  const config = readConfig();
  const database = await openCommandDatabase(config, `warta ${name}`);
  try {
    const services = await openServices({ ...config, databaseUrl: database.url });
    try {
      await migrate(services.db);
      await command.run(services, args);
    } finally {
      await services.db.close();
    }
  } finally {
    await database.close();
  }
} catch (error) {
  console.error(`warta ${name}: ${(error as Error).message}`);
  process.exitCode = 1;
}
