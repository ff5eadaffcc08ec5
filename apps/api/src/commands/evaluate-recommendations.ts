import { writeFile } from "node:fs/promises";
import { resolve } from "node:path";
import { parseArgs } from "node:util";
import type { Services } from "../context.ts";
import { rankNewsFolder } from "../recommendations/evaluation/rank-news-folder.ts";
import { reportProgress } from "./progress.ts";

/** evaluate-recommendations --data DIR --results FILE [--pool publisher|all]: writes {"articleId", "related": [ids, best first]}, one a line. */
export function evaluateRecommendations(args: string[]) {
  const { values } = parseArgs({ args, options: { data: { type: "string" }, results: { type: "string" }, pool: { type: "string", default: "publisher" } } });
  const { data, results, pool } = values;
  if (!data || !results) throw new Error("give --data DIR and --results FILE");
  if (pool !== "publisher" && pool !== "all") throw new Error("--pool is publisher or all");
  return async (services: Services): Promise<void> => {
    const at = (path: string) => resolve(services.config.workingDirectory, path);
    const rankings = await rankNewsFolder(services, at(data), pool, reportProgress);
    await writeFile(at(results), rankings.map((ranking) => `${JSON.stringify(ranking)}\n`).join(""));
    console.log(`${rankings.length} rankings in ${results}`);
  };
}
