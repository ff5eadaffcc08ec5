import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import { lexicographicSortSchema, printSchema } from "graphql";
import { repositoryRoot } from "../config.ts";
import { changeLog } from "../schema-history/change-log.ts";
import { addRelease, listReleases } from "../schema-history/releases.ts";
import { editorialSchema, publicSchema } from "../schema.ts";

/** Writes both schemas where the apps read them, and the public one's change log. With --release the public schema is a release of today. CI refuses a change that was not written. */
const folder = join(repositoryRoot, "packages/schema");
for (const [name, schema] of Object.entries({ public: publicSchema, editorial: editorialSchema })) await writeFile(join(folder, `${name}.graphql`), textOf(schema));

if (process.argv.includes("--release")) await addRelease(textOf(publicSchema), new Date().toISOString().slice(0, 10));
await writeFile(join(folder, "changelog.json"), `${JSON.stringify(await changeLog(await listReleases()), null, 2)}\n`);

function textOf(schema: typeof publicSchema): string {
  return `${printSchema(lexicographicSortSchema(schema))}\n`;
}
