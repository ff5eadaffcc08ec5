import { Kind, OperationTypeNode, parse } from "graphql";
import { expect, test } from "vitest";
import { hasMutation } from "./operation.ts";

test.each([
  ["a short query", "{ a }", false],
  ["a query", "query Q { a }", false],
  ["a mutation", "mutation M { a }", true],
  ["one without a name", "mutation{a}", true],
  ["one behind a byte order mark, spaces and commas", "\uFEFF ,\n\tmutation { a }", true],
  ["one behind a fragment, all on one line", "fragment F on X { a } mutation M { a { ...F } }", true],
  ["one behind a fragment, without any space", "fragment F on X{a}mutation M{a{...F}}", true],
  ["one behind a fragment that goes deep", "fragment F on X { a { b(c: { d: [1] }) { e } } } mutation M { a { ...F } }", true],
  ["one before a fragment", "mutation M { a { ...F } } fragment F on X { a }", true],
  ["one beside a query, which cannot be chosen", "query Q { a } mutation M { a }", true],
  ["one behind a query whose variable has an object in braces", "query Q($a: A = { b: [{ c: 1 }] }) { a } mutation M { a }", true],
  ["one behind a comment", "# query Q { a\nmutation M { a }", true],
  ["one behind a comment that ends in CR", "# query Q { a\rmutation M { a }", true],
  ["one behind a text with a brace", 'query Q { a(b: "{") } mutation M { a }', true],
  ["one behind a text with a quotation mark", String.raw`query Q { a(b: "\"{") } mutation M { a }`, true],
  ["one behind a text that ends in a backslash", String.raw`query Q { a(b: "\\") } mutation M { a }`, true],
  ["one behind a block of text with a brace", 'query Q { a(b: """{ "{" {""") } mutation M { a }', true],
  ["one behind a block of text with its own end in it", String.raw`query Q { a(b: """ \""" { """) } mutation M { a }`, true],
  ["one behind texts with nothing in them", 'query Q { a(b: "", c: """""") } mutation M { a }', true],
  ["one behind a text with a number sign", 'query Q { a(b: "#") } mutation M { a }', true],
  ["a subscription", "subscription S { a }", false],
  ["a query of this name", "query mutation { a }", false],
  ["a fragment of this name", "fragment mutation on X { a } query Q { b { ...mutation } }", false],
  ["a field of this name, first in its line", "query Q {\n  mutation\n}", false],
  ["a field of this name, behind another's selection", "query Q { a { b } mutation { c } }", false],
  ["an argument and a variable of this name", "query Q(\n$mutation: I\n) { a(\nmutation: $mutation) }", false],
  ["a directive of this name", "query Q @mutation { a }", false],
  ["the word in a text", 'query Q { a(b: "} mutation M { a }") }', false],
  ["the word in a block of text, first in its line", 'query Q { a(b: """\nmutation M\n""") }', false],
  ["the word in a comment", "{ a } # mutation M { a }", false],
])("%s: %s", (_what, document, expected) => {
  expect(hasMutation(document)).toBe(expected);
  // The same by the whole grammar.
  expect(parse(document).definitions.some((definition) => definition.kind === Kind.OPERATION_DEFINITION && definition.operation === OperationTypeNode.MUTATION)).toBe(expected);
});

test("a long text that never ends is soon read", () => {
  const start = performance.now();
  for (const text of ['"""', '"', "#", "{", '\\"""']) hasMutation(`{ a(b: """${text.repeat(200_000)}`);
  expect(performance.now() - start).toBeLessThan(5_000);
});
