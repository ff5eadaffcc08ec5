import { autocompletion, completionKeymap } from "@codemirror/autocomplete";
import { Compartment, type Extension } from "@codemirror/state";
import { type EditorView, hoverTooltip, keymap, ViewPlugin } from "@codemirror/view";
import { graphql, offsetToPos, showInDocsCommand } from "cm6-graphql";
import type { GraphQLSchema } from "graphql";
import { getHoverInformation } from "graphql-language-service";

export type At = { type: string; field: string | null };

export const schemaOfEditor = new Compartment();

/** Completion, validation and descriptions from the schema; `onCursor` is told which field the cursor stands on. */
export function schemaSupport(schema: GraphQLSchema, onCursor: (at: At) => void): Extension {
  return [
    graphql(schema, {
      onShowInDocs(field, type, parent) {
        const name = (parent ?? type)?.replace(/[[\]!]/g, "");
        if (name) onCursor({ type: name, field: field ?? null });
      },
    }),
    autocompletion({ icons: false, activateOnTypingDelay: 50 }),
    keymap.of(completionKeymap),
    ViewPlugin.define(() => ({
      update({ selectionSet, docChanged, view }) {
        if (selectionSet || docChanged) showInDocsCommand(view);
      },
    })),
    hoverTooltip((view, offset) => hoverOf(schema, view, offset), { hoverTime: 250 }),
  ];
}

function hoverOf(schema: GraphQLSchema, view: EditorView, offset: number) {
  const word = view.state.wordAt(offset);
  if (!word) return null;
  const said = getHoverInformation(schema, view.state.doc.toString(), offsetToPos(view.state.doc, word.to));
  const text = typeof said === "string" ? said.trim() : "";
  if (!text) return null;
  const [first = "", ...rest] = text.split("\n");
  return {
    pos: word.from,
    end: word.to,
    above: true,
    create() {
      const dom = document.createElement("div");
      dom.className = "hover-text";
      const code = document.createElement("code");
      code.textContent = first;
      dom.append(code, rest.join(" ").trim());
      return { dom };
    },
  };
}
