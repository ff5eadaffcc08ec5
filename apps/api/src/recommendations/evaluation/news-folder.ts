import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { gunzipSync } from "node:zlib";
import { z } from "zod";

const articleLine = z.object({
  id: z.string().min(1),
  publisher: z.string().min(1),
  title: z.string().min(1),
  publishedAt: z.string().nullable(),
  publishedAtPrecision: z.enum(["minute", "day"]).nullable(),
  section: z.string().nullable(),
  subsection: z.string().nullable(),
  body: z.array(z.string()),
  url: z.string().nullish(),
});
const queryLine = z.object({ articleId: z.string().min(1), asOf: z.string().nullable(), asOfPrecision: z.enum(["minute", "day"]).nullable() });
const pairLine = z.object({ articleId: z.string().min(1), relatedId: z.string().min(1) });

export type FolderArticle = z.infer<typeof articleLine>;
export type FolderQuery = z.infer<typeof queryLine>;

/** Stories of several publishers, and for which of them related ones are asked: articles and queries, one JSON object a line, .ndjson or .ndjson.gz. */
export async function readNewsFolder(folder: string): Promise<{ articles: FolderArticle[]; queries: FolderQuery[] }> {
  return { articles: await readLines(folder, "articles", articleLine), queries: await readLines(folder, "queries", queryLine) };
}

/** Which story an editor linked from which. To tune and to score with only: a ranking never sees it. */
export function readEditorsLinks(folder: string): Promise<z.infer<typeof pairLine>[]> {
  return readLines(folder, "related-pairs", pairLine);
}

async function readLines<Line>(folder: string, name: string, line: z.ZodType<Line>): Promise<Line[]> {
  const text = (await readMaybe(join(folder, `${name}.ndjson`)))?.toString() ?? (await unzipped(join(folder, `${name}.ndjson.gz`)));
  if (text === null) throw new Error(`${folder} has neither ${name}.ndjson nor ${name}.ndjson.gz`);
  return text.split("\n").flatMap((json, index) => {
    if (!json.trim()) return [];
    const parsed = line.safeParse(JSON.parse(json));
    if (!parsed.success) throw new Error(`${name}, line ${index + 1}: ${z.prettifyError(parsed.error)}`);
    return [parsed.data];
  });
}

async function unzipped(file: string): Promise<string | null> {
  const bytes = await readMaybe(file);
  return bytes && gunzipSync(bytes).toString();
}

async function readMaybe(file: string): Promise<Buffer | null> {
  return readFile(file).catch((error: NodeJS.ErrnoException) => {
    if (error.code === "ENOENT") return null;
    throw error;
  });
}
