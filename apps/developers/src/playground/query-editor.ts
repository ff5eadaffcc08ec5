import { autocompletion, completionKeymap } from "@codemirror/autocomplete";
import { Compartment, type EditorState, type Extension } from "@codemirror/state";
import { type EditorView, hoverTooltip, keymap, type Tooltip } from "@codemirror/view";
import { graphql, offsetToPos } from "cm6-graphql";
import type { GraphQLSchema } from "graphql";
import { getHoverInformation, getTokenAtPosition, getTypeInfo } from "graphql-language-service";

/** A type, or one of its fields. */
export type At = { type: string; field: string | null };

export const schemaOfEditor = new Compartment();

/** Completion, validation and descriptions from the schema. */
export function schemaSupport(schema: GraphQLSchema): Extension {
  return [graphql(schema), autocompletion({ icons: false, activateOnTypingDelay: 50 }), keymap.of(completionKeymap), hoverTooltip((view, offset) => hoverOf(schema, view, offset), { hoverTime: 250 })];
}

/** What the cursor stands on; null between things. Also while the query cannot be parsed. */
export function atCursor(state: EditorState, schema: GraphQLSchema): At | null {
  const token = getTokenAtPosition(state.doc.toString(), offsetToPos(state.doc, insideWord(state, state.selection.main.head)));
  const { fieldDef, parentType, type } = getTypeInfo(schema, token.state);
  const of = String(parentType ?? type ?? "").replace(/[[\]!]/g, "");
  return of ? { type: of, field: fieldDef?.name ?? null } : null;
}

/** Behind a word's last letter the language service knows nothing of it any more. */
function insideWord(state: EditorState, offset: number): number {
  return state.wordAt(offset)?.from ?? offset;
}

function hoverOf(schema: GraphQLSchema, { state }: EditorView, offset: number): Tooltip | null {
  const word = state.wordAt(offset);
  const said = word && getHoverInformation(schema, state.doc.toString(), offsetToPos(state.doc, word.from));
  if (!word || typeof said !== "string" || !said.trim()) return null;
  const [signature = "", ...description] = said.trim().split("\n");
  return { pos: word.from, end: word.to, above: true, create: () => ({ dom: describe(signature, description.join(" ").trim()) }) };
}

function describe(signature: string, description: string): HTMLElement {
  const element = document.createElement("div");
  element.className = "hover-text";
  const code = document.createElement("code");
  code.textContent = signature;
  element.append(code, description);
  return element;
}
