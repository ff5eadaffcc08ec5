import limits from "@warta/schema/limits.json";
import { Marked, type Tokens } from "marked";
import { findExample } from "../examples/examples.ts";
import { escapeHtml, highlight } from "../highlighting/highlight.ts";
import { fragmentOf, type Question } from "../playground/share-link.ts";
import { changeList } from "./change-list.ts";
import { costTables } from "./cost-tables.ts";
import { tableOf } from "./table.ts";

export type Heading = { id: string; title: string };
/** What the search knows of a part of a page: its sentences, which it shows, and its code and tables, in which it only looks. */
export type PartText = { shown: string; more: string };
/** A word of the API that a row of a table explains, such as a code or a header. */
export type Term = Heading & { text: string };
export type Prose = { name: string; title: string; html: string; headings: Heading[]; terms: Term[]; /** By the ids of the headings; "" is what stands before the first. */ texts: Map<string, PartText> };

/**
 * A page from its Markdown. Beside what Markdown has: {{name}} is a limit of the API, by its name in packages/schema/limits.json; a
 * code block in the language "example" is an example by its name; one in the language "costs" is a table of what the schema costs, one in "changes" its change log.
 */
export function proseOf(name: string, markdown: string): Prose {
  const headings: Heading[] = [];
  const terms: Term[] = [];
  const texts = new Map<string, PartText>();
  let part = "";
  const note = (kind: keyof PartText, text: string) => {
    const before = texts.get(part) ?? { shown: "", more: "" };
    texts.set(part, { ...before, [kind]: `${before[kind]} ${text}` });
  };
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
        const inner = (cell: Tokens.TableCell) => this.parser.parseInline(cell.tokens);
        const found = rows.map(termOf);
        terms.push(...found.filter((term) => term !== null));
        return tableOf(header.map(inner), rows.map((row) => row.map(inner)), found.map((term) => term?.id));
      },
    },
    walkTokens(token) {
      if (token.type === "heading" && token["depth"] === 2) part = String(token["text"]).toLowerCase().replace(/[^a-z\d]+/g, "-").replace(/^-|-$/g, "");
      if (token.type === "paragraph" || token.type === "list_item") note("shown", plain(token.raw));
      if (token.type === "table") note("more", plain(token.raw).replace(/[|-]{2,}|\|/g, " "));
      if (token.type === "code") note("more", token["lang"] === "example" ? (findExample(String(token["text"]).trim())?.query ?? "") : String(token["text"]));
    },
  });
  const html = marked.parse(withNumbers(markdown), { async: false });
  return { name, title: /^# (.*)$/m.exec(markdown)![1]!, html, headings, terms, texts };
}

/** Markdown as the text it is read as. */
const plain = (markdown: string) => markdown.replace(/\[([^\]]*)\]\([^)]*\)/g, "$1").replace(/[*`]|^- /gm, "");

/** What a row explains when it begins with one word of code; it can be linked to by that word. */
function termOf([first, ...rest]: Tokens.TableCell[]): Term | null {
  const code = first?.tokens.length === 1 && first.tokens[0]!.type === "codespan" ? first.tokens[0]!.raw.replaceAll("`", "") : "";
  return /^[\w-]+$/.test(code) ? { id: code, title: code, text: rest.map(({ text }) => plain(text)).join("; ") } : null;
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
  return sample({ title: { sh: "Shell", js: "JavaScript", ts: "TypeScript", json: "JSON", html: "HTML" }[language] ?? "", code: text, language });
}

const playgroundOf = (question: Question) => `/playground${fragmentOf(question)}`;

type Sample = { title: string; code: string; language: string; playground?: string; isAnswer?: boolean; more?: string };

function sample({ title, code, language, playground, isAnswer, more = "" }: Sample): string {
  const links = playground ? `<a href="${escapeHtml(playground)}">Open in playground</a>` : "";
  const copy = isAnswer ? "" : `<button type="button" data-copy hidden>Copy</button>`;
  return `<div class="sample${isAnswer ? " sample--answer" : ""}"><p class="sample__line"><span>${title}</span>${links}${copy}</p><pre tabindex="0"><code>${highlight(code, language)}</code></pre></div>\n${more}`;
}
