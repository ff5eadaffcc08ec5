import { expect, test } from "vitest";
import { changeList, type Release } from "./change-list.ts";

const release = (date: string, changes: Partial<Release> = {}): Release => ({ date, added: [], deprecated: [], changed: [], removed: [], ...changes });

test("each release says what it changed, with links to the types that are there, and the first one that it is the first", () => {
  const html = changeList([
    release("2027-02-01", { added: [{ part: "Article.mood", what: "A field was added <b>." }], deprecated: [{ part: "Article.url", what: "Use path; removed after 2027-06-30" }], removed: [{ part: "Poll", what: "Type 'Poll' was removed" }] }),
    release("2027-01-01", { changed: [{ part: "Query.articles.first", what: "Default changed.", mayBreak: true }] }),
    release("2026-12-24"),
    release("2026-11-27"),
  ]);
  expect(html.match(/<h3>.*?<\/h3>/g)).toEqual(["<h3>2027-02-01</h3>", "<h3>2027-01-01</h3>", "<h3>2026-12-24</h3>", "<h3>2026-11-27</h3>"]);
  expect(html).toContain(`<p>Added</p>\n<ul><li><a href="/developers/reference/Article"><code>Article.mood</code></a>: A field was added &lt;b&gt;.</li></ul>`);
  expect(html).toContain(`<code>Article.url</code></a>: Use path; removed after 2027-06-30</li>`);
  expect(html).toContain("<li><code>Poll</code>: Type 'Poll' was removed</li>");
  expect(html).toContain("Default changed. (look whether it concerns you)");
  expect(html).toContain("<h3>2026-12-24</h3>\n<p>Only descriptions changed.</p>");
  expect(html).toContain("<h3>2026-11-27</h3>\n<p>The first release.</p>");
});
