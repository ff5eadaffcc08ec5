import sdl from "@warta/schema/public.graphql?raw";
import { buildSchema, parse, validate } from "graphql";
import { expect, test } from "vitest";
import { examples } from "../examples/examples.ts";
import { changeLog } from "./change-log.ts";
import { proseOf } from "./prose.ts";
import { proses } from "./proses.ts";

const schema = buildSchema(sdl);

test("the pages are these, each with a title and an opening sentence", () => {
  expect(proses.map(({ name }) => name).toSorted()).toEqual(["changes", "errors", "keys", "limits", "live", "recipes", "requests", "start", "webhooks"]);
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

test("numbers are the API's own; one that it does not have stops the build", () => {
  expect(proseOf("x", "# T\n\nAt most {{cost}} and {{estimates.defaultPageSize}}.").html).toContain("At most 10,000 and 20.");
  expect(() => proseOf("x", "# T\n\n{{price}}")).toThrow("There is no limit price");
  expect(() => proseOf("x", "# T\n\n```example\nnowhere\n```")).toThrow("There is no example nowhere");
});

test("the change log links what is there to the reference, and names what went", () => {
  const none = { added: [], deprecated: [], changed: [], removed: [] };
  const html = changeLog([
    { ...none, date: "2027-07-01", removed: [{ part: "Article.old", what: "Field 'old' was removed" }], changed: [{ part: "Article.url.size", what: "Default changed", mayBreak: true }] },
    { ...none, date: "2027-02-01", added: [{ part: "Topic", what: "Type 'Topic' was added" }], deprecated: [{ part: "Article.wordCount", what: "use <new>; removed after 2027-06-30" }] },
    { ...none, date: "2026-11-27" },
  ]);
  expect(html.match(/<h[34].*?>(.*?)<\/h[34]>/g)).toEqual(['<h3 id="2027-07-01">1 July 2027</h3>', "<h4>Removed</h4>", "<h4>Changed</h4>", '<h3 id="2027-02-01">1 February 2027</h3>', "<h4>Deprecated</h4>", "<h4>Added</h4>", '<h3 id="2026-11-27">27 November 2026</h3>']);
  expect(html).toContain("<li><code>Article.old</code>: Field 'old' was removed.</li>");
  expect(html).toContain('<a href="/developers/reference/Article#url"><code>Article.url.size</code></a>: Default changed. <strong>Check your queries.</strong>');
  expect(html).toContain('<a href="/developers/reference/Article#wordCount"><code>Article.wordCount</code></a>: use &lt;new&gt;; removed after 2027-06-30');
  expect(html).toContain('<a href="/developers/reference/Topic"><code>Topic</code></a>');
});

test("code is marked by classes, escaped, and has no style of its own", () => {
  const { html } = proseOf("x", '# T\n\n```graphql\n{ search(edition: "<b>") { totalCount } }\n```');
  expect(html).toContain("&lt;b&gt;");
  expect(html).toMatch(/<span class="tok-[^"]+">/);
  expect(html).not.toContain("style=");
});
