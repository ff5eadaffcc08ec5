import { useToast } from "@nuxt/ui/composables";
import { words } from "../../languages/words.ts";
import type { StoryEditor } from "./story-editor.ts";

/** Publishing and taking back are one press; the way back is offered at once. */
export function usePublication(editor: StoryEditor) {
  const toast = useToast();

  async function publish() {
    if (!(await editor.changeStatus("PUBLISHED"))) return;
    const url = editor.story.value?.url;
    toast.add({
      title: words.publication.published,
      ...(url ? { description: url } : {}),
      color: "primary",
      actions: [
        { label: words.publication.undo, color: "neutral", variant: "outline", onClick: () => void takeBack() },
        { label: words.story.seeOnSite, color: "neutral", variant: "link", to: url ?? "", target: "_blank" },
      ],
    });
  }

  async function takeBack() {
    if (!(await editor.changeStatus("DRAFT"))) return;
    toast.add({ title: words.publication.takenBack, color: "neutral", actions: [{ label: words.publication.undo, color: "neutral", variant: "outline", onClick: () => void publish() }] });
  }

  return { publish, takeBack };
}
