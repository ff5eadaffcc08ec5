import { mkdir, readdir, readFile, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { promisify } from "node:util";
import { brotliCompress, gzip } from "node:zlib";
import sdl from "@warta/schema/public.graphql?raw";
import { buildSchema } from "graphql";
import { referenceOf } from "../reference/reference.ts";
import { readAssets, writeDocument } from "./document.ts";
import { allPages } from "./pages.ts";
import { searchIndex } from "./search-index.ts";

/*
 * Writes every page as HTML into dist/pages, the search's index beside them, and of each built file a brotli and a gzip one. Runs
 * at the end of the build, from dist/prerender.
 */
const dist = join(import.meta.dirname, "..");
const assets = await readAssets(join(dist, "client"));
const reference = referenceOf(buildSchema(sdl));
const pages = await allPages(reference);

for (const page of pages) await write(`${page.path}.html`, writeDocument(page, assets));
await write("/developers/search.json", JSON.stringify(searchIndex(reference)));
await compressAll(join(dist, "client/assets"));

async function write(path: string, text: string): Promise<void> {
  const file = join(dist, "pages", path);
  await mkdir(dirname(file), { recursive: true });
  await writeFile(file, text);
}

async function compressAll(folder: string): Promise<void> {
  for (const name of await readdir(folder)) {
    if (!/\.(js|css)$/.test(name)) continue;
    const content = await readFile(join(folder, name));
    await writeFile(join(folder, `${name}.br`), await promisify(brotliCompress)(content));
    await writeFile(join(folder, `${name}.gz`), await promisify(gzip)(content, { level: 9 }));
  }
}
