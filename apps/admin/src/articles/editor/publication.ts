import { useUndo } from "../../frame/undo.ts";
import { words } from "../../languages/words.ts";
import type { StoryEditor } from "./story-editor.ts";

/** Publishing and taking back are one press; the way back is offered at once. */
export function usePublication(editor: StoryEditor) {
  const { done } = useUndo();
  const state = () => editor.story.value;

  async function publish() {
    if (!(await editor.changeStatus("PUBLISHED"))) return;
    const url = editor.story.value?.url;
    done(
      {
        title: words.publication.published,
        ...(url ? { description: url } : {}),
        color: "primary",
        actions: [{ label: words.story.seeOnSite, color: "neutral", variant: "link", to: url ?? "", target: "_blank" }],
      },
      { state, back: takeBack },
    );
  }

  async function takeBack() {
    if (!(await editor.changeStatus("DRAFT"))) return;
    done({ title: words.publication.takenBack, color: "neutral" }, { state, back: publish });
  }

  return { publish, takeBack };
}
