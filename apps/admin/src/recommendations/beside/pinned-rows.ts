import type { NamedStory } from "../../articles/editor/story-draft.ts";
import { isOneOf } from "./editors-choice.ts";
import type { Recommended } from "./recommended-stories.ts";
import { weigh, type Weighed } from "./weights.ts";

export type PinnedRow = {
  story: NamedStory;
  /** Why readers do not see it: it is a draft, it is set never to be recommended, or a line in the text leads to it. */
  unseen: "draft" | "never" | "linked" | null;
  /** Counted over those that readers see. */
  place: number | null;
  section: string;
  relation: Recommended["relation"] | null;
  weighed: Weighed | null;
};

/** The pinned stories in the editor's order, with what the list that was made last knows of them. */
export function pinnedRows(pinned: NamedStory[], list: Recommended[], linked: NamedStory[]): PinnedRow[] {
  let place = 0;
  return pinned.map((story) => {
    const unseen = story.status !== "PUBLISHED" ? "draft" : story.promotion === "NEVER" ? "never" : isOneOf(linked, story) ? "linked" : null;
    const known = list.find(({ node }) => node.id === story.id);
    return { story, unseen, place: unseen ? null : ++place, section: known?.node.section.name ?? "", relation: known?.relation ?? null, weighed: known ? weigh(known, true) : null };
  });
}
