import sdl from "@warta/schema/public.graphql?raw";
import { buildSchema, parse } from "graphql";
import { expect, test } from "vitest";
import { allPages } from "../prerender/pages.ts";
import { searchIndex } from "../prerender/search-index.ts";
import { referenceOf } from "./reference.ts";

const reference = referenceOf(buildSchema(sdl));
const definitions = parse(sdl).definitions.flatMap((definition) => ("name" in definition && definition.name ? [definition.name.value] : []));

test("every type of the schema's file has a page, is on the list of all, and is found", async () => {
  const pages = await allPages(reference);
  const index = pages.find(({ path }) => path === "/developers/reference")!;
  const searched = searchIndex(reference).map(({ title }) => title);
  expect(definitions.length).toBeGreaterThan(60);
  for (const name of definitions) {
    expect(pages.map(({ path }) => path)).toContain(`/developers/reference/${name}`);
    expect(index.html).toContain(`href="/developers/reference/${name}" data-type`);
    expect(searched).toContain(name);
  }
  expect(index.html.match(/data-type/g)).toHaveLength(definitions.length);
});

test("every link between the pages leads to a page, and to a place on it", async () => {
  const pages = new Map((await allPages(reference)).map(({ path, html }) => [path, html]));
  const dead: string[] = [];
  for (const [path, html] of pages)
    for (const [, href] of html.matchAll(/href="([^"]*)"/g)) {
      if (/^(https?:|\/schema\.graphql|\/playground)/.test(href!)) continue;
      const [to, place] = href!.split("#") as [string, string?];
      const target = pages.get(to || path);
      if (!target || (place && !target.includes(`id="${place}"`))) dead.push(`${path} → ${href}`);
    }
  expect(dead).toEqual([]);
});

test("a type says what it has, with defaults, deprecations and links both ways", () => {
  const { find } = referenceOf(
    buildSchema(`
      "What can be asked." type Query { "Some." things("How many." first: Int! = 12, order: Order = NEWEST): [Thing!]! search(input: Words): Found }
      "A thing." interface Thing { "Its name." name: String @deprecated(reason: "Use title; removed after 2027-01-01.") }
      "One." type Book implements Thing { name: String "Its title." title: String! }
      union Found = Book
      "How." enum Order { "The latest first." NEWEST OLDEST @deprecated(reason: "Nobody asked.") }
      input Words { text: String! = "a" }`),
  );
  expect(find("Query")!.fields[0]).toMatchObject({ name: "things", type: "[Thing!]!", of: "Thing", description: "Some.", arguments: [{ name: "first", type: "Int!", defaultValue: "12", description: "How many." }, { name: "order", of: "Order", defaultValue: "NEWEST" }] });
  expect(find("Thing")).toMatchObject({ kind: "Interfaces", members: ["Book"], usedBy: [{ type: "Query", field: "things" }], fields: [{ deprecation: "Use title; removed after 2027-01-01." }] });
  expect(find("Order")).toMatchObject({ kind: "Enums", usedBy: [{ type: "Query", field: "things" }], values: [{ name: "NEWEST", deprecation: null }, { name: "OLDEST", deprecation: "Nobody asked." }] });
  expect(find("Found")).toMatchObject({ kind: "Unions", members: ["Book"] });
  expect(find("Book")).toMatchObject({ kind: "Objects", interfaces: ["Thing"] });
  expect(find("Words")).toMatchObject({ kind: "Inputs", usedBy: [{ type: "Query", field: "search" }], fields: [{ name: "text", defaultValue: '"a"' }] });
  expect(find("Query")!.kind).toBe("Operations");
  expect(find("String")).toBeUndefined();
});
