import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { type GraphQLSchema, isEnumType, isInputObjectType, isInterfaceType, isObjectType, isSpecifiedScalarType, lexicographicSortSchema, printSchema } from "graphql";
import { describe, expect, test } from "vitest";
import { repositoryRoot } from "./config.ts";
import { editorialSchema, publicSchema } from "./schema.ts";

const schemas: [string, GraphQLSchema][] = [
  ["public", publicSchema],
  ["editorial", editorialSchema],
];

describe.each(schemas)("the %s schema", (name, schema) => {
  test("is the one that is committed", async () => {
    const committed = await readFile(join(repositoryRoot, "packages/schema", `${name}.graphql`), "utf8");
    expect(`${printSchema(lexicographicSortSchema(schema))}\n`, "run `pnpm schema` in apps/api").toBe(committed);
  });

  test("describes every type, field, argument and value", () => {
    expect(undescribed(schema)).toEqual([]);
  });
});

test("the public schema has nothing of the newsroom", () => {
  const article = publicSchema.getType("Article");
  const fields = isObjectType(article) ? Object.keys(article.getFields()) : [];
  expect(fields).not.toEqual(expect.arrayContaining([expect.stringMatching(/^(status|version|document|createdBy|createdAt|publicationProblems)$/)]));
  expect(Object.keys(publicSchema.getMutationType()!.getFields())).toEqual(["recordArticleView"]);
  for (const type of ["User", "ArticleStatus", "StoryBody", "CreateArticleInput"]) expect(publicSchema.getType(type)).toBeUndefined();
});

function undescribed(schema: GraphQLSchema): string[] {
  const missing: string[] = [];
  const check = (path: string, thing: { description?: string | null }) => void (thing.description || missing.push(path));
  for (const type of Object.values(schema.getTypeMap())) {
    if (type.name.startsWith("__") || isSpecifiedScalarType(type)) continue;
    if (!["Query", "Mutation"].includes(type.name)) check(type.name, type);
    if (isEnumType(type)) for (const value of type.getValues()) check(`${type.name}.${value.name}`, value);
    if (!isObjectType(type) && !isInterfaceType(type) && !isInputObjectType(type)) continue;
    for (const field of Object.values(type.getFields())) {
      check(`${type.name}.${field.name}`, field);
      if ("args" in field) for (const argument of field.args) if (argument.name !== "input") check(`${type.name}.${field.name}(${argument.name})`, argument);
    }
  }
  return missing;
}
