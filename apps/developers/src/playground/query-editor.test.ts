import { EditorState } from "@codemirror/state";
import { expect, test } from "vitest";
import { buildSchema } from "graphql";
import { atCursor } from "./query-editor.ts";

const schema = buildSchema(`
  type Query { articles(edition: String): Articles! block: Block }
  type Articles { nodes: [Article!]! }
  type Article { headline: String section: Section }
  type Section { name: String }
  union Block = Article | Section`);

/** With | where the cursor stands. */
function at(text: string) {
  const [before, after] = text.split("|") as [string, string];
  return atCursor(EditorState.create({ doc: before + after, selection: { anchor: before.length } }), schema);
}

test.each([
  ["{ |articles { nodes { headline } } }", { type: "Query", field: "articles" }],
  ["{ articles { nodes { headl|ine } } }", { type: "Article", field: "headline" }],
  ["{ articles {\n nodes {\n headline|\n } } }", { type: "Article", field: "headline" }],
  ['{ articles(edi|tion: "id") { nodes { headline } } }', { type: "Query", field: "articles" }],
  ["{ block { ... on Section { na|me } } }", { type: "Section", field: "name" }],
  ["{ articles { nodes { section { na|me", { type: "Section", field: "name" }],
])("in %s the cursor is on %j", (text, expected) => expect(at(text)).toEqual(expected));
