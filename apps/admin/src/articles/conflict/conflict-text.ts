import type { Block, Inline } from "@warta/story-body";
import { words } from "../../languages/words.ts";
import { changedFields, type StoryDraft, type StoryField } from "../editor/story-draft.ts";

export type ChangedBy = "them" | "me" | "both";

type FieldDifference = { field: StoryField; theirs: string; mine: string; changedBy: ChangedBy };

/** The fields beside the body in which two versions differ, in words. */
export function differingFields(base: StoryDraft, theirs: StoryDraft, mine: StoryDraft) {
  const [byThem, byMe] = [changedFields(base, theirs), changedFields(base, mine)];
  return changedFields(theirs, mine)
    .filter((field) => field !== "body" && field !== "translationOf")
    .map((field): FieldDifference => ({
      field,
      theirs: fieldText(theirs, field),
      mine: fieldText(mine, field),
      changedBy: (byThem.includes(field) ? (byMe.includes(field) ? "both" : "them") : "me"),
    }));
}

function fieldText(draft: StoryDraft, field: StoryField): string {
  const value = draft[field];
  switch (field) {
    case "topics":
      return draft.topics.map((topic) => topic.name).join(", ");
    case "credits":
      return draft.credits.map(({ contributor, role }) => `${contributor.name} (${words.roles[role]})`).join(", ");
    case "pinned":
    case "excluded":
      return draft[field].map((story) => story.headline).join("; ");
    case "promotion":
      return words.recommendations.promotion[draft.promotion].name;
    case "hero":
      return draft.hero ? [draft.hero.alt, draft.hero.caption, draft.hero.credit].filter(Boolean).join(" · ") || words.picture.label : "";
    case "sources":
      return draft.sources.join(", ");
    case "sectionId":
      return words.conflict.anotherSection;
    default:
      return typeof value === "string" ? value : "";
  }
}

const plain = (runs: Inline[]) => runs.map((run) => run.text).join("");

/** A block in words; null where it is not there. */
export function blockText(block: Block | null): string | null {
  switch (block?.type) {
    case undefined:
      return null;
    case "paragraph":
    case "heading":
      return plain(block.content);
    case "quote":
      return `“${plain(block.content)}”${block.attribution ? ` — ${block.attribution}` : ""}`;
    case "list":
      return block.items.map((item) => `• ${plain(item)}`).join("\n");
    case "image":
      return `${words.picture.label}: ${[block.alt, block.caption, block.credit].filter(Boolean).join(" · ")}`;
    case "relatedStory":
      return `${words.body.related}: ${block.headline ?? block.articleId ?? words.body.byRecommender}`;
    case "adBreak":
      return words.body.adBreak;
    case "embed":
      return `${words.body.embedOf(block.provider)}: ${block.url}`;
  }
}

/** Where a block stands, by the one it follows. */
export function placeText(previous: Block | null): string {
  return previous ? words.conflict.after(blockText(previous)!) : words.conflict.first;
}
