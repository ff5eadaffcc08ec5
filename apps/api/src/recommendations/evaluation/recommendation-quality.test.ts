import { execFileSync } from "node:child_process";
import { existsSync } from "node:fs";
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { repositoryRoot } from "../../config.ts";
import { openNewsroom } from "../../testing/newsroom.ts";
import { type Pool, rankNewsFolder } from "./rank-news-folder.ts";

// Real stories and the links real editors put into them lie beside the repository, not in it: they are their publishers'.
const shared = join(repositoryRoot, "../shared");
const data = join(shared, "data/indonesian-news");
const scorer = join(shared, "tools/related-eval/evaluate.mjs");
const isThere = existsSync(data) && existsSync(scorer);
if (!isThere) console.warn(`The quality of recommendations is not measured: ${data} is not there.`);

type Metrics = { "Recall@10": number; MRR: number; "nDCG@10": number };
type Report = { groups: Record<"all" | "publisher-mean", Metrics>; problems: Record<string, number> };

describe.runIf(isThere)("measured on editors' own links, recommendations", () => {
  const room = openNewsroom();
  let folder: string;
  beforeAll(async () => void (folder = await mkdtemp(join(tmpdir(), "warta-quality-"))));
  afterAll(() => rm(folder, { recursive: true, force: true }));

  async function score(pool: Pool): Promise<(...options: string[]) => Report> {
    const results = join(folder, `${pool}.ndjson`);
    const rankings = await rankNewsFolder(room.services, data, pool);
    await writeFile(results, rankings.map((ranking) => JSON.stringify(ranking)).join("\n"));
    return (...options) => JSON.parse(execFileSync(process.execPath, [scorer, "--data", data, "--results", results, "--json", ...options], { encoding: "utf8" })) as Report;
  }

  test("find what editors linked, for every publisher, and not by being recent alone", { timeout: 900_000 }, async () => {
    const report = await score("publisher");
    const { groups, problems } = report();
    expect(problems).toMatchObject({ missing: 0, ineligible: 0, duplicates: 0, unknown: 0 });
    expect(groups.all["Recall@10"]).toBeGreaterThanOrEqual(0.9);
    expect(groups.all.MRR).toBeGreaterThanOrEqual(0.67);
    expect(groups.all["nDCG@10"]).toBeGreaterThanOrEqual(0.71);
    expect(groups["publisher-mean"]["Recall@10"]).toBeGreaterThanOrEqual(0.86);
    expect(groups["publisher-mean"].MRR).toBeGreaterThanOrEqual(0.62);
    expect(groups["publisher-mean"]["nDCG@10"]).toBeGreaterThanOrEqual(0.66);
    expect(report("--min-age-hours", "6").groups.all["Recall@10"]).toBeGreaterThanOrEqual(0.82);
  });
});
