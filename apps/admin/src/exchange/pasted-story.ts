import { useDebounceFn, useSessionStorage } from "@vueuse/core";
import { computed, ref, shallowRef, watch } from "vue";
import { editions } from "../editions/editions.ts";
import type { PastedStoryQuery } from "../graphql/generated/graphql.ts";
import { request } from "../graphql/request.ts";
import { words } from "../languages/words.ts";
import { importPastedStoryMutation, pastedStoryQuery } from "./pasted-story.operations.ts";

export type PastedPreview = PastedStoryQuery["pastedStory"];

/** A text somebody pasted, what would become of it, and the way to make a draft of it. Survives a reload of the page. */
export function usePastedStory() {
  const text = useSessionStorage("warta.pasted", "");
  const edition = ref("");
  const sectionId = ref("");
  const preview = shallowRef<PastedPreview | null>(null);
  const problem = ref("");
  const busy = ref(false);
  const empty = computed(() => !text.value.trim());
  let latest = 0;

  async function look() {
    const turn = ++latest;
    if (empty.value || !edition.value) return void ([preview.value, problem.value] = [null, ""]);
    try {
      const answer = await request(pastedStoryQuery, { edition: edition.value, text: text.value });
      if (turn === latest) [preview.value, problem.value] = [answer.pastedStory, ""];
    } catch (error) {
      if (turn === latest) problem.value = (error as Error).message;
    }
  }
  watch(text, useDebounceFn(look, 300));
  watch(edition, () => ((sectionId.value = ""), look()));
  watch(editions, ([first]) => (edition.value ||= first?.code ?? ""), { immediate: true });

  /** The new draft's id, or null with the reason in `problem`. */
  async function makeDraft(): Promise<string | null> {
    busy.value = true;
    problem.value = "";
    try {
      const answer = (await request(importPastedStoryMutation, { input: { edition: edition.value, text: text.value, sectionId: sectionId.value || null } })).importPastedStory;
      if (answer.__typename === "EditConflict") problem.value = answer.message;
      else if (!answer.article) problem.value = answer.userErrors.map((error) => error.message).join(" ");
      else {
        text.value = "";
        return answer.article.id;
      }
    } catch (error) {
      problem.value = words.paste.failed((error as Error).message);
    } finally {
      busy.value = false;
    }
    return null;
  }

  return { text, edition, sectionId, preview, problem, busy, empty, makeDraft };
}
