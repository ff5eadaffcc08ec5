import { StreamLanguage } from "@codemirror/language";
import { jsonLanguage } from "@codemirror/lang-json";
import { shell } from "@codemirror/legacy-modes/mode/shell";
import { classHighlighter, highlightCode } from "@lezer/highlight";
import { parser as javascript } from "@lezer/javascript";
import { graphqlLanguage } from "cm6-graphql";

const parsers = {
  graphql: graphqlLanguage.parser,
  json: jsonLanguage.parser,
  js: javascript,
  ts: javascript.configure({ dialect: "ts" }),
  sh: StreamLanguage.define(shell).parser,
};

/** Code as HTML, its words marked with the same classes as in the playground's editors; as it is when the language is none of ours. */
export function highlight(code: string, language: string): string {
  const parser = parsers[language as keyof typeof parsers];
  if (!parser) return escapeHtml(code);
  let html = "";
  highlightCode(
    code,
    parser.parse(code),
    classHighlighter,
    (text, classes) => (html += classes ? `<span class="${classes}">${escapeHtml(text)}</span>` : escapeHtml(text)),
    () => (html += "\n"),
  );
  return html;
}

export function escapeHtml(text: string): string {
  return text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;").replaceAll('"', "&quot;");
}
