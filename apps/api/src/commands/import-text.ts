import { readFile } from "node:fs/promises";
import { resolve } from "node:path";
import { parseArgs } from "node:util";
import { publishArticle } from "../articles/article-editing.service.ts";
import { articlePath } from "../articles/article.service.ts";
import type { Services } from "../context.ts";
import { importPastedStory } from "../exchange/pasted-story.service.ts";
import type { ReportLine } from "../exchange/pasted-story/pasted-story.ts";
import { globalId } from "../global-id.ts";
import { commandContext } from "./command-context.ts";

/** import-text FILE [--edition id] [--publish]: a story from a pasted text, the report of what was recognised, and its address. */
export function importText(args: string[]) {
  const { values, positionals } = parseArgs({
    args,
    allowPositionals: true,
    options: { edition: { type: "string", default: "id" }, publish: { type: "boolean", default: false } },
  });
  const [file, ...more] = positionals;
  if (!file || more.length) throw new Error("give one file: warta import-text FILE [--edition id] [--publish]");
  return async (services: Services): Promise<void> => {
    const text = await readFile(resolve(services.config.workingDirectory, file), "utf8");
    const ctx = commandContext(services);
    const { article, report } = await importPastedStory(ctx, values.edition, text, null);
    for (const line of report) console.log(describe(line));
    const story = values.publish ? await publishArticle(ctx, article.id, article.version) : article;
    console.log(`\n${story.headline}`);
    if (values.publish) console.log(`Published: ${services.config.readerUrl}${await articlePath(ctx, story)}`);
    else console.log(`A draft: ${services.config.apiUrl}/admin/stories/${globalId("Article", story.id)}`);
  };
}

function describe({ line, outcome, what, text, why }: ReportLine): string {
  return `${String(line).padStart(4)}  ${outcome.padEnd(10)}  ${what}: ${text} (${why})`;
}
