import { Extension } from "@tiptap/core";
import { Plugin } from "@tiptap/pm/state";
import { newBlockId } from "@warta/story-body";
import { renewedIds } from "./renewed-ids.ts";

export const blockTypes = ["paragraph", "heading", "bulletList", "orderedList", "quote", "picture", "relatedStory", "adBreak", "embed"];

/** Every block of the story carries an id that stays with it through editing, cutting and pasting. */
export const BlockIds = Extension.create({
  name: "blockIds",
  addGlobalAttributes() {
    return [
      {
        types: blockTypes,
        attributes: {
          id: {
            default: null,
            keepOnSplit: false,
            parseHTML: (element) => element.getAttribute("data-block"),
            renderHTML: ({ id }) => (id ? { "data-block": id } : {}),
          },
        },
      },
    ];
  },
  addProseMirrorPlugins() {
    return [
      new Plugin({
        appendTransaction(transactions, _before, { doc, tr }) {
          if (!transactions.some((transaction) => transaction.docChanged)) return null;
          const renewed = renewedIds(doc.children.map((block) => block.attrs["id"]), newBlockId);
          if (!renewed.size) return null;
          // In one step of history with the change that made them necessary.
          doc.forEach((block, offset, index) => {
            const id = renewed.get(index);
            if (id) tr.setNodeMarkup(offset, undefined, { ...block.attrs, id }, block.marks);
          });
          return tr;
        },
      }),
    ];
  },
});
