import { type Block, mostBlocks, type StoryBody } from "@warta/story-body";

/** A block before it has its id; `source` is the whole line of a related story, should it become text. */
export type Draft = { type: "paragraph"; text: string } | { type: "adBreak" } | { type: "relatedStory"; headline: string; source: string };

/** More than any story has: further ones are text that begins like one. */
const mostRelated = 200;

/** The blocks of a body. When there would be more than a body may have, paragraphs become lines of one. */
export function bodyOf(drafts: Draft[]): StoryBody {
  const fitting = drafts.length <= mostBlocks ? drafts : joined(drafts);
  return fitting.map((draft, index): Block => {
    // Made from the place, not by chance: the same text gives the same story.
    const id = `pasted${String(index + 1).padStart(4, "0")}`;
    if (draft.type === "paragraph") return { id, type: "paragraph", content: [{ text: draft.text }] };
    if (draft.type === "adBreak") return { id, type: "adBreak" };
    return { id, type: "relatedStory", articleId: null, pickedBy: "editor", headline: draft.headline };
  });
}

function joined(drafts: Draft[]): Draft[] {
  let related = 0;
  const without = drafts.flatMap((draft): Draft[] => {
    if (draft.type === "adBreak") return [];
    return draft.type === "relatedStory" && ++related > mostRelated ? [{ type: "paragraph", text: draft.source }] : [draft];
  });
  // Each related story may cut a joined paragraph in two.
  const together = Math.ceil(without.length / (mostBlocks - 2 * mostRelated - 1));
  const blocks: Draft[] = [];
  let lines: string[] = [];
  const close = () => {
    if (lines.length) blocks.push({ type: "paragraph", text: lines.join("\n") });
    lines = [];
  };
  for (const draft of without) {
    if (draft.type === "paragraph") lines.push(draft.text);
    if (draft.type !== "paragraph" || lines.length === together) close();
    if (draft.type !== "paragraph") blocks.push(draft);
  }
  close();
  return blocks;
}
