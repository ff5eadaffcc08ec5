import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import { lexicographicSortSchema, printSchema } from "graphql";
import { repositoryRoot } from "../config.ts";
import { publishedLimits } from "../limits/published-limits.ts";
import { changeLog } from "../schema-history/change-log.ts";
import { addRelease, listReleases } from "../schema-history/releases.ts";
import { editorialSchema, publicSchema } from "../schema.ts";

/**
 * Writes both schemas, and the limits and the change log of the public one, where the apps read them. With --release the public schema
 * becomes a release of today. CI refuses a change that was not written.
 */
const folder = join(repositoryRoot, "packages/schema");
for (const [name, schema] of Object.entries({ public: publicSchema, editorial: editorialSchema })) await writeFile(join(folder, `${name}.graphql`), textOf(schema));
await writeFile(join(folder, "limits.json"), `${JSON.stringify(publishedLimits, null, 2)}\n`);

if (process.argv.includes("--release")) await addRelease(textOf(publicSchema), new Date().toISOString().slice(0, 10));
await writeFile(join(folder, "changelog.json"), `${JSON.stringify(await changeLog(await listReleases()), null, 2)}\n`);

function textOf(schema: typeof publicSchema): string {
  return `${printSchema(lexicographicSortSchema(schema))}\n`;
}
