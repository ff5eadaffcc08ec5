import { closeBrackets, closeBracketsKeymap } from "@codemirror/autocomplete";
import { defaultKeymap, history, historyKeymap } from "@codemirror/commands";
import { bracketMatching, foldGutter, foldKeymap, indentOnInput, syntaxHighlighting } from "@codemirror/language";
import { lintKeymap } from "@codemirror/lint";
import { EditorState, type Extension } from "@codemirror/state";
import { drawSelection, EditorView, highlightActiveLine, keymap, lineNumbers, tooltips } from "@codemirror/view";
import { classHighlighter } from "@lezer/highlight";

/** Colours come from code.css, by the same classes as in the pages. */
const look = EditorView.theme({
  "&": { height: "100%", fontSize: "var(--size-code)", backgroundColor: "transparent", color: "var(--ink)" },
  "&.cm-focused": { outline: "none" },
  ".cm-scroller": { fontFamily: "var(--mono)", lineHeight: "1.6", overflow: "auto" },
  ".cm-content": { caretColor: "var(--accent)", paddingBlock: "0.5rem" },
  ".cm-cursor": { borderLeftColor: "var(--accent)", borderLeftWidth: "2px" },
  ".cm-gutters": { backgroundColor: "var(--editor-paper)", border: "0", color: "var(--ink-soft)" },
  ".cm-activeLine, .cm-activeLineGutter": { backgroundColor: "color-mix(in srgb, var(--tint) 60%, transparent)" },
  "&.cm-focused > .cm-scroller > .cm-selectionLayer .cm-selectionBackground, .cm-selectionBackground": { backgroundColor: "color-mix(in srgb, var(--accent) 22%, transparent)" },
  "&.cm-focused .cm-matchingBracket": { backgroundColor: "color-mix(in srgb, var(--accent) 18%, transparent)", outline: "none" },
  ".cm-foldPlaceholder": { backgroundColor: "var(--tint)", border: "0", color: "var(--ink-soft)", padding: "0 0.375rem" },
  ".cm-tooltip": { backgroundColor: "var(--paper)", color: "var(--ink)", border: "1px solid var(--rule)", borderRadius: "0", maxWidth: "min(28rem, 90vw)" },
  ".cm-tooltip.cm-tooltip-autocomplete > ul": { fontFamily: "var(--mono)", fontSize: "var(--size-code)", maxHeight: "16rem" },
  ".cm-tooltip.cm-tooltip-autocomplete > ul > li": { padding: "0.1875rem 0.625rem" },
  ".cm-tooltip-autocomplete > ul > li[aria-selected]": { backgroundColor: "var(--tint)", color: "var(--accent)" },
  ".cm-completionDetail": { color: "var(--ink-soft)", fontStyle: "normal", marginInlineStart: "0.75em" },
  ".cm-completionMatchedText": { textDecoration: "none", fontWeight: "700" },
  ".cm-tooltip.cm-completionInfo, .cm-tooltip-hover, .cm-diagnostic": { fontFamily: "var(--label)", fontSize: "var(--size-2)", lineHeight: "1.45" },
  ".cm-tooltip.cm-completionInfo, .hover-text": { padding: "0.5rem 0.75rem" },
  ".hover-text code": { display: "block", marginBottom: "0.25rem", fontSize: "var(--size-code)" },
  ".cm-diagnostic": { padding: "0.375rem 0.75rem" },
  ".cm-diagnostic-error": { borderLeftColor: "var(--alert)" },
  ".cm-lintRange-error": { backgroundImage: "none", textDecoration: "underline wavy var(--alert) 1px", textUnderlineOffset: "3px" },
});

/** What every editor here has. Tab is left to the page, so that nobody is caught in one. */
export const plainEditor: Extension = [
  lineNumbers(),
  foldGutter(),
  history(),
  drawSelection(),
  indentOnInput(),
  bracketMatching(),
  closeBrackets(),
  highlightActiveLine(),
  syntaxHighlighting(classHighlighter),
  keymap.of([...closeBracketsKeymap, ...defaultKeymap, ...historyKeymap, ...foldKeymap, ...lintKeymap]),
  look,
  withNonce(),
];

/** What hovers over an editor stays below its upper edge: above it stand the site's navigation and Run. */
export const hoversInside: Extension = tooltips({
  tooltipSpace: ({ dom }) => ({ top: dom.getBoundingClientRect().top, left: 0, bottom: innerHeight, right: innerWidth }),
});

/** For answers: to be read, searched by the eye and folded. */
export const readOnlyEditor: Extension = [lineNumbers(), foldGutter(), drawSelection(), syntaxHighlighting(classHighlighter), keymap.of([...defaultKeymap, ...foldKeymap]), EditorState.readOnly.of(true), EditorView.lineWrapping, look, withNonce()];

/** The page's Content-Security-Policy lets in the editor's styles by the nonce that stands in its head. */
function withNonce(): Extension {
  const nonce = typeof document === "undefined" ? null : document.querySelector<HTMLMetaElement>("meta[name=style-nonce]")?.content;
  return nonce ? EditorView.cspNonce.of(nonce) : [];
}
