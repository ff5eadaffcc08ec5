import limits from "@warta/schema/limits.json";
import { Marked, type Tokens } from "marked";
import { findExample } from "../examples/examples.ts";
import { escapeHtml, highlight } from "../highlighting/highlight.ts";
import { fragmentOf, type Question } from "../playground/share-link.ts";
import { changeList } from "./change-list.ts";
import { costTables } from "./cost-tables.ts";
import { tableOf } from "./table.ts";

export type Heading = { id: string; title: string };
export type Prose = { name: string; title: string; html: string; headings: Heading[]; /** Of each part, for the search. */ texts: Map<string, string> };

/**
 * A page from its Markdown. Beside what Markdown has: {{name}} is a limit of the API, by its name in packages/schema/limits.json; a
 * code block in the language "example" is an example by its name; one in the language "costs" is a table of what the schema costs, one in "changes" its change log.
 */
export function proseOf(name: string, markdown: string): Prose {
  const headings: Heading[] = [];
  const texts = new Map<string, string>();
  let part = "";
  const note = (text: string) => void texts.set(part, `${texts.get(part) ?? ""} ${text.replace(/[*_`|#[\]]|\(\S+\)/g, " ")}`);
  const marked = new Marked({
    renderer: {
      heading({ depth, text, tokens }) {
        const inner = this.parser.parseInline(tokens);
        if (depth === 1) return `<h1>${inner}</h1>\n`;
        const id = text.toLowerCase().replace(/[^a-z\d]+/g, "-").replace(/^-|-$/g, "");
        if (depth === 2) {
          headings.push({ id, title: text });
          part = id;
        }
        return `<h${depth} id="${id}">${inner}</h${depth}>\n`;
      },
      code: ({ text, lang }) => sampleOf(text, lang ?? ""),
      table({ header, rows }) {
        const names = header.map(({ text }) => text);
        const inner = (cell: Tokens.TableCell) => this.parser.parseInline(cell.tokens);
        return tableOf(names.map(escapeHtml), rows.map((row) => row.map(inner)));
      },
    },
    walkTokens(token) {
      if (token.type === "heading" && token["depth"] === 2) part = String(token["text"]).toLowerCase().replace(/[^a-z\d]+/g, "-").replace(/^-|-$/g, "");
      if (["paragraph", "list_item", "table"].includes(token.type)) note(token.raw);
    },
  });
  const html = marked.parse(withNumbers(markdown), { async: false });
  return { name, title: /^# (.*)$/m.exec(markdown)![1]!, html, headings, texts };
}

const numbers = new Intl.NumberFormat("en");

function withNumbers(markdown: string): string {
  return markdown.replace(/\{\{([\w.]+)\}\}/g, (_whole, path: string) => {
    const value = path.split(".").reduce<unknown>((at, key) => (at as Record<string, unknown> | undefined)?.[key], limits);
    if (typeof value !== "number") throw new Error(`There is no limit ${path}`);
    return numbers.format(value);
  });
}

function sampleOf(text: string, language: string): string {
  if (language === "costs") return costTables();
  if (language === "changes") return changeList();
  if (language === "example") {
    const example = findExample(text.trim());
    if (!example) throw new Error(`There is no example ${text}`);
    return sample({ title: "Query", code: example.query.trimEnd(), language: "graphql", playground: `/playground#example=${example.name}`, more: example.variables && sample({ title: "Variables", code: example.variables, language: "json" }) });
  }
  if (language === "graphql") return sample({ title: "Query", code: text, language, playground: playgroundOf({ query: text, variables: "" }) });
  if (language === "answer") return sample({ title: "Answer", code: text, language: "json", isAnswer: true });
  return sample({ title: { sh: "Shell", js: "JavaScript", json: "JSON", html: "HTML" }[language] ?? "", code: text, language });
}

const playgroundOf = (question: Question) => `/playground${fragmentOf(question)}`;

type Sample = { title: string; code: string; language: string; playground?: string; isAnswer?: boolean; more?: string };

function sample({ title, code, language, playground, isAnswer, more = "" }: Sample): string {
  const links = playground ? `<a href="${escapeHtml(playground)}">Open in playground</a>` : "";
  const copy = isAnswer ? "" : `<button type="button" data-copy hidden>Copy</button>`;
  return `<div class="sample${isAnswer ? " sample--answer" : ""}"><p class="sample__line"><span>${title}</span>${links}${copy}</p><pre tabindex="0"><code>${highlight(code, language)}</code></pre></div>\n${more}`;
}
