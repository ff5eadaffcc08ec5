import { TextSelection } from "@tiptap/pm/state";
import type { Editor } from "@tiptap/vue-3";

/**
 * Puts a block that is no text in, and the cursor into the paragraph after it (made when there is none): a block that stayed
 * selected would be replaced by the next key. A block that asks for a story gets the focus first: what is typed is what to look for.
 */
export function insertBlock(editor: Editor, type: string, attrs: object = {}): void {
  const { schema, tr, selection } = editor.state;
  const block = schema.nodes[type]!.create(attrs);
  // An empty paragraph makes room; in all other text the block goes below the paragraph or list the cursor is in.
  const top = selection.$to.node(1) ?? null;
  const empty = top?.type.name === "paragraph" && top.content.size === 0;
  const [from, to] = top ? [empty ? selection.$to.before(1) : selection.$to.after(1), selection.$to.after(1)] : [selection.to, selection.to];
  tr.replaceWith(from, to, block);
  const after = from + block.nodeSize;
  if (!tr.doc.resolve(after).nodeAfter?.isTextblock) tr.insert(after, schema.nodes["paragraph"]!.create());
  editor.view.dispatch(tr.setSelection(TextSelection.create(tr.doc, after + 1)).scrollIntoView());
  const inserted = editor.view.nodeDOM(from);
  const question = inserted instanceof HTMLElement ? inserted.querySelector<HTMLElement>("[role=combobox]") : null;
  (question ?? editor.view).focus();
}
