import limits from "@warta/schema/limits.json";
import sdl from "@warta/schema/public.graphql?raw";
import { buildSchema, parse, TypeInfo, validate, visit, visitWithTypeInfo } from "graphql";
import { expect, test } from "vitest";
import { examples, findExample } from "../examples/examples.ts";
import { proseOf } from "./prose.ts";
import { proses } from "./proses.ts";
import recipes from "./recipes.md?raw";

const schema = buildSchema(sdl);

test("the pages are these, each with a title and an opening sentence", () => {
  expect(proses.map(({ name }) => name).toSorted()).toEqual(["changes", "client", "errors", "keys", "limits", "live", "recipes", "requests", "start", "webhooks"]);
  for (const { html } of proses) expect(html).toMatch(/^<h1>.+<\/h1>\s*<p>/);
});

test("every query on the pages is one of this schema", () => {
  const queries = proses.flatMap(({ html }) => [...html.matchAll(/href="\/playground#(query=[^"]*)"/g)].map(([, fragment]) => new URLSearchParams(fragment!.replaceAll("&amp;", "&")).get("query")!));
  expect(queries.length).toBeGreaterThan(3);
  for (const query of queries) expect(validate(schema, parse(query)), query).toEqual([]);
});

test("the recipes have every example but the list of codes and slugs, and what is live", () => {
  const { html } = proses.find(({ name }) => name === "recipes")!;
  const named = [...html.matchAll(/#example=([\w-]+)/g)].map(([, name]) => name!);
  expect(named.toSorted()).toEqual(examples.map(({ name }) => name).filter((name) => !["editions-and-sections", "story-published"].includes(name)).toSorted());
});

/** The fields of a query, and all their arguments, whether it gives them or not. */
function namesAround(query: string): string[] {
  const [types, names]: [TypeInfo, string[]] = [new TypeInfo(schema), []];
  visit(parse(query), visitWithTypeInfo(types, { Field: () => void names.push(types.getFieldDef()!.name, ...types.getFieldDef()!.args.map(({ name }) => name)) }));
  return names;
}

test("what the text of a recipe names is a field of its query, or an argument of one; others are these", () => {
  const others = recipes.split(/^## /m).flatMap((part) => {
    const known = [...part.matchAll(/```example\n(.*)\n/g)].flatMap(([, name]) => namesAround(findExample(name!)!.query));
    const named = [...part.replaceAll(/```.*?```/gs, "").matchAll(/`([a-z]\w*)(?:[:(.].*?)?`/g)].map(([, name]) => name!);
    return named.filter((name) => !known.includes(name));
  });
  const fields = ["advertisements", "node", "pickedBy", "previousId", "recordRecommendationFollowed", "recordRecommendationsShown", "releasedAt", "repliesTo", "retraction", "totalCount", "variant"];
  expect(others.toSorted()).toEqual([...fields, "ar", "en", "id"].toSorted());
  for (const field of fields) expect(sdl).toMatch(new RegExp(`^ +${field}[:(]`, "m"));
});

test("numbers are the API's own; one that it does not have stops the build", () => {
  expect(proseOf("x", "# T\n\nAt most {{cost}} and {{estimates.defaultPageSize}}.").html).toContain("At most 10,000 and 20.");
  expect(() => proseOf("x", "# T\n\n{{price}}")).toThrow("There is no limit price");
  expect(() => proseOf("x", "# T\n\n```example\nnowhere\n```")).toThrow("There is no example nowhere");
});

test("code is marked by classes, escaped, and has no style of its own", () => {
  const { html } = proseOf("x", '# T\n\n```graphql\n{ search(edition: "<b>") { totalCount } }\n```');
  expect(html).toContain("&lt;b&gt;");
  expect(html).toMatch(/<span class="tok-[^"]+">/);
  expect(html).not.toContain("style=");
});

test("a table of more than two columns names the column in each cell, so that a phone can set it as a list; a smaller one stays as it is", () => {
  const { html } = proseOf("x", "# T\n\n| code | HTTP | what |\n|---|---|---|\n| `A` | 200 | a *b* |\n\n| a | b |\n|---|---|\n| c | d |");
  expect(html).toContain('<tr id="A" role="row"><td role="cell"><code>A</code></td><td role="cell" data-column="HTTP">200</td><td role="cell" data-column="what">a <em>b</em></td></tr>');
  expect(html).toContain("<table><thead><tr><th>a</th><th>b</th></tr></thead><tbody><tr><td>c</td><td>d</td></tr></tbody></table>");
});

test("the search is told of sentences, code and tables apart, and of each word a table explains", () => {
  const { texts, terms } = proseOf("x", "# T\n\nSee [there](/x#y) for `MANY_ARE`.\n\n## Part\n\n| code | what |\n|---|---|\n| `ONE_OF` | a `b` |\n| no code | c |\n\n```js\nask();\n```");
  expect(texts.get("")!.shown.trim()).toBe("See there for MANY_ARE.");
  expect(texts.get("part")).toMatchObject({ shown: "", more: expect.stringMatching(/ONE_OF +a b.*ask\(\);/s) });
  expect(texts.get("part")!.more).not.toMatch(/--|\|/);
  expect(terms).toEqual([{ id: "ONE_OF", title: "ONE_OF", text: "a b" }]);
});

test("the samples of refusals have the API's own limits", () => {
  const text = proses.find(({ name }) => name === "errors")!.texts.get("too-much-at-once-too-much-in-a-minute")!.more;
  const samples = [...text.matchAll(/"code": "(\w+)".*?"limit": (\d+)/g)].map(([, code, limit]) => [code, Number(limit)]);
  expect(samples).toEqual([["COST_LIMIT", limits.cost], ["RATE_LIMITED", limits.allowances.address]]);
});

test("no page has an id twice", () => {
  for (const { name, html } of proses) {
    const ids = [...html.matchAll(/ id="([^"]*)"/g)].map(([, id]) => id);
    expect(ids.filter((id, place) => ids.indexOf(id) !== place), name).toEqual([]);
  }
});
