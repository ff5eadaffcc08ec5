import sdl from "@warta/schema/public.graphql?raw";
import { buildSchema, parse, validate } from "graphql";
import { expect, test } from "vitest";
import { estimateOf } from "../playground/estimate.ts";
import { operationsIn } from "../playground/operations.ts";
import { examples, readExample } from "./examples.ts";

const schema = buildSchema(sdl);

test.each(examples)("$name is a question of this schema, says what it shows, and stays far below the limit", (example) => {
  expect(validate(schema, parse(example.query))).toEqual([]);
  expect(example.title).not.toBe("");
  expect(example.about).toMatch(/\.$/);
  const operations = operationsIn(example.query);
  for (const asked of operations.length ? operations.map(({ name }) => ({ ...example, operationName: name })) : [example]) {
    const { cost, most } = estimateOf(asked, schema)!;
    expect(cost).toBeGreaterThan(0);
    expect(cost).toBeLessThan(most / 5);
  }
});

test("names are unique: addresses have them", () => {
  expect(new Set(examples.map(({ name }) => name)).size).toBe(examples.length);
});

test("a file is taken apart into title, sentences, variables and query; comments in the query stay", () => {
  const text = `# A title\n# One sentence.\n# Another one.\n# variables: {"first": 3}\n{\n  # inside\n  editions { code }\n}\n`;
  expect(readExample("./07-some-name.graphql", text)).toEqual({
    name: "some-name",
    title: "A title",
    about: "One sentence. Another one.",
    query: "{\n  # inside\n  editions { code }\n}\n",
    variables: '{\n  "first": 3\n}',
  });
});
