import { Extension } from "@tiptap/core";
import { Plugin, PluginKey } from "@tiptap/pm/state";
import { Decoration, DecorationSet } from "@tiptap/pm/view";

/** What the API found wrong: `id` is the block's. */
export type BlockProblem = { id: string; message: string };

export const problemsKey = new PluginKey<DecorationSet>("blockProblems");

/** Shows what is wrong with a block beside it, until the block is changed or the story is saved. */
export const BlockProblems = Extension.create({
  name: "blockProblems",
  addProseMirrorPlugins() {
    return [
      new Plugin({
        key: problemsKey,
        state: {
          init: () => DecorationSet.empty,
          apply(transaction, shown) {
            const problems = transaction.getMeta(problemsKey) as BlockProblem[] | undefined;
            if (!problems) return shown.map(transaction.mapping, transaction.doc);
            const decorations: Decoration[] = [];
            transaction.doc.forEach((block, offset) => {
              const problem = problems.find(({ id }) => id === block.attrs["id"]);
              if (problem) decorations.push(Decoration.node(offset, offset + block.nodeSize, { class: "has-problem", "data-problem": problem.message }));
            });
            return DecorationSet.create(transaction.doc, decorations);
          },
        },
        props: { decorations: (state) => problemsKey.getState(state) },
      }),
    ];
  },
});
