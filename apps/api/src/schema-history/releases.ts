import { readdir, readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { repositoryRoot } from "../config.ts";
import { brokenPromises } from "./broken-promises.ts";
import type { Release } from "./change-log.ts";

const folder = join(repositoryRoot, "packages/schema/history");

/** The public schema as it was at each release, the earliest first. */
export async function listReleases(): Promise<Release[]> {
  const files = (await readdir(folder)).filter((file) => file.endsWith(".graphql")).toSorted();
  return Promise.all(files.map(async (file) => ({ date: file.slice(0, -".graphql".length), sdl: await readFile(join(folder, file), "utf8") })));
}

/** Makes the public schema a release of this day (YYYY-MM-DD), which from then on may not be broken. Refuses when it breaks the one before, and a second one on the same day. */
export async function addRelease(sdl: string, today: string): Promise<void> {
  const last = (await listReleases()).at(-1);
  if (last && last.date >= today) throw new Error(`There is a release of ${last.date} already.`);
  const broken = last ? await brokenPromises(last.sdl, sdl, today) : [];
  if (broken.length) throw new Error(`The schema breaks the release of ${last!.date}:\n${broken.join("\n")}`);
  await writeFile(join(folder, `${today}.graphql`), sdl);
}
