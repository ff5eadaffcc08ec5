import { expect, test } from "vitest";
import { proseOf } from "./prose.ts";
import { proses } from "./proses.ts";

const tableIn = (markdown: string) => /<table.*<\/table>/s.exec(proseOf("x", `# T\n\n${markdown}`).html)![0];

test("code in the head of a column is set as code, and is plain text where a phone repeats it", () => {
  const html = tableIn('| `a` | the "b" of `c` | d |\n|---|---|---|\n| 1 | 2 | 3 |');
  expect(html).toContain('<th role="columnheader"><code>a</code></th><th role="columnheader">the &quot;b&quot; of <code>c</code></th>');
  expect(html).toContain('<td role="cell" data-column="the &quot;b&quot; of c">2</td>');
  for (const { name, html } of proses) expect(html.match(/<th[^>]*>[^<]*`/g), name).toBeNull();
});

test("a phone sets a table of words and their explanations as a list, and a table of words and numbers as a table", () => {
  expect(tableIn("| type | what |\n|---|---|\n| a | It is told when something happened, and what it was that happened. |")).toMatch(/^<table class="pair-table" role="table">/);
  expect(tableIn("| field | costs |\n|---|---|\n| a | 100 |")).toMatch(/^<table><thead>/);
});
