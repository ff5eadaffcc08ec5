import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import { repositoryRoot } from "../config.ts";

/** All operations of an app as one document: those in .graphql files, and those in graphql(`…`). */
export async function operationsOf(app: string): Promise<string> {
  const folder = join(repositoryRoot, "apps", app, "src");
  const files = (await readdir(folder, { recursive: true })).filter((file) => /\.(graphql|ts|vue)$/.test(file) && !file.includes("generated"));
  const texts = await Promise.all(files.map(async (file) => [file, await readFile(join(folder, file), "utf8")] as const));
  return texts.flatMap(([file, text]) => (file.endsWith(".graphql") ? [text] : [...text.matchAll(/\bgraphql\(`([^`]*)`\)/g)].map((found) => found[1]!))).join("\n");
}
