import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import { lexicographicSortSchema, printSchema } from "graphql";
import { repositoryRoot } from "../config.ts";
import { publishedLimits } from "../limits/published-limits.ts";
import { editorialSchema, publicSchema } from "../schema.ts";

/** Writes both schemas, and the limits of the public one, where the apps read them. CI refuses a change that was not written. */
for (const [name, schema] of Object.entries({ public: publicSchema, editorial: editorialSchema }))
  await writeFile(join(repositoryRoot, "packages/schema", `${name}.graphql`), `${printSchema(lexicographicSortSchema(schema))}\n`);

await writeFile(join(repositoryRoot, "packages/schema/limits.json"), `${JSON.stringify(publishedLimits, null, 2)}\n`);
